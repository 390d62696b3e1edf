package io.github.netpol.engine;

import java.io.IOException;

/**
 * Bytes are no {@linkplain Inventory#writeTo snapshot} that this release can read: damaged, cut off, of another format
 * version, or something else. The message says what was expected and what is there.
 */
public final class SnapshotException extends IOException {
    private static final long serialVersionUID = 1L;

    SnapshotException(String message, Throwable cause) {
        super(message, cause);
    }
}
