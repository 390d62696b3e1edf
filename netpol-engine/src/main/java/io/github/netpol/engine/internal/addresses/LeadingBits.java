package io.github.netpol.engine.internal.addresses;

/**
 * An index over the first bits of addresses. The space from the second of some sorted starts to the last one is cut into
 * buckets of one size, about one for two starts, so that the search for an address is left with a few of them; what lies
 * before and after belongs to the first and last bucket. A small number of starts has one bucket.
 */
final class LeadingBits {
    private static final int MIN_STARTS = 16;
    // Half as many would be one more step of the search, which is a branch that nothing can foresee.
    private static final int STARTS_PER_BUCKET = 2;

    private final long base;
    private final int shift;
    private final int last;
    // By bucket: the number of starts before it; at the end the number of all.
    private final int[] before;

    /** The index of at least one start, given by their first 32 bits, ascending as unsigned numbers; the first is 0. */
    LeadingBits(int[] starts) {
        int size = starts.length;
        base = Integer.toUnsignedLong(starts[Math.min(1, size - 1)]);
        long span = Integer.toUnsignedLong(starts[size - 1]) - base;
        shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(span) - bucketBits(size));
        last = (int) (span >>> shift);
        before = new int[last + 2];
        for (int start : starts) {
            before[bucket(start) + 1]++;
        }
        for (int bucket = 0; bucket <= last; bucket++) {
            before[bucket + 1] += before[bucket];
        }
    }

    /** How many bits tell the buckets of so many starts apart. */
    static int bucketBits(int starts) {
        return starts <= MIN_STARTS ? 0 : 31 - Integer.numberOfLeadingZeros(starts / STARTS_PER_BUCKET);
    }

    int bucket(int leading) {
        long offset = Integer.toUnsignedLong(leading) - base;
        return offset < 0 ? 0 : (int) Math.min(offset >>> shift, last);
    }

    /** The index of the first start in the bucket or after it. */
    int from(int bucket) {
        return before[bucket];
    }

    /** The index of the first start after the bucket. */
    int to(int bucket) {
        return before[bucket + 1];
    }
}
