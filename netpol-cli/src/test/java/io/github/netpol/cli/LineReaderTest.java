package io.github.netpol.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {
    private static LineReader reader(byte[] bytes) {
        return new LineReader(new ByteArrayInputStream(bytes), () -> {});
    }

    private static LineReader reader(String text) {
        return reader(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines(String text) throws IOException {
        LineReader reader = reader(text);
        List<String> lines = new ArrayList<>();
        while (reader.advance()) {
            lines.add(reader.number() + ":" + reader.text());
        }
        return lines;
    }

    @Test
    void linesAreCountedFromOne() throws IOException {
        assertThat(lines("a\nbb\n\nc\n")).containsExactly("1:a", "2:bb", "3:", "4:c");
    }

    @Test
    void theLastLineMayLackItsEnd() throws IOException {
        assertThat(lines("a\nb")).containsExactly("1:a", "2:b");
    }

    @Test
    void nothingHasNoLines() throws IOException {
        assertThat(lines("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {65_535, 65_536, 65_537, 200_000, LineReader.LONGEST})
    void linesMayBeLongerThanTheBuffer(int length) throws IOException {
        assertThat(lines("a".repeat(length) + "\nb\n")).containsExactly("1:" + "a".repeat(length), "2:b");
    }

    @Test
    void aLineThatIsTooLongIsRefusedAndTheNextOneIsRead() throws IOException {
        LineReader reader = reader("a".repeat(LineReader.LONGEST + 1) + "\nb\n");

        reader.advance();
        assertThatThrownBy(reader::text).hasMessage("the line is longer than 1048576 bytes");
        reader.advance();
        assertThat(reader.text()).isEqualTo("b");
        assertThat(reader.number()).isEqualTo(2);
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedAndTheNextLineIsRead() throws IOException {
        LineReader reader = reader(new byte[] {'a', (byte) 0xff, '\n', 'b'});

        reader.advance();
        assertThatThrownBy(reader::text).hasMessage("the line is not UTF-8");
        reader.advance();
        assertThat(reader.text()).isEqualTo("b");
    }

    @Test
    void aByteOrderMarkAtTheStartIsSkipped() throws IOException {
        assertThat(lines("\ufeffa\n\ufeffb\n")).containsExactly("1:a", "2:\ufeffb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", " \t\r\n", " "})
    void blanksMakeABlankLine(String text) throws IOException {
        LineReader reader = reader(text);

        assertThat(reader.advance()).isTrue();
        assertThat(reader.isBlank()).isTrue();
    }

    @Test
    void answersAreFlushedBeforeTheReaderWaits() throws IOException {
        AtomicInteger flushes = new AtomicInteger();
        // The first line is there at once; for the second one the reader would have to wait.
        SequenceInputStream in = new SequenceInputStream(
                new ByteArrayInputStream("a\n".getBytes(StandardCharsets.UTF_8)),
                new FilterInputStream(new ByteArrayInputStream("b\n".getBytes(StandardCharsets.UTF_8))) {
                    @Override
                    public int available() {
                        return 0;
                    }
                });
        LineReader reader = new LineReader(in, flushes::incrementAndGet);

        reader.advance();
        assertThat(flushes).hasValue(0);
        reader.advance();
        assertThat(flushes).hasPositiveValue();
        assertThat(reader.text()).isEqualTo("b");
    }

    @Test
    void aStreamThatFailsIsUnreadable() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        };

        assertThatThrownBy(() -> new LineReader(broken, new ByteArrayOutputStream()::reset).advance())
                .isInstanceOf(UnreadableException.class)
                .hasMessage("cannot read the flows after line 0: the disk is gone");
    }
}
