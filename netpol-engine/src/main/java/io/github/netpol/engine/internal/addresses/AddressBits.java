package io.github.netpol.engine.internal.addresses;

import inet.ipaddr.IPAddress;
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
        return of(address.value());
    }

    static AddressBits of(IPAddress address) {
        long high = 0;
        long low = 0;
        for (byte octet : address.getBytes()) {
            high = (high << 8) | (low >>> 56);
            low = (low << 8) | (octet & 0xff);
        }
        return new AddressBits(high, low);
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
