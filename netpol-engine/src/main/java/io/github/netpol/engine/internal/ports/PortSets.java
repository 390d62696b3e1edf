package io.github.netpol.engine.internal.ports;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes equal sets one object: memory is shared, and comparing them is comparing references. The sets are kept as long as
 * this is. Thread-safe.
 */
public final class PortSets {
    private final Map<PortSet, PortSet> sets = new ConcurrentHashMap<>();

    /** Sets of which only {@link PortSet#EMPTY} and {@link PortSet#ALL} are known. */
    public PortSets() {
        canonical(PortSet.EMPTY);
        canonical(PortSet.ALL);
    }

    /** The one object that stands for all sets equal to this. */
    public PortSet canonical(PortSet set) {
        PortSet known = sets.putIfAbsent(set, set);
        return known == null ? set : known;
    }

    /** How many different sets there are. */
    public int size() {
        return sets.size();
    }
}
