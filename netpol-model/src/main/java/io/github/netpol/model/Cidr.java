package io.github.netpol.model;

import inet.ipaddr.IPAddress;
import io.github.netpol.model.syntax.AddressSyntax;
import io.github.netpol.model.syntax.AddressSyntax.Problem;

/**
 * A block of addresses with a common prefix, such as {@code 10.0.0.0/8}; host bits are zero.
 *
 * <p>Equal by value; immutable and thread-safe.
 */
public final class Cidr {
    private static final int MAPPED_PREFIX = 96;

    private final Address first;
    private final int prefixLength;

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
     * Takes over a block of the IPAddress library, without its host bits and zone.
     *
     * @throws IllegalArgumentException if it has no prefix length, or is several blocks
     */
    public Cidr(IPAddress block) {
        this(ofLibrary(Checks.notNull(block, "block")));
    }

    private Cidr(Cidr other) {
        this(other.first, other.prefixLength);
    }

    private Cidr(Address first, int prefixLength) {
        this.first = first;
        this.prefixLength = prefixLength;
    }

    private static Cidr ofLibrary(IPAddress block) {
        if (!block.isPrefixed()) {
            throw new IllegalArgumentException("`" + block + "` has no prefix length; "
                    + (block.isMultiple()
                            ? "give a single block"
                            : "for the one address write `" + block + "/" + block.getBitCount() + "`"));
        }
        if (!block.toPrefixBlock().isSinglePrefixBlock()) {
            throw new IllegalArgumentException("`" + block + "` is more than one block; give a single block");
        }
        return of(block.getLower().getBytes(), block.getNetworkPrefixLength());
    }

    private static Cidr of(byte[] address, int prefixLength) {
        Address written = Address.asWritten(address);
        Address first = written.withoutLast(written.family().bits() - prefixLength);
        // Mapped after its host bits are cleared, it lies within ::ffff:0:0/96, and is the IPv4 block it stands for
        // (S60).
        return first.isMapped()
                ? new Cidr(first.unmapped(), prefixLength - MAPPED_PREFIX)
                : new Cidr(first, prefixLength);
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
        Checks.notNull(validation, "validation");
        AddressSyntax.Reading reading = AddressSyntax.cidr(Checks.notNull(text, "text"));
        Problem problem = reading.problem();
        if (validation.refuses(problem)) {
            throw new IllegalArgumentException("`" + text + "` " + problem.words() + advice(text, reading));
        }
        return of(reading);
    }

    /** The block of one address. */
    public static Cidr of(Address address) {
        return new Cidr(Checks.notNull(address, "address"), address.family().bits());
    }

    private static Cidr of(AddressSyntax.Reading reading) {
        return of(reading.address(), reading.prefixLength());
    }

    private static String advice(String text, AddressSyntax.Reading reading) {
        if (reading.problem() == Problem.SYNTAX) {
            AddressSyntax.Reading address = AddressSyntax.address(text);
            return address.problem() == Problem.NONE
                    ? "; for the one address write `" + text + "/" + address.prefixLength() + "`"
                    : "";
        }
        Cidr meant = of(reading);
        // A mapped address with a prefix shorter than 96 stands for no IPv4 block, so there is nothing to propose.
        boolean isLost = reading.problem() == Problem.IPV4_MAPPED && meant.family() == Address.Family.IPV6;
        return isLost ? "" : "; write `" + meant + "`";
    }

    /** The block as the IPAddress library holds it, made anew by each call. */
    public IPAddress block() {
        return first.value().setPrefixLength(prefixLength, false).toPrefixBlock();
    }

    /** The family of the addresses in this block. */
    public Address.Family family() {
        return first.family();
    }

    /** The first address of this block: the one whose host bits are zero. */
    public Address first() {
        return first;
    }

    /** The last address of this block: the one whose host bits are one. */
    public Address last() {
        return first.withLastSet(hostBits());
    }

    /** The length of the common prefix: 0 to 32, or 0 to 128. */
    public int prefixLength() {
        return prefixLength;
    }

    /** The number of bits that are not common: 0 to 32, or 0 to 128. */
    public int hostBits() {
        return family().bits() - prefixLength;
    }

    /** Whether the address lies in this block; never across families (S60). */
    public boolean contains(Address address) {
        return first.equalsButLast(hostBits(), address);
    }

    /** Whether every address of the other block lies in this one. */
    public boolean contains(Cidr other) {
        return other.prefixLength >= prefixLength && contains(other.first);
    }

    @Override
    public boolean equals(Object object) {
        return this == object
                || (object instanceof Cidr other && prefixLength == other.prefixLength && first.equals(other.first));
    }

    @Override
    public int hashCode() {
        return 31 * first.hashCode() + prefixLength;
    }

    /** The block in its canonical text form, such as {@code 10.0.0.0/8}. */
    @Override
    public String toString() {
        return block().toString();
    }
}
