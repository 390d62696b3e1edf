package io.github.netpol.engine.internal.addresses;

import io.github.netpol.model.Address.Family;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * A map from the addresses of one family to small numbers: which of some owners' blocks cover the address. The addresses
 * are cut into intervals of one number each. Immutable; a look-up is one in an index over the first bits, and a binary
 * search among the intervals with the same first bits.
 */
public sealed interface AddressMap permits Ipv4Map, Ipv6Map {
    /** The number of addresses that nothing covers. */
    int NONE = 0;

    /** The number of an address. */
    int get(long high, long low);

    /** How many intervals there are, at least one; neighbours have different numbers. */
    int intervals();

    /** Takes intervals. */
    interface IntervalSink {
        /** A range of addresses that have the same number. */
        void interval(AddressRange range, int number);
    }

    /** Gives the intervals within a range, by ascending address; the first and the last are cut at its ends. */
    void forEachInterval(AddressRange within, IntervalSink sink);

    /**
     * A range, and whose it is.
     *
     * @param range the range
     * @param owner the owner's number
     */
    record Entry(AddressRange range, int owner) {}

    /**
     * The map of these ranges, of whichever family; {@link AddressMapBuilder} makes faster ones.
     *
     * @param numberOf gives a set of owners, in ascending order, its number; that of the empty set must be 0
     */
    static AddressMap of(List<Entry> entries, ToIntFunction<Set<Integer>> numberOf) {
        AddressMapBuilder builder = new AddressMapBuilder(Family.IPV6);
        entries.forEach(entry -> builder.add(entry.range(), entry.owner()));
        return builder.build(owners ->
                numberOf.applyAsInt(Arrays.stream(owners).boxed().collect(Collectors.toCollection(TreeSet::new))));
    }
}
