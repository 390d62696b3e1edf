package io.github.netpol.engine.internal.compiled;

import java.util.Arrays;
import java.util.function.Consumer;

/** A list that only grows: writers hold a lock of their own, readers see what was added before without any. */
final class GrowingList<T> {
    private volatile Object[] items = new Object[2];
    // Written after the items, so that whoever sees the size sees them too.
    private volatile int size;

    void add(T item) {
        int at = size;
        if (at == items.length) {
            items = Arrays.copyOf(items, at * 2);
        }
        items[at] = item;
        size = at + 1;
    }

    int size() {
        return size;
    }

    /** An item that was added. */
    @SuppressWarnings("unchecked")
    T get(int index) {
        return (T) items[index];
    }

    /** Gives the items that were added so far. */
    void forEach(Consumer<? super T> action) {
        for (int i = 0, end = size; i < end; i++) {
            action.accept(get(i));
        }
    }
}
