package io.github.netpol.model;

import java.util.List;

/**
 * A CIDR with parts cut out of it (S56, "IPBlock"). What is cut out is only not matched by this block; another peer may
 * still admit it.
 *
 * @param cidr the block
 * @param except the parts cut out; each lies in {@code cidr} and is smaller than it (S86)
 */
public record IpBlock(Cidr cidr, List<Cidr> except) {

    /**
     * Validates the block.
     *
     * @throws IllegalArgumentException if an exception is not a strict part of {@code cidr}
     */
    public IpBlock {
        Checks.notNull(cidr, "cidr");
        except = List.copyOf(Checks.notNull(except, "except"));
        for (Cidr cut : except) {
            if (!isStrictPart(cut, cidr)) {
                throw new IllegalArgumentException(
                        "except `" + cut + "` must lie in the block's cidr `" + cidr + "` and be smaller than it");
            }
        }
    }

    /** Whether {@code part} may be an exception of {@code whole}: inside it and with a longer prefix (S86). */
    public static boolean isStrictPart(Cidr part, Cidr whole) {
        return whole.contains(part) && part.prefixLength() > whole.prefixLength();
    }

    /**
     * Reads a block.
     *
     * @throws IllegalArgumentException if a text is refused (S85, S86)
     */
    public static IpBlock of(String cidr, String... except) {
        return new IpBlock(
                Cidr.parse(cidr), List.of(except).stream().map(Cidr::parse).toList());
    }

    /** Whether the address lies in {@code cidr} and in none of the exceptions. */
    public boolean contains(Address address) {
        if (!cidr.contains(address)) {
            return false;
        }
        // There may be thousands of exceptions, and reasons ask for one address after the other.
        for (int i = 0; i < except.size(); i++) {
            if (except.get(i).contains(address)) {
                return false;
            }
        }
        return true;
    }

    /** The block as {@code 10.0.0.0/8 except 10.1.0.0/16, 10.2.0.0/16}. */
    @Override
    public String toString() {
        if (except.isEmpty()) {
            return cidr.toString();
        }
        return cidr + " except "
                + String.join(", ", except.stream().map(Cidr::toString).toList());
    }
}
