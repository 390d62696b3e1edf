package io.github.netpol.engine.internal.addresses;

/** A map from IPv6 addresses to numbers. */
final class Ipv6Map implements AddressMap {
    // Interval i begins at start i and ends before start i+1; the first start is 0.
    private final long[] startsHigh;
    private final long[] startsLow;
    private final CompactInts values;
    private final LeadingBits index;

    Ipv6Map(long[] startsHigh, long[] startsLow, CompactInts values) {
        this.startsHigh = startsHigh;
        this.startsLow = startsLow;
        this.values = values;
        int[] leading = new int[startsHigh.length];
        for (int i = 0; i < leading.length; i++) {
            leading[i] = leading(startsHigh[i]);
        }
        index = new LeadingBits(leading);
    }

    private static int leading(long high) {
        return (int) (high >>> Integer.SIZE);
    }

    @Override
    public int get(long high, long low) {
        return values.get(interval(high, low));
    }

    private int interval(long high, long low) {
        int bucket = index.bucket(leading(high));
        int from = index.from(bucket);
        int to = index.to(bucket);
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (AddressBits.compare(startsHigh[middle], startsLow[middle], high, low) <= 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from - 1;
    }

    @Override
    public int intervals() {
        return startsHigh.length;
    }

    @Override
    public void forEachInterval(AddressRange within, IntervalSink sink) {
        AddressBits first = within.first();
        int i = interval(first.high(), first.low());
        for (; i + 1 < startsHigh.length; i++) {
            AddressBits next = new AddressBits(startsHigh[i + 1], startsLow[i + 1]);
            if (next.compareTo(within.last()) > 0) {
                break;
            }
            sink.interval(new AddressRange(first, next.previous()), values.get(i));
            first = next;
        }
        sink.interval(new AddressRange(first, within.last()), values.get(i));
    }
}
