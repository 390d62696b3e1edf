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
        Builder builder = new Builder();
        builder.addAll(this);
        builder.add(number);
        return builder.build();
    }

    /** The numbers of this set that pass. */
    IntSet filter(IntPredicate passes) {
        Builder kept = new Builder();
        for (int number : sorted) {
            if (passes.test(number)) {
                kept.add(number);
            }
        }
        return kept.size == sorted.length ? this : kept.build();
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
        private int[] numbers = new int[8];
        private int size;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
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
