package io.github.netpol.cli;

/** A question that has no answer, such as one about a pod that is not there; the message says why. */
final class UnanswerableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    // A replay can meet a million of these, and nobody reads where they were thrown.
    UnanswerableException(String message) {
        super(message, null, false, false);
    }
}
