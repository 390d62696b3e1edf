package io.github.netpol.engine.internal.addresses;

import io.github.netpol.model.Cidr;
import io.github.netpol.model.IpBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * A range of addresses of one family.
 *
 * @param first the first address
 * @param last the last address
 */
public record AddressRange(AddressBits first, AddressBits last) {

    /** The addresses of a CIDR. */
    public static AddressRange of(Cidr cidr) {
        AddressBits first = AddressBits.of(cidr.first());
        return new AddressRange(first, first.withLast(cidr.hostBits()));
    }

    /** The addresses of a block without its exceptions: sorted ranges that do not touch (S56). */
    public static List<AddressRange> of(IpBlock block) {
        List<AddressRange> ranges = new ArrayList<>();
        AddressRange rest = of(block.cidr());
        for (AddressRange cut : sorted(block.except())) {
            if (cut.last.compareTo(rest.first) < 0) {
                continue;
            }
            if (cut.first.compareTo(rest.first) > 0) {
                ranges.add(new AddressRange(rest.first, cut.first.previous()));
            }
            if (cut.last.compareTo(rest.last) >= 0) {
                return ranges;
            }
            rest = new AddressRange(cut.last.next(), rest.last);
        }
        ranges.add(rest);
        return ranges;
    }

    private static List<AddressRange> sorted(List<Cidr> cidrs) {
        List<AddressRange> ranges = new ArrayList<>(cidrs.size());
        for (Cidr cidr : cidrs) {
            ranges.add(of(cidr));
        }
        ranges.sort((one, other) -> one.first.compareTo(other.first));
        return ranges;
    }

    /** Whether all of the other range lies in this one. */
    public boolean contains(AddressRange other) {
        return first.compareTo(other.first) <= 0 && other.last.compareTo(last) <= 0;
    }

    /** Whether some address lies in both ranges. */
    public boolean intersects(AddressRange other) {
        return first.compareTo(other.last) <= 0 && other.first.compareTo(last) <= 0;
    }
}
