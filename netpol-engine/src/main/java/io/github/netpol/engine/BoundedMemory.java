package io.github.netpol.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Remembers things by a hash of what they are asked by. Bounded: when it is full, one that comes drives another out.
 * Thread-safe; neither reading nor adding waits for a lock, but for the few times that the table grows.
 *
 * <p>A table of slots in which a thing lies near the place that its hash gives. A slot is written without ceremony: things
 * are immutable, and who misses another's write only makes the thing again.
 */
abstract class BoundedMemory<T> {
    /** How many slots from the first one on a thing can be in. */
    static final int NEAR = 8;

    private static final int FIRST_SLOTS = 1;
    private static final int MOST_SLOTS = 1 << 18;

    private volatile @Nullable Object[] slots = new Object[FIRST_SLOTS];

    /** The hash by which a thing is found. */
    abstract int hashOf(T thing);

    /** All slots, for {@link #candidate}: what is found one after the other should be of one time. */
    final @Nullable Object[] slots() {
        return slots;
    }

    /**
     * A thing whose hash may be that one, or null if there are no more.
     *
     * @param number from 0 to one less than {@link #NEAR}
     */
    @SuppressWarnings("unchecked")
    final @Nullable T candidate(@Nullable Object[] known, int hash, int number) {
        return (T) known[(spread(hash) + number) & (known.length - 1)];
    }

    final void put(T thing) {
        @Nullable Object[] known = slots;
        while (!putInto(known, thing)) {
            if (known.length == MOST_SLOTS) {
                known[spread(hashOf(thing)) & (MOST_SLOTS - 1)] = thing;
                return;
            }
            known = grown(known);
        }
    }

    private boolean putInto(@Nullable Object[] into, T thing) {
        int first = spread(hashOf(thing));
        for (int i = 0; i < NEAR; i++) {
            int at = (first + i) & (into.length - 1);
            if (into[at] == null) {
                into[at] = thing;
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("unchecked")
    private synchronized @Nullable Object[] grown(@Nullable Object[] full) {
        if (slots.length > full.length) {
            return slots;
        }
        @Nullable Object[] larger = new Object[full.length * 2];
        for (Object thing : Arrays.asList(full)) {
            if (thing != null) {
                // One that finds no place now is forgotten.
                putInto(larger, (T) thing);
            }
        }
        slots = larger;
        return larger;
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 16);
    }
}
