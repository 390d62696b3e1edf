package io.github.netpol.cli;

/** The options of a command do not go together; the message says what would be right. */
final class UsageException extends AbortException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message, null, ExitCode.USAGE);
    }
}
