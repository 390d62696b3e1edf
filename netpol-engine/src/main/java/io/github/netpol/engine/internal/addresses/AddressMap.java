package io.github.netpol.engine.internal.addresses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * A map from the addresses of one family to small numbers: which of some ranges cover the address. Immutable; a look-up is
 * a binary search.
 */
public final class AddressMap {

    /**
     * A range, and whose it is.
     *
     * @param range the range
     * @param owner the owner's number
     */
    public record Entry(AddressRange range, int owner) {}

    private record Edge(AddressBits at, int owner, int change) {}

    // Interval i begins at start i and ends before start i+1; the number of what lies before the first start is 0.
    private final long[] startsHigh;
    private final long[] startsLow;
    private final int[] values;

    private AddressMap(List<AddressBits> starts, List<Integer> values) {
        startsHigh = starts.stream().mapToLong(AddressBits::high).toArray();
        startsLow = starts.stream().mapToLong(AddressBits::low).toArray();
        this.values = values.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * The map of these ranges.
     *
     * @param numberOf gives a set of owners, in ascending order, its number; that of the empty set must be 0
     */
    public static AddressMap of(List<Entry> entries, ToIntFunction<Set<Integer>> numberOf) {
        List<Edge> edges = new ArrayList<>(entries.size() * 2);
        for (Entry entry : entries) {
            edges.add(new Edge(entry.range().first(), entry.owner(), 1));
            AddressBits end = entry.range().last().next();
            // A range up to the last address of all has no end; for IPv4 the end is simply beyond all addresses.
            if (end.high() != 0 || end.low() != 0) {
                edges.add(new Edge(end, entry.owner(), -1));
            }
        }
        edges.sort(Comparator.comparing(Edge::at));
        return sweep(edges, numberOf);
    }

    private static AddressMap sweep(List<Edge> edges, ToIntFunction<Set<Integer>> numberOf) {
        List<AddressBits> starts = new ArrayList<>();
        List<Integer> values = new ArrayList<>();
        TreeMap<Integer, Integer> covering = new TreeMap<>();
        int current = 0;
        int i = 0;
        while (i < edges.size()) {
            AddressBits at = edges.get(i).at();
            while (i < edges.size() && edges.get(i).at().equals(at)) {
                Edge edge = edges.get(i++);
                covering.merge(edge.owner(), edge.change(), (a, b) -> a + b == 0 ? null : a + b);
            }
            int value = numberOf.applyAsInt(covering.keySet());
            if (value != current) {
                starts.add(at);
                values.add(value);
                current = value;
            }
        }
        return new AddressMap(starts, values);
    }

    /** The number of the set of ranges that cover an address. */
    public int get(long high, long low) {
        int from = 0;
        int to = values.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (AddressBits.compare(startsHigh[middle], startsLow[middle], high, low) <= 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from == 0 ? 0 : values[from - 1];
    }

    @Override
    public String toString() {
        return "AddressMap" + Arrays.toString(values);
    }
}
