package io.github.netpol.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class FailuresTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int help(String problem) {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(problem);
            }
        };
        return Netpol.run(new Terminal(InputStream.nullInputStream(), broken, err, Ansi.OFF), "--help");
    }

    @Test
    void aReaderThatWentAwayIsNoError() {
        assertThat(help("Broken pipe")).isZero();
        assertThat(err.size()).isZero();
    }

    @Test
    void aFullDiskIs() {
        assertThat(help("No space left on device")).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("error: cannot write the output: No space left on device\n");
    }

    @Test
    void anExceptionThatNobodyForesawNeverLooksLikeADenial() {
        Failures failures = new Failures(
                new Terminal(InputStream.nullInputStream(), OutputStream.nullOutputStream(), err, Ansi.OFF));

        assertThat(failures.unexpected(new IllegalStateException("oops"))).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("error: netpol has a bug: java.lang.IllegalStateException: oops\n")
                .contains("FailuresTest.java");
    }

    @Test
    void tooLittleMemoryNeverLooksLikeADenial() {
        Failures failures = new Failures(
                new Terminal(InputStream.nullInputStream(), OutputStream.nullOutputStream(), err, Ansi.OFF));

        assertThat(failures.unexpected(new OutOfMemoryError())).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("error: out of memory; give Java more");
    }
}
