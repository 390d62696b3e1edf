package io.github.netpol.engine.internal.addresses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Edges at IPv6 addresses. Long lists of such blocks are rare, so that these are plain objects. */
final class Ipv6Edges implements Edges {
    private record Edge(AddressBits place, int counter, int change) {}

    private final List<Edge> edges = new ArrayList<>();

    @Override
    public void add(long high, long low, int counter, int change) {
        edges.add(new Edge(new AddressBits(high, low), counter, change));
    }

    @Override
    public Ipv6Map sweep(Coverage coverage) {
        edges.sort((one, other) -> one.place.compareTo(other.place));
        long[] startsHigh = new long[edges.size() + 1];
        long[] startsLow = new long[edges.size() + 1];
        int[] values = new int[edges.size() + 1];
        int intervals = 1;
        int i = 0;
        while (i < edges.size()) {
            AddressBits place = edges.get(i).place;
            while (i < edges.size() && edges.get(i).place.equals(place)) {
                coverage.change(edges.get(i).counter, edges.get(i).change);
                i++;
            }
            int value = coverage.number();
            if (place.isZero()) {
                values[0] = value;
            } else if (value != values[intervals - 1]) {
                startsHigh[intervals] = place.high();
                startsLow[intervals] = place.low();
                values[intervals++] = value;
            }
        }
        return new Ipv6Map(
                Arrays.copyOf(startsHigh, intervals),
                Arrays.copyOf(startsLow, intervals),
                CompactInts.of(values, intervals));
    }
}
