package io.github.netpol.engine.internal.addresses;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/**
 * Which owners cover the addresses from the place on that a sweep has reached. An owner covers them while one of its
 * counters is positive.
 */
final class Coverage {
    private static final int UNKNOWN = -1;

    private final int[] ownerOfCounter;
    private final int[] counters;
    // By owner: how many of its counters are positive.
    private final int[] positive;
    private final ToIntFunction<int[]> numberOf;
    // The owners that cover, in ascending order, and how many they are.
    private int[] covering = new int[4];
    private int size;
    // By owner: the number of the set of just this owner, by far the most frequent one.
    private final int[] numberOfSingle;

    Coverage(int[] ownerOfCounter, ToIntFunction<int[]> numberOf) {
        this.ownerOfCounter = ownerOfCounter;
        this.numberOf = numberOf;
        counters = new int[ownerOfCounter.length];
        int owners = Arrays.stream(ownerOfCounter).max().orElse(-1) + 1;
        positive = new int[owners];
        numberOfSingle = new int[owners];
        Arrays.fill(numberOfSingle, UNKNOWN);
    }

    void change(int counter, int change) {
        boolean before = counters[counter] > 0;
        counters[counter] += change;
        boolean after = counters[counter] > 0;
        if (before == after) {
            return;
        }
        int owner = ownerOfCounter[counter];
        if (after && positive[owner]++ == 0) {
            insert(owner);
        } else if (!after && --positive[owner] == 0) {
            remove(owner);
        }
    }

    private void insert(int owner) {
        int at = -Arrays.binarySearch(covering, 0, size, owner) - 1;
        if (size == covering.length) {
            covering = Arrays.copyOf(covering, 2 * size);
        }
        System.arraycopy(covering, at, covering, at + 1, size - at);
        covering[at] = owner;
        size++;
    }

    private void remove(int owner) {
        int at = Arrays.binarySearch(covering, 0, size, owner);
        size--;
        System.arraycopy(covering, at + 1, covering, at, size - at);
    }

    /** The number of the set of owners that cover. */
    int number() {
        if (size == 0) {
            return AddressMap.NONE;
        }
        if (size > 1) {
            return numberOf.applyAsInt(Arrays.copyOf(covering, size));
        }
        int owner = covering[0];
        if (numberOfSingle[owner] == UNKNOWN) {
            numberOfSingle[owner] = numberOf.applyAsInt(new int[] {owner});
        }
        return numberOfSingle[owner];
    }
}
