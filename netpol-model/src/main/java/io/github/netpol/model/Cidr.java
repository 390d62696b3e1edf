package io.github.netpol.model;

import inet.ipaddr.IPAddress;
import io.github.netpol.model.syntax.AddressSyntax;
import io.github.netpol.model.syntax.AddressSyntax.Problem;

/**
 * A block of addresses with a common prefix, such as {@code 10.0.0.0/8}; host bits are zero.
 *
 * @param block the block as the IPAddress library holds it
 */
public record Cidr(IPAddress block) {
    private static final int MAPPED_PREFIX = 96;

    /** How strictly CIDR texts are read (E18, S85). */
    public enum Validation {
        /** As API servers from 1.36 on: leading zeros, IPv4-mapped IPv6 and host bits are refused. */
        STRICT,
        /** As API servers before: those are accepted; zeros are decimal, mapped blocks are IPv4, host bits are cleared. */
        LEGACY;

        /** Whether a text with this problem is refused. */
        public boolean refuses(Problem problem) {
            return problem == Problem.SYNTAX || (this == STRICT && problem != Problem.NONE);
        }
    }

    /**
     * Normalises the block.
     *
     * @throws IllegalArgumentException if it has no prefix length
     */
    public Cidr {
        if (!block.isPrefixed()) {
            throw new IllegalArgumentException("`" + block + "` has no prefix length; write `" + block + "/"
                    + block.getBitCount() + "` for the one address");
        }
        block = block.toPrefixBlock();
    }

    /**
     * Reads a CIDR as today's API server does.
     *
     * @throws IllegalArgumentException if the text is refused in {@link Validation#STRICT} mode
     */
    public static Cidr parse(String text) {
        return parse(text, Validation.STRICT);
    }

    /**
     * Reads a CIDR.
     *
     * @throws IllegalArgumentException if the text is refused in that mode
     */
    public static Cidr parse(String text, Validation validation) {
        AddressSyntax.Reading reading = AddressSyntax.cidr(text);
        if (validation.refuses(reading.problem())) {
            throw new IllegalArgumentException(
                    "`" + text + "` " + reading.problem().words());
        }
        IPAddress address = Address.fromBytes(reading.address());
        IPAddress block = address.setPrefixLength(reading.prefixLength(), false).toPrefixBlock();
        return new Cidr(asIpv4IfMapped(block, reading.prefixLength()));
    }

    /** A mapped block that lies within ::ffff:0:0/96 is the IPv4 block that it stands for (S60). */
    private static IPAddress asIpv4IfMapped(IPAddress block, int prefixLength) {
        if (block.isIPv4() || prefixLength < MAPPED_PREFIX || !AddressSyntax.isIpv4Mapped(block.getBytes())) {
            return block;
        }
        return block.toIPv6()
                .getEmbeddedIPv4Address()
                .withoutPrefixLength()
                .getLower()
                .setPrefixLength(prefixLength - MAPPED_PREFIX, false)
                .toPrefixBlock();
    }

    /** The family of the addresses in this block. */
    public Address.Family family() {
        return block.isIPv4() ? Address.Family.IPV4 : Address.Family.IPV6;
    }

    /** The length of the common prefix: 0 to 32, or 0 to 128. */
    public int prefixLength() {
        return block.getNetworkPrefixLength();
    }

    /** Whether the address lies in this block; never across families (S60). */
    public boolean contains(Address address) {
        return family() == address.family() && block.contains(address.value());
    }

    /** Whether every address of the other block lies in this one. */
    public boolean contains(Cidr other) {
        return family() == other.family() && block.contains(other.block);
    }

    /** The block in its canonical text form, such as {@code 10.0.0.0/8}. */
    @Override
    public String toString() {
        return block.toString();
    }
}
