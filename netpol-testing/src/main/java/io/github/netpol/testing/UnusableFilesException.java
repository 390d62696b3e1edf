package io.github.netpol.testing;

/** The files that a test names cannot be found or read. */
final class UnusableFilesException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnusableFilesException(String message) {
        super(message);
    }
}
