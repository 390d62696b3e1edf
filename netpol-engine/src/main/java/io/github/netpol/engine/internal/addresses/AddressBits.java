package io.github.netpol.engine.internal.addresses;

import io.github.netpol.model.Address;

/**
 * An address as a number of 128 bits; an IPv4 address has only the lower 32. Whose family it is of is known elsewhere.
 *
 * @param high the upper 64 bits, unsigned
 * @param low the lower 64 bits, unsigned
 */
public record AddressBits(long high, long low) implements Comparable<AddressBits> {

    /** The number of an address. */
    public static AddressBits of(Address address) {
        return new AddressBits(address.highBits(), address.lowBits());
    }

    /** This number with as many of its last bits set: the last address of a block, if this is its first. */
    AddressBits withLast(int bits) {
        // A shift by 64 would be one by 0.
        long highMask = bits >= 128 ? -1 : bits > 64 ? (1L << (bits - 64)) - 1 : 0;
        long lowMask = bits >= 64 ? -1 : (1L << bits) - 1;
        return new AddressBits(high | highMask, low | lowMask);
    }

    boolean isZero() {
        return high == 0 && low == 0;
    }

    /** The number after this one; 0 after the last. */
    AddressBits next() {
        return low == -1 ? new AddressBits(high + 1, 0) : new AddressBits(high, low + 1);
    }

    /** The number before this one. */
    AddressBits previous() {
        return low == 0 ? new AddressBits(high - 1, -1) : new AddressBits(high, low - 1);
    }

    @Override
    public int compareTo(AddressBits other) {
        return compare(high, low, other.high, other.low);
    }

    static int compare(long high, long low, long otherHigh, long otherLow) {
        int byHigh = Long.compareUnsigned(high, otherHigh);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, otherLow);
    }
}
