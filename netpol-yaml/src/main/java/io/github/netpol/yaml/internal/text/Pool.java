package io.github.netpol.yaml.internal.text;

import org.jspecify.annotations.Nullable;

/**
 * Gives equal values out as one. It forgets rather than grows, so that hostile input gains nothing.
 *
 * <p>Threads may share a pool without a lock, as its values are immutable: at worst one of two equal values is forgotten.
 */
public final class Pool<T> {
    private final @Nullable Object[] slots;

    /** An empty pool of that many places, a power of two. */
    public Pool(int size) {
        slots = new @Nullable Object[size];
    }

    /** That value, or an equal one that came before. */
    @SuppressWarnings("unchecked") // what is equal to a T was put in as one
    public T get(T value) {
        int hash = value.hashCode();
        int slot = (hash ^ (hash >>> 16)) & (slots.length - 1);
        Object known = slots[slot];
        if (value.equals(known)) {
            return (T) known;
        }
        slots[slot] = value;
        return value;
    }
}
