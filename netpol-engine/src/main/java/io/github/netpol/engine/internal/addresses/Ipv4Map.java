package io.github.netpol.engine.internal.addresses;

/** A map from IPv4 addresses to numbers: 7 bytes for an interval with its share of the index, if numbers are small. */
public final class Ipv4Map implements AddressMap {
    // Interval i begins at start i, as an unsigned number, and ends before start i+1; the first start is 0.
    private final int[] starts;
    private final CompactInts values;
    private final LeadingBits index;

    Ipv4Map(int[] starts, CompactInts values) {
        this.starts = starts;
        this.values = values;
        index = new LeadingBits(starts);
    }

    /** The number of an address, given by its 32 bits. */
    public int get(int address) {
        return values.get(interval(address));
    }

    @Override
    public int get(long high, long low) {
        return get((int) low);
    }

    private int interval(int address) {
        int bucket = index.bucket(address);
        int from = index.from(bucket);
        int to = index.to(bucket);
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (Integer.compareUnsigned(starts[middle], address) <= 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from - 1;
    }

    @Override
    public int intervals() {
        return starts.length;
    }

    @Override
    public void forEachInterval(AddressRange within, IntervalSink sink) {
        long last = within.last().low();
        long first = within.first().low();
        for (int i = interval((int) first); first <= last; i++) {
            long end = i + 1 < starts.length ? Integer.toUnsignedLong(starts[i + 1]) - 1 : last;
            sink.interval(
                    new AddressRange(new AddressBits(0, first), new AddressBits(0, Math.min(end, last))),
                    values.get(i));
            first = end + 1;
        }
    }
}
