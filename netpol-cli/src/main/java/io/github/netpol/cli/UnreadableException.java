package io.github.netpol.cli;

import org.jspecify.annotations.Nullable;

/** A file or stream that cannot be read; the message says which, and why. */
final class UnreadableException extends AbortException {
    private static final long serialVersionUID = 1L;

    UnreadableException(String message, @Nullable Throwable cause) {
        super(message, cause, ExitCode.UNREADABLE);
    }
}
