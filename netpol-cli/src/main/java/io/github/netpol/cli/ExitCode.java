package io.github.netpol.cli;

/** What the program tells its caller by its exit code. */
enum ExitCode {
    /** Allowed, valid or as intended; of flows: every line was answered. */
    OK(0),
    /** Denied, invalid or not as intended. */
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
