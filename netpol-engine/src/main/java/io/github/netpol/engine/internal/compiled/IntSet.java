package io.github.netpol.engine.internal.compiled;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** A small set of numbers, equal by value. Immutable. */
final class IntSet {
    static final IntSet EMPTY = new IntSet(new int[0]);

    private final int[] sorted;
    private final int hash;

    private IntSet(int[] sorted) {
        this.sorted = sorted;
        hash = Arrays.hashCode(sorted);
    }

    /** The set of these numbers, which are different and in ascending order; the array becomes the set's own. */
    static IntSet of(int[] ascending) {
        return ascending.length == 0 ? EMPTY : new IntSet(ascending);
    }

    int size() {
        return sorted.length;
    }

    /** The number at an index, in ascending order. */
    int get(int index) {
        return sorted[index];
    }

    boolean contains(int number) {
        return Arrays.binarySearch(sorted, number) >= 0;
    }

    boolean intersects(IntSet other) {
        int i = 0;
        int j = 0;
        while (i < sorted.length && j < other.sorted.length) {
            if (sorted[i] == other.sorted[j]) {
                return true;
            }
            if (sorted[i] < other.sorted[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }

    /** This set with one more number. */
    IntSet with(int number) {
        return union(of(new int[] {number}));
    }

    /** The numbers that are in this set or the other. */
    IntSet union(IntSet other) {
        int[] all = new int[sorted.length + other.sorted.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < sorted.length && j < other.sorted.length) {
            int number = Math.min(sorted[i], other.sorted[j]);
            i += sorted[i] == number ? 1 : 0;
            j += other.sorted[j] == number ? 1 : 0;
            all[size++] = number;
        }
        while (i < sorted.length) {
            all[size++] = sorted[i++];
        }
        while (j < other.sorted.length) {
            all[size++] = other.sorted[j++];
        }
        return of(size == all.length ? all : Arrays.copyOf(all, size));
    }

    /** The numbers of this set that pass. */
    IntSet filter(IntPredicate passes) {
        int size = 0;
        while (size < sorted.length && passes.test(sorted[size])) {
            size++;
        }
        if (size == sorted.length) {
            return this;
        }
        int[] kept = Arrays.copyOf(sorted, sorted.length - 1);
        for (int i = size + 1; i < sorted.length; i++) {
            if (passes.test(sorted[i])) {
                kept[size++] = sorted[i];
            }
        }
        return of(Arrays.copyOf(kept, size));
    }

    @Override
    public boolean equals(Object object) {
        return this == object
                || (object instanceof IntSet other && hash == other.hash && Arrays.equals(sorted, other.sorted));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return Arrays.toString(sorted);
    }

    /** Collects numbers in any order; not thread-safe. */
    static final class Builder {
        private static final int FIRST_NUMBERS = 8;
        private static final int[] NO_NUMBERS = {};

        private int[] numbers = NO_NUMBERS;
        private int size;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.max(FIRST_NUMBERS, size * 2));
            }
            numbers[size++] = number;
        }

        void addAll(IntSet set) {
            for (int number : set.sorted) {
                add(number);
            }
        }

        IntSet build() {
            if (size == 0) {
                return EMPTY;
            }
            Arrays.sort(numbers, 0, size);
            int distinct = 1;
            for (int i = 1; i < size; i++) {
                if (numbers[i] != numbers[distinct - 1]) {
                    numbers[distinct++] = numbers[i];
                }
            }
            return new IntSet(Arrays.copyOf(numbers, distinct));
        }
    }
}
