package io.github.netpol.cli;

import org.jspecify.annotations.Nullable;

/** A command cannot go on; the message says to the user why. */
abstract class AbortException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String message;
    private final ExitCode exitCode;

    AbortException(String message, @Nullable Throwable cause, ExitCode exitCode) {
        // A replay can meet a million of these, and nobody reads where they were thrown.
        super(message, cause, false, false);
        this.message = message;
        this.exitCode = exitCode;
    }

    @Override
    public String getMessage() {
        return message;
    }

    ExitCode exitCode() {
        return exitCode;
    }
}
