package io.github.netpol.engine.internal.addresses;

/**
 * A map from IPv4 addresses to numbers: four bytes for each interval, and two to four for its share of the index. All of it
 * is one array, so that a question about a short map reads one or two lines of a processor's cache, and one about a long map
 * three.
 */
public final class Ipv4Map implements AddressMap {
    // Where in the array what is: the first address that is not the first interval's; how many bits an address has
    // within its bucket; the number of the first interval; the last bucket; and for each bucket where its intervals
    // begin. Then come the intervals, each with the address where it begins, within its bucket, in the upper bits,
    // and its number in the others.
    private static final int BASE = 0;
    private static final int SHIFT = 1;
    private static final int BEFORE_BASE = 2;
    private static final int LAST_BUCKET = 3;
    private static final int BUCKETS = 4;

    private static final int NOT_FOUND = -1;
    private static final long END = 1L << Integer.SIZE;

    private final int[] words;

    private Ipv4Map(int[] words) {
        this.words = words;
    }

    /**
     * A map.
     *
     * @param starts the first addresses of intervals, ascending as unsigned numbers; the first is 0
     * @param values the numbers of the intervals, from 0 on
     * @param size how many of these there are
     */
    static Ipv4Map of(int[] starts, int[] values, int size) {
        int first = Math.min(1, size - 1);
        int base = starts[first];
        int span = starts[size - 1] - base;
        int shift = shift(span, size, bits(values, size));
        int lastBucket = span >>> shift;
        int[] words = new int[BUCKETS + lastBucket + 2 + size - first];
        words[BASE] = base;
        words[SHIFT] = shift;
        words[BEFORE_BASE] = values[0];
        words[LAST_BUCKET] = lastBucket;
        int at = BUCKETS + lastBucket + 2;
        int bucket = 0;
        words[BUCKETS] = at;
        for (int i = first; i < size; i++) {
            int offset = starts[i] - base;
            while (bucket < offset >>> shift) {
                words[BUCKETS + ++bucket] = at;
            }
            words[at++] = (offset << (Integer.SIZE - shift)) | values[i];
        }
        words[BUCKETS + lastBucket + 1] = at;
        return new Ipv4Map(words);
    }

    private static int bits(int[] values, int size) {
        int all = 1;
        for (int i = 0; i < size; i++) {
            all |= values[i];
        }
        return Integer.SIZE - Integer.numberOfLeadingZeros(all);
    }

    /** So many bits that there are enough buckets, and that a number has room beside them. */
    private static int shift(int span, int size, int valueBits) {
        int spanBits = Integer.SIZE - Integer.numberOfLeadingZeros(span);
        return Math.min(Math.max(1, spanBits - LeadingBits.bucketBits(size)), Integer.SIZE - valueBits);
    }

    /** The number of an address, given by its 32 bits. */
    public int get(int address) {
        return get(words, address);
    }

    /** All of the map, to be kept where questions find it without this object. */
    public int[] words() {
        return words;
    }

    /** What the map with these words has at an address. */
    public static int get(int[] words, int address) {
        return value(words, find(words, address));
    }

    private static int value(int[] words, int found) {
        return found == NOT_FOUND ? words[BEFORE_BASE] : words[found] & values(words);
    }

    private static int values(int[] words) {
        return -1 >>> words[SHIFT];
    }

    /** Where the interval of an address is; none for the first, unless it is the only one. */
    private static int find(int[] words, int address) {
        int offset = address - words[BASE];
        if (Integer.compareUnsigned(address, words[BASE]) < 0) {
            return NOT_FOUND;
        }
        int shift = words[SHIFT];
        int bucket = offset >>> shift;
        if (bucket > words[LAST_BUCKET]) {
            return words.length - 1;
        }
        int sought = (offset << (Integer.SIZE - shift)) | values(words);
        int from = words[BUCKETS + bucket];
        int to = words[BUCKETS + bucket + 1];
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (Integer.compareUnsigned(words[middle], sought) <= 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from - 1;
    }

    @Override
    public int get(long high, long low) {
        return get((int) low);
    }

    private int firstInterval() {
        return words[BUCKETS];
    }

    @Override
    public int intervals() {
        return words.length - firstInterval() + (words[BASE] == 0 ? 0 : 1);
    }

    @Override
    public void forEachInterval(AddressRange within, IntervalSink sink) {
        long last = within.last().low();
        long first = within.first().low();
        int found = find(words, (int) first);
        while (first <= last) {
            int next = found == NOT_FOUND ? firstInterval() : found + 1;
            long end = Math.min(start(next) - 1, last);
            sink.interval(new AddressRange(new AddressBits(0, first), new AddressBits(0, end)), value(words, found));
            first = end + 1;
            found = next;
        }
    }

    /** The first address of an interval; after the last one, that after all addresses. */
    private long start(int interval) {
        if (interval == words.length) {
            return END;
        }
        int bucket = 0;
        // The last bucket that begins there or before: the search is for its successor.
        for (int end = words[LAST_BUCKET] + 1; bucket + 1 < end; ) {
            int middle = (bucket + end) >>> 1;
            if (words[BUCKETS + middle] <= interval) {
                bucket = middle;
            } else {
                end = middle;
            }
        }
        int offset = (bucket << words[SHIFT]) | (words[interval] >>> (Integer.SIZE - words[SHIFT]));
        return Integer.toUnsignedLong(words[BASE] + offset);
    }
}
