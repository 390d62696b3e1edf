package io.github.netpol.engine.internal.ports;

import io.github.netpol.model.Protocol;
import java.util.Arrays;

/** Unites ranges and sets of ports, given in any order, by sorting their bounds once. */
public final class PortSetBuilder {
    // A bound in the upper bits; the lowest says whether a range ends there. So where ranges touch, the next begins
    // first.
    private int[] edges = new int[8];
    private int size;

    /** A builder without ports. */
    public PortSetBuilder() {}

    /** Adds the ports of a range, both ends included. */
    public PortSetBuilder add(Protocol protocol, int first, int last) {
        if (size == edges.length) {
            edges = Arrays.copyOf(edges, 2 * size);
        }
        edges[size++] = PortSet.key(protocol, first) << 1;
        edges[size++] = ((PortSet.key(protocol, last) + 1) << 1) | 1;
        return this;
    }

    /** Adds the ports of a set. */
    public PortSetBuilder add(PortSet set) {
        set.forEachRange(this::add);
        return this;
    }

    /** The ports that were added. */
    public PortSet build() {
        int[] sorted = Arrays.copyOf(edges, size);
        Arrays.sort(sorted);
        int[] bounds = new int[size];
        int count = 0;
        int open = 0;
        for (int edge : sorted) {
            boolean ends = (edge & 1) == 1;
            if (ends ? --open == 0 : open++ == 0) {
                bounds[count++] = edge >> 1;
            }
        }
        return PortSet.ofBounds(Arrays.copyOf(bounds, count));
    }
}
