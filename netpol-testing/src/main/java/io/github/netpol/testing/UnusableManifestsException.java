package io.github.netpol.testing;

/** The manifests that a test names cannot be found or read. */
final class UnusableManifestsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableManifestsException(String message) {
        super(message);
    }
}
