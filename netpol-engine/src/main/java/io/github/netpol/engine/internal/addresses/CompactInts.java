package io.github.netpol.engine.internal.addresses;

import java.util.Arrays;

/** A list of numbers from 0 on, in one byte each if all are below 256. Immutable. */
final class CompactInts {
    private final byte[] small;
    private final int[] large;

    private CompactInts(byte[] small, int[] large) {
        this.small = small;
        this.large = large;
    }

    /** The first so many of the values. */
    static CompactInts of(int[] values, int size) {
        byte[] small = new byte[size];
        for (int i = 0; i < size; i++) {
            if (values[i] >>> Byte.SIZE != 0) {
                return new CompactInts(new byte[0], Arrays.copyOf(values, size));
            }
            small[i] = (byte) values[i];
        }
        return new CompactInts(small, new int[0]);
    }

    int get(int index) {
        return large.length == 0 ? small[index] & 0xff : large[index];
    }
}
