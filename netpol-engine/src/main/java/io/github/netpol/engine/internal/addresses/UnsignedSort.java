package io.github.netpol.engine.internal.addresses;

import java.util.Arrays;

/** Sorts numbers by their upper 32 bits, unsigned. */
final class UnsignedSort {
    private static final int FEW = 512;
    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private UnsignedSort() {}

    /** Sorts the first so many numbers; those with the same upper bits stay in any order. */
    static void sort(long[] numbers, int size) {
        if (size <= FEW) {
            sortFew(numbers, size);
            return;
        }
        // Digit by digit, from the last one on: several times as fast as comparing.
        long[] from = numbers;
        long[] to = new long[size];
        for (int shift = Integer.SIZE; shift < Long.SIZE; shift += DIGIT_BITS) {
            distribute(from, to, size, shift);
            long[] swap = from;
            from = to;
            to = swap;
        }
        System.arraycopy(from, 0, numbers, 0, from == numbers ? 0 : size);
    }

    private static void sortFew(long[] numbers, int size) {
        for (int i = 0; i < size; i++) {
            numbers[i] ^= Long.MIN_VALUE;
        }
        Arrays.sort(numbers, 0, size);
        for (int i = 0; i < size; i++) {
            numbers[i] ^= Long.MIN_VALUE;
        }
    }

    private static void distribute(long[] from, long[] to, int size, int shift) {
        int[] next = new int[DIGITS];
        for (int i = 0; i < size; i++) {
            next[digit(from[i], shift)]++;
        }
        int sum = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            int count = next[digit];
            next[digit] = sum;
            sum += count;
        }
        for (int i = 0; i < size; i++) {
            to[next[digit(from[i], shift)]++] = from[i];
        }
    }

    private static int digit(long number, int shift) {
        return (int) (number >>> shift) & (DIGITS - 1);
    }
}
