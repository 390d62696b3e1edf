package io.github.netpol.engine.internal.addresses;

import io.github.netpol.model.Address.Family;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.IpBlock;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Collects blocks of one family with their owners, small numbers from 0 on, for an {@link AddressMap}. Blocks may be given
 * in any order, may overlap, and may have thousands of exceptions: the cost is that of sorting their ends once.
 */
public final class AddressMapBuilder {
    private static final int OPENS = 1;
    // An exception outweighs its block, however deep exceptions lie in each other.
    private static final int CUTS = -2;

    private final Family family;
    private final Edges edges;
    // A counter counts the blocks of one owner that cover an address, or it belongs to one block with exceptions.
    private int[] ownerOfCounter = new int[4];
    private int counters;
    private boolean lastCounterIsShared;

    /** A builder of a map of a family. */
    public AddressMapBuilder(Family family) {
        this.family = family;
        edges = family == Family.IPV4 ? new Ipv4Edges() : new Ipv6Edges();
    }

    /** Adds the addresses of a block without its exceptions (S56), if it is of the family. */
    public void add(IpBlock block, int owner) {
        if (block.cidr().family() != family) {
            return;
        }
        List<Cidr> except = block.except();
        int counter = except.isEmpty() ? sharedCounter(owner) : newCounter(owner);
        lastCounterIsShared = except.isEmpty();
        change(AddressRange.of(block.cidr()), counter, OPENS);
        for (int i = 0; i < except.size(); i++) {
            change(AddressRange.of(except.get(i)), counter, CUTS);
        }
    }

    /** Adds the addresses of a range, which is of the family. */
    public void add(AddressRange range, int owner) {
        change(range, sharedCounter(owner), OPENS);
        lastCounterIsShared = true;
    }

    private int sharedCounter(int owner) {
        return lastCounterIsShared && ownerOfCounter[counters - 1] == owner ? counters - 1 : newCounter(owner);
    }

    private int newCounter(int owner) {
        if (counters > Edges.MAX_COUNTER) {
            throw new IllegalStateException("too many blocks");
        }
        if (counters == ownerOfCounter.length) {
            ownerOfCounter = Arrays.copyOf(ownerOfCounter, 2 * counters);
        }
        ownerOfCounter[counters] = owner;
        return counters++;
    }

    private void change(AddressRange range, int counter, int change) {
        edges.add(range.first().high(), range.first().low(), counter, change);
        AddressBits end = range.last().next();
        // After the last address of all comes none.
        if (!end.isZero()) {
            edges.add(end.high(), end.low(), counter, -change);
        }
    }

    /**
     * The map of what was added.
     *
     * @param numberOf gives a set of owners, not empty and in ascending order, its number from 0 on; the array is the
     *     function's own. The set of no owners has the number {@link AddressMap#NONE}.
     */
    public AddressMap build(ToIntFunction<int[]> numberOf) {
        return edges.sweep(new Coverage(Arrays.copyOf(ownerOfCounter, counters), numberOf));
    }
}
