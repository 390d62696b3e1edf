package io.github.netpol.cli;

/** What the program tells its caller by its exit code. */
enum ExitCode {
    /** Allowed or valid; of flows: every line was answered. */
    OK(0),
    /** Denied or invalid. */
    DENIED(1),
    /** The command line is wrong, or names something that is not there. */
    USAGE(2),
    /** Something cannot be read, or a line of flows cannot be answered. */
    UNREADABLE(3);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
