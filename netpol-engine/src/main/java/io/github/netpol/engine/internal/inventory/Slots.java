package io.github.netpol.engine.internal.inventory;

import org.jspecify.annotations.Nullable;

/**
 * The slots that no pod has. Those that were given back go out again first, so that slots stay as dense as the most pods
 * that there were at a time.
 *
 * @param next the lowest number that was never given out
 * @param returned the slots that were given back
 */
record Slots(int next, @Nullable Returned returned) {

    /** A slot that was given back, and those that were before. */
    record Returned(int slot, @Nullable Returned before) {}

    /** The slot that goes out next. */
    int first() {
        return returned == null ? next : returned.slot;
    }

    /** What remains when {@link #first} has gone out. */
    Slots rest() {
        return returned == null ? new Slots(next + 1, null) : new Slots(next, returned.before);
    }

    /** These slots and one that is given back. */
    Slots with(int slot) {
        return new Slots(next, new Returned(slot, returned));
    }
}
