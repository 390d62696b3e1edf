package io.github.netpol.engine.internal.ports;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes equal sets one object, with a number of two bytes: memory is shared, comparing them is comparing references, and
 * tables need only the number. The sets are kept as long as this is. Thread-safe; what is known is found without a lock.
 */
public final class PortSets {
    /** The number of sets that got none, because there were too many, and of no set. */
    public static final int NO_NUMBER = 0;

    private static final int MOST_NUMBERED = 1 << 16;

    private record Numbered(int number, PortSet set) {}

    private final Map<PortSet, Numbered> sets = new ConcurrentHashMap<>();
    private volatile @Nullable PortSet[] byNumber = new PortSet[8];
    private int nextNumber = NO_NUMBER + 1;

    /** Sets of which only {@link PortSet#EMPTY} and {@link PortSet#ALL} are known. */
    public PortSets() {
        canonical(PortSet.EMPTY);
        canonical(PortSet.ALL);
    }

    /** The one object that stands for all sets equal to this. */
    public PortSet canonical(PortSet set) {
        return numbered(set).set();
    }

    /** The number of a set, at most 65,535. */
    public int number(PortSet set) {
        return numbered(set).number();
    }

    private Numbered numbered(PortSet set) {
        Numbered known = sets.get(set);
        return known == null ? sets.computeIfAbsent(set, this::add) : known;
    }

    private synchronized Numbered add(PortSet set) {
        if (nextNumber == MOST_NUMBERED) {
            return new Numbered(NO_NUMBER, set);
        }
        @Nullable PortSet[] known = byNumber;
        if (nextNumber == known.length) {
            known = Arrays.copyOf(known, 2 * nextNumber);
        }
        known[nextNumber] = set;
        byNumber = known;
        return new Numbered(nextNumber++, set);
    }

    /**
     * The set with a number, or null if there is none: also for a thread that met the number before the set came to be seen.
     *
     * @param number 0 to 65535
     */
    public @Nullable PortSet get(int number) {
        @Nullable PortSet[] known = byNumber;
        return number < known.length ? known[number] : null;
    }

    /** How many different sets there are. */
    public int size() {
        return sets.size();
    }
}
