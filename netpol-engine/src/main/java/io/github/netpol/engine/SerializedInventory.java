package io.github.netpol.engine;

import com.google.common.collect.MapMaker;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentMap;

/** What stands for an inventory in a stream of Java objects: its snapshot. */
final class SerializedInventory implements Serializable {
    private static final long serialVersionUID = 1L;
    // One inventory for the same bytes, as long as anybody has it.
    private static final ConcurrentMap<HashCode, Inventory> SHARED =
            new MapMaker().weakValues().makeMap();

    private final byte[] snapshot;

    SerializedInventory(Inventory inventory) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            inventory.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written", e);
        }
        snapshot = bytes.toByteArray();
    }

    private Object readResolve() throws InvalidObjectException {
        HashCode key = Hashing.sha256().hashBytes(snapshot);
        Inventory known = SHARED.get(key);
        if (known != null) {
            return known;
        }
        try {
            Inventory read = Inventory.readFrom(new ByteArrayInputStream(snapshot));
            Inventory first = SHARED.putIfAbsent(key, read);
            return first == null ? read : first;
        } catch (IOException e) {
            InvalidObjectException invalid = new InvalidObjectException(e.getMessage());
            invalid.initCause(e);
            throw invalid;
        }
    }
}
