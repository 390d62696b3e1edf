package io.github.netpol.engine.internal.compiled;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.RandomAccess;

/** Some elements of a list, as ranges of it: there may be very many, in few ranges. Immutable. */
final class Ranges<T> extends AbstractList<T> implements RandomAccess {
    private final List<T> all;
    // Of each range, where it begins in the list, and how many elements this and the ranges before have.
    private final int[] firsts;
    private final int[] counts;

    /**
     * Ranges of a list, which does not change any more.
     *
     * @param firsts where each range begins
     * @param counts how many elements each range and those before it have together; ascending
     */
    Ranges(List<T> all, int[] firsts, int[] counts) {
        this.all = all;
        this.firsts = firsts;
        this.counts = counts;
    }

    @Override
    public int size() {
        return counts.length == 0 ? 0 : counts[counts.length - 1];
    }

    @Override
    public T get(int index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException(index);
        }
        int found = Arrays.binarySearch(counts, index);
        int range = found >= 0 ? found + 1 : -found - 1;
        return all.get(firsts[range] + index - (range == 0 ? 0 : counts[range - 1]));
    }

    /** Goes through the ranges, instead of searching for each element's. */
    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private int range = -1;
            private int next;
            private int end;

            @Override
            public boolean hasNext() {
                return next < end || range + 1 < firsts.length;
            }

            @Override
            public T next() {
                if (next == end) {
                    nextRange();
                }
                return all.get(next++);
            }

            private void nextRange() {
                if (++range >= firsts.length) {
                    throw new NoSuchElementException();
                }
                next = firsts[range];
                end = next + counts[range] - (range == 0 ? 0 : counts[range - 1]);
            }
        };
    }
}
