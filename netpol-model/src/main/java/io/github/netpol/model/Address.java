package io.github.netpol.model;

import inet.ipaddr.IPAddress;
import inet.ipaddr.ipv4.IPv4Address;
import inet.ipaddr.ipv6.IPv6Address;
import io.github.netpol.model.syntax.AddressSyntax;
import java.net.InetAddress;

/**
 * One IP address, without prefix length or zone. IPv4-mapped IPv6 is the IPv4 address that it stands for (S60).
 *
 * @param value the address as the IPAddress library holds it
 */
public record Address(IPAddress value) implements Comparable<Address> {

    /** An address family. Addresses of different families never match each other (S60). */
    public enum Family {
        /** IP version 4. */
        IPV4("IPv4"),
        /** IP version 6. */
        IPV6("IPv6");

        private final String displayName;

        Family(String displayName) {
            this.displayName = displayName;
        }

        @Override
        public String toString() {
            return displayName;
        }
    }

    /**
     * Normalises the address.
     *
     * @throws IllegalArgumentException if it stands for more than one address
     */
    public Address {
        Checks.notNull(value, "value");
        if (value.isMultiple()) {
            throw new IllegalArgumentException("`" + value + "` is a range of addresses; give a single address");
        }
        value = withoutExtras(value);
    }

    private static IPAddress withoutExtras(IPAddress address) {
        if (address.isIPv6()) {
            IPv6Address ipv6 = address.toIPv6();
            return ipv6.isIPv4Mapped()
                    ? ipv6.getEmbeddedIPv4Address().withoutPrefixLength()
                    : ipv6.removeZone().withoutPrefixLength();
        }
        return address.withoutPrefixLength();
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
                return new Address(fromBytes(reading.address()));
            }
        }
    }

    /** The address that the JDK's {@link InetAddress} holds; its zone and name are left out. */
    public static Address of(InetAddress address) {
        return new Address(fromBytes(Checks.notNull(address, "address").getAddress()));
    }

    static IPAddress fromBytes(byte[] bytes) {
        return bytes.length == IPv4Address.BYTE_COUNT ? new IPv4Address(bytes) : new IPv6Address(bytes);
    }

    /** The family of this address. */
    public Family family() {
        return value.isIPv4() ? Family.IPV4 : Family.IPV6;
    }

    /** Whether this is a loopback address: 127.0.0.0/8 or ::1. */
    public boolean isLoopback() {
        return value.isLoopback();
    }

    /** IPv4 before IPv6, then by number. */
    @Override
    public int compareTo(Address other) {
        int byFamily = family().compareTo(other.family());
        return byFamily != 0 ? byFamily : value.compareTo(other.value);
    }

    /** The address in its canonical text form. */
    @Override
    public String toString() {
        return value.toString();
    }
}
