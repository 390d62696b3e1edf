package io.github.netpol.engine.internal.snapshot;

/** Bytes are no snapshot that can be read; the message says what was expected and what is there. */
public final class MalformedSnapshotException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message. */
    public MalformedSnapshotException(String message) {
        super(message);
    }
}
