package io.github.netpol.yaml.internal.text;

import org.jspecify.annotations.Nullable;

/**
 * Gives equal values out as one. It forgets rather than grows, so that hostile input gains nothing.
 *
 * <p>Threads may share a pool without a lock, as its values are immutable: at worst one of two equal values is forgotten.
 */
public final class Pool<T> {
    private final @Nullable Object[] values;
    // To look at a value that is another one costs more than everything else here.
    private final int[] hashes;

    /** An empty pool of that many places, a power of two. */
    public Pool(int size) {
        values = new @Nullable Object[size];
        hashes = new int[size];
    }

    /** That value, or an equal one that came before. */
    @SuppressWarnings("unchecked") // what is equal to a T was put in as one
    public T get(T value) {
        int hash = value.hashCode();
        int place = (hash ^ (hash >>> 16)) & (values.length - 1);
        if (hashes[place] == hash) {
            Object known = values[place];
            if (value.equals(known)) {
                return (T) known;
            }
        }
        values[place] = value;
        hashes[place] = hash;
        return value;
    }
}
