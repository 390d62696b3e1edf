package io.github.netpol.cli;

import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/** What the program reads from and writes to, always in UTF-8. */
final class Terminal {
    private static final Pattern VERDICT = Pattern.compile("\\b(?:(ALLOW(?:ED)?|PASS)|(DEN(?:Y|IED)|FAIL|EXPIRED))\\b");
    private static final String GREEN = "\u001b[32m$1\u001b[0m";
    private static final String RED = "\u001b[31m$2\u001b[0m";

    private final InputStream in;
    private final OutputGuard guard;
    private final PrintStream out;
    private final PrintStream err;
    private final Ansi ansi;

    /**
     * @param ansi whether there are colours
     */
    Terminal(InputStream in, OutputStream out, OutputStream err, Ansi ansi) {
        this.in = in;
        this.guard = new OutputGuard(out);
        this.out = new PrintStream(new BufferedOutputStream(guard), false, StandardCharsets.UTF_8);
        this.err = new PrintStream(new BufferedOutputStream(err), true, StandardCharsets.UTF_8);
        this.ansi = ansi;
    }

    /** The standard input. */
    InputStream in() {
        return in;
    }

    /** The standard output for text. */
    PrintStream out() {
        return out;
    }

    /** The standard output for data; unlike {@link #out()} it is not buffered, and fails when writing fails. */
    OutputStream data() {
        return guard;
    }

    /** The standard error. */
    PrintStream err() {
        return err;
    }

    /** The standard output for the help of picocli. */
    PrintWriter outWriter() {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    }

    /** The standard error for the help of picocli. */
    PrintWriter errWriter() {
        return new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
    }

    /** Whether there are colours. */
    Ansi ansi() {
        return ansi;
    }

    /** Writes out what is buffered. */
    void flush() {
        out.flush();
        err.flush();
    }

    /** Why the output could not be written; empty if it could, or if only the reader of a pipe went away. */
    Optional<String> outputProblem() {
        return guard.problem();
    }

    /** Whether the output could not be written, for whatever reason. */
    boolean outputFailed() {
        return guard.hasFailed();
    }

    /** The text with the words of a verdict in colour, if there are colours. */
    String paint(String text) {
        return ansi.enabled() ? VERDICT.matcher(text).replaceAll(match -> match.group(1) != null ? GREEN : RED) : text;
    }
}
