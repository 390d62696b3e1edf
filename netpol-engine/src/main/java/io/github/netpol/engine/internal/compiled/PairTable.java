package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.ports.PortSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ports that are allowed between numbered sources and destinations: the answer of both sides together. A memo of what
 * rows say, so it may stay incomplete.
 *
 * <p>A cell is one byte, the number of a set of ports: there are few different ones, and a table that fits the cache of a
 * processor answers several times faster than one that does not. Reading takes no lock. What a cell stands for never
 * changes, so a thread that misses another's write only does the work again.
 */
public final class PairTable {
    private static final int FIRST_CELLS = 16;
    private static final int MOST_SETS = 256;
    private static final byte UNKNOWN = 0;
    private static final byte NO_PORT = 1;

    private final int mostCells;
    private volatile byte[] cells = new byte[FIRST_CELLS];
    private volatile @Nullable PortSet[] sets = {null, PortSet.EMPTY};
    private final Map<PortSet, Integer> numbers = new HashMap<>(Map.of(PortSet.EMPTY, (int) NO_PORT));

    /**
     * An empty table.
     *
     * @param mostCells how many cells it may grow to
     */
    PairTable(int mostCells) {
        this.mostCells = mostCells;
    }

    /** The place of a pair. Shells around a growing square: it stays the same when the table grows (Szudzik's pairing). */
    private static long place(int source, int destination) {
        return source < destination
                ? (long) destination * destination + source
                : (long) source * source + source + destination;
    }

    /** The ports, or null if they are not known here. */
    public @Nullable PortSet get(int source, int destination) {
        byte[] known = cells;
        long place = place(source, destination);
        byte cell = place < known.length ? known[(int) place] : UNKNOWN;
        if (cell == NO_PORT) {
            return PortSet.EMPTY;
        }
        @Nullable PortSet[] numbered = sets;
        int number = cell & 0xff;
        // Nothing orders the two reads, so the sets may be those from before the cell was written.
        return number < numbered.length ? numbered[number] : null;
    }

    /** Whether the answer of the pair can be kept here. */
    boolean hasRoomFor(int source, int destination) {
        return place(source, destination) < mostCells && sets.length < MOST_SETS;
    }

    /** Keeps the ports of a pair for which there is room. */
    synchronized void put(int source, int destination, PortSet ports) {
        int place = (int) place(source, destination);
        byte[] known = cells;
        if (place >= known.length) {
            // The next square, and a little more.
            long side = (long) Math.sqrt(place) + 2;
            known = Arrays.copyOf(known, (int) Math.min(mostCells, Math.max(side * side, known.length * 5L / 4)));
        }
        known[place] = (byte) number(ports);
        cells = known;
    }

    private int number(PortSet ports) {
        Integer known = numbers.get(ports);
        if (known != null) {
            return known;
        }
        @Nullable PortSet[] larger = Arrays.copyOf(sets, sets.length + 1);
        int number = sets.length;
        larger[number] = ports;
        numbers.put(ports, number);
        // Before any cell has the number.
        sets = larger;
        return number;
    }
}
