package io.github.netpol.model;

import inet.ipaddr.IPAddress;
import inet.ipaddr.ipv4.IPv4Address;
import inet.ipaddr.ipv6.IPv6Address;
import io.github.netpol.model.syntax.AddressSyntax;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * One IP address, without prefix length or zone. IPv4-mapped IPv6 is the IPv4 address that it stands for (S60).
 *
 * <p>Equal by value; immutable and thread-safe. An address is a number: making, comparing and matching one is cheap, and
 * the IPAddress library is only asked where its form is wanted.
 */
public final class Address implements Comparable<Address> {
    private static final long IPV4_MASK = 0xffff_ffffL;
    private static final long MAPPED = 0xffffL;

    private final Family family;
    private final long highBits;
    private final long lowBits;

    /** An address family. Addresses of different families never match each other (S60). */
    public enum Family {
        /** IP version 4. */
        IPV4("IPv4", 32),
        /** IP version 6. */
        IPV6("IPv6", 128);

        private final String displayName;
        private final int bits;

        Family(String displayName, int bits) {
            this.displayName = displayName;
            this.bits = bits;
        }

        /** The number of bits of an address: 32 or 128. */
        public int bits() {
            return bits;
        }

        @Override
        public String toString() {
            return displayName;
        }
    }

    /**
     * Takes over an address of the IPAddress library, without its prefix length and zone.
     *
     * @throws IllegalArgumentException if it stands for more than one address
     */
    public Address(IPAddress value) {
        this(ofLibrary(Checks.notNull(value, "value")).unmapped());
    }

    private Address(Address other) {
        this(other.family, other.highBits, other.lowBits);
    }

    private Address(Family family, long highBits, long lowBits) {
        this.family = family;
        this.highBits = highBits;
        this.lowBits = lowBits;
    }

    private static Address ofLibrary(IPAddress value) {
        if (value.isMultiple()) {
            throw new IllegalArgumentException("`" + value + "` is a range of addresses; give a single address");
        }
        return asWritten(value.getBytes());
    }

    /** The address of 4 or 16 bytes, IPv6 even if it is IPv4-mapped. */
    static Address asWritten(byte[] bytes) {
        long high = 0;
        long low = 0;
        for (byte octet : bytes) {
            high = (high << 8) | (low >>> 56);
            low = (low << 8) | (octet & 0xff);
        }
        return new Address(bytes.length == IPv4Address.BYTE_COUNT ? Family.IPV4 : Family.IPV6, high, low);
    }

    /** This address, or the IPv4 address that it stands for. */
    Address unmapped() {
        return isMapped() ? new Address(Family.IPV4, 0, lowBits & IPV4_MASK) : this;
    }

    boolean isMapped() {
        return family == Family.IPV6 && highBits == 0 && lowBits >>> 32 == MAPPED;
    }

    /** This address with as many of its last bits set to zero. */
    Address withoutLast(int bits) {
        // A shift by 64 would be one by 0.
        long high = bits >= 128 ? 0 : bits > 64 ? highBits & (-1L << (bits - 64)) : highBits;
        long low = bits >= 64 ? 0 : lowBits & (-1L << bits);
        return new Address(family, high, low);
    }

    /** This address with as many of its last bits set to one. */
    Address withLastSet(int bits) {
        long high = bits >= 128 ? -1L : bits > 64 ? highBits | ~(-1L << (bits - 64)) : highBits;
        long low = bits >= 64 ? -1L : lowBits | ~(-1L << bits);
        return new Address(family, high, low);
    }

    /**
     * The next address of this family; empty after the last. After {@code ::fffe:ffff:ffff} comes {@code ::1:0:0:0}, since
     * the addresses between are IPv4 addresses (S60).
     */
    public Optional<Address> next() {
        if (equals(withLastSet(family.bits()))) {
            return Optional.empty();
        }
        Address next = new Address(family, lowBits == -1L ? highBits + 1 : highBits, lowBits + 1);
        return Optional.of(next.isMapped() ? new Address(family, 0, (MAPPED + 1) << 32) : next);
    }

    /** The address before this one; empty before the first. The inverse of {@link #next}. */
    public Optional<Address> previous() {
        if (equals(withoutLast(family.bits()))) {
            return Optional.empty();
        }
        Address previous = new Address(family, lowBits == 0 ? highBits - 1 : highBits, lowBits - 1);
        return Optional.of(previous.isMapped() ? new Address(family, 0, (MAPPED << 32) - 1) : previous);
    }

    /** Whether both addresses are of one family and differ, if at all, in as many of their last bits. */
    boolean equalsButLast(int bits, Address other) {
        if (family != other.family) {
            return false;
        }
        long high = highBits ^ other.highBits;
        return bits <= 64
                ? high == 0 && (bits == 64 || (lowBits ^ other.lowBits) >>> bits == 0)
                : bits == 128 || high >>> (bits - 64) == 0;
    }

    /**
     * Reads an address: four decimal octets, or IPv6 as in RFC 4291. Nothing is resolved or completed (S87).
     *
     * @throws IllegalArgumentException if the text is not an address, or has numbers with leading zeros
     */
    public static Address parse(String text) {
        AddressSyntax.Reading reading = AddressSyntax.address(Checks.notNull(text, "text"));
        switch (reading.problem()) {
            case SYNTAX ->
                throw new IllegalArgumentException(
                        "`" + text + "` is not an IP address; write one as `10.0.0.1` or `2001:db8::1`");
            case LEADING_ZERO ->
                throw new IllegalArgumentException("`" + text + "` " + AddressSyntax.Problem.LEADING_ZERO.words());
            default -> {
                return asWritten(reading.address()).unmapped();
            }
        }
    }

    /** The address that the JDK's {@link InetAddress} holds; its zone and name are left out. */
    public static Address of(InetAddress address) {
        return asWritten(Checks.notNull(address, "address").getAddress()).unmapped();
    }

    /** The address as the IPAddress library holds it, made anew by each call. */
    public IPAddress value() {
        return family == Family.IPV4
                ? new IPv4Address((int) lowBits)
                : new IPv6Address(ByteBuffer.allocate(IPv6Address.BYTE_COUNT)
                        .putLong(highBits)
                        .putLong(lowBits)
                        .array());
    }

    /** The family of this address. */
    public Family family() {
        return family;
    }

    /** The upper 64 of the 128 bits of an IPv6 address, as an unsigned number; 0 for IPv4. */
    public long highBits() {
        return highBits;
    }

    /** The lower 64 bits of an IPv6 address, or the 32 bits of an IPv4 address, as an unsigned number. */
    public long lowBits() {
        return lowBits;
    }

    /** Whether this is a loopback address: 127.0.0.0/8 or ::1. */
    public boolean isLoopback() {
        return family == Family.IPV4 ? lowBits >>> 24 == 127 : highBits == 0 && lowBits == 1;
    }

    /** IPv4 before IPv6, then by number. */
    @Override
    public int compareTo(Address other) {
        int byFamily = family.compareTo(other.family);
        int byHigh = byFamily != 0 ? byFamily : Long.compareUnsigned(highBits, other.highBits);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(lowBits, other.lowBits);
    }

    @Override
    public boolean equals(Object object) {
        return this == object
                || (object instanceof Address other
                        && lowBits == other.lowBits
                        && highBits == other.highBits
                        && family == other.family);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(highBits) + Long.hashCode(lowBits);
    }

    /** The address in its canonical text form. */
    @Override
    public String toString() {
        return value().toString();
    }
}
