package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.ports.PortSet;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The ports that are allowed between sources and destinations of some kinds: the answer of both sides together, one look-up
 * instead of two. A memo of what the rows say, so it may forget.
 *
 * <p>Reading takes no lock. What is kept is immutable and the same whoever works it out, so a thread that misses another's
 * write only does the work again.
 */
final class PairTable {
    /**
     * The largest table: 1 M cells of 4 bytes stay in a processor's cache. Beyond, the rows answer alone: two look-ups in what
     * fits the cache are faster than one in what does not.
     */
    private static final int MOST_CELLS = 1 << 20;

    private static final int SMALLEST_ROW = 8;

    private volatile @Nullable PortSet[] @Nullable [] rows = new PortSet[0][];
    private volatile boolean open = true;
    private int width;

    /** Whether answers are kept here: not if they are too many. */
    boolean isOpen() {
        return open;
    }

    /** The ports, or null if they are not known here. */
    @Nullable
    PortSet get(int source, int destination) {
        @Nullable PortSet[] @Nullable [] known = rows;
        if (source >= known.length) {
            return null;
        }
        @Nullable PortSet[] row = known[source];
        return row == null || destination >= row.length ? null : row[destination];
    }

    /** Keeps the ports, if the table that would be needed is not too large. */
    synchronized void put(int source, int destination, PortSet ports) {
        width = Math.max(width, destination + 1);
        @Nullable PortSet[] @Nullable [] known = rows;
        int height = Math.max(known.length, source + 1);
        if ((long) height * width > MOST_CELLS) {
            open = false;
        }
        if (!open) {
            rows = new PortSet[0][];
            return;
        }
        if (source >= known.length) {
            known = Arrays.copyOf(known, Math.max(source + 1, Math.min(known.length * 2, MOST_CELLS / width)));
        }
        @Nullable PortSet[] row = known[source];
        if (row == null || destination >= row.length) {
            int length = Math.max(SMALLEST_ROW, Integer.highestOneBit(Math.max(destination, width - 1)) * 2);
            row = row == null ? new PortSet[length] : Arrays.copyOf(row, length);
            known[source] = row;
        }
        row[destination] = ports;
        // Publishes a grown array; the rows themselves are shared.
        rows = known;
    }
}
