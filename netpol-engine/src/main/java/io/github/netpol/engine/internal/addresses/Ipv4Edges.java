package io.github.netpol.engine.internal.addresses;

import java.util.Arrays;

/** Edges at IPv4 addresses, each one number: the place before the counter before the change. */
final class Ipv4Edges implements Edges {
    private static final int CHANGE_BITS = 3;
    private static final int CHANGE_MASK = (1 << CHANGE_BITS) - 1;
    private static final int ZERO_CHANGE = 2;

    private long[] edges = new long[16];
    private int size;

    @Override
    public void add(long high, long low, int counter, int change) {
        if (low >>> Integer.SIZE != 0) {
            return;
        }
        if (size == edges.length) {
            edges = Arrays.copyOf(edges, 2 * size);
        }
        edges[size++] = low << Integer.SIZE | (long) counter << CHANGE_BITS | (change + ZERO_CHANGE);
    }

    @Override
    public Ipv4Map sweep(Coverage coverage) {
        UnsignedSort.sort(edges, size);
        int[] starts = new int[size + 1];
        int[] values = new int[size + 1];
        int intervals = 1;
        int i = 0;
        while (i < size) {
            int place = place(i);
            while (i < size && place(i) == place) {
                coverage.change((int) edges[i] >>> CHANGE_BITS, ((int) edges[i] & CHANGE_MASK) - ZERO_CHANGE);
                i++;
            }
            int value = coverage.number();
            if (place == 0) {
                values[0] = value;
            } else if (value != values[intervals - 1]) {
                starts[intervals] = place;
                values[intervals++] = value;
            }
        }
        return Ipv4Map.of(starts, values, intervals);
    }

    private int place(int edge) {
        return (int) (edges[edge] >>> Integer.SIZE);
    }
}
