package io.github.netpol.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** One run of the program inside the test: what it printed, and its exit code. */
record Run(int exitCode, String out, String err) {
    static Run of(String... arguments) {
        return withInput("", arguments);
    }

    static Run withInput(String in, String... arguments) {
        return run(in, Ansi.OFF, arguments);
    }

    static Run inColour(String... arguments) {
        return run("", Ansi.ON, arguments);
    }

    private static Run run(String in, Ansi ansi, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ByteArrayInputStream bytes = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
        int exitCode = Netpol.run(new Terminal(bytes, out, err, ansi), arguments);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
