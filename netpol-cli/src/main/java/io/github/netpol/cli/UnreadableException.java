package io.github.netpol.cli;

/** A file or stream that cannot be read; the message says which, and why. */
final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableException(String message, Throwable cause) {
        super(message, cause);
    }
}
