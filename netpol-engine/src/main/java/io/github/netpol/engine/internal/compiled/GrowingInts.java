package io.github.netpol.engine.internal.compiled;

import java.util.Arrays;

/** A list of numbers that only grows: writers hold a lock of their own, readers need none. */
final class GrowingInts {
    private volatile int[] items = new int[2];
    // Written after the items, so that whoever sees the size sees them too.
    private volatile int size;

    void add(int item) {
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

    int get(int index) {
        return items[index];
    }

    /** The index of the first number that is not less; for lists that were filled in ascending order. */
    int firstFrom(int number) {
        int end = size;
        int found = Arrays.binarySearch(items, 0, end, number);
        return found >= 0 ? found : -found - 1;
    }
}
