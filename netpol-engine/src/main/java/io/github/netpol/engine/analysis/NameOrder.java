package io.github.netpol.engine.analysis;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The order of groups by their names, worked out once, to sort many lists of them. Immutable. */
final class NameOrder {
    // If one of so many groups is in a list, to mark their places is faster than to sort them.
    static final int MANY = 1 << 10;

    private final PodGroup[] sorted;
    // Of each group, by its number, how many come before it.
    private final int[] ranks;

    /**
     * The order of groups.
     *
     * @param sorted the groups by name, which have the numbers below their count
     */
    NameOrder(List<PodGroup> sorted) {
        this.sorted = sorted.toArray(new PodGroup[0]);
        ranks = new int[this.sorted.length];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[this.sorted[rank].number()] = rank;
        }
    }

    /** Groups and parts of groups by name. */
    List<PodGroup> sorted(List<PodGroup> groups) {
        int[] places = new int[groups.size()];
        int size = 0;
        for (PodGroup group : groups) {
            if (group.number() == PodGroup.PART) {
                return groups.stream().sorted(PodGroup.BY_NAME).toList();
            }
            places[size++] = ranks[group.number()];
        }
        sort(places);
        PodGroup[] inOrder = new PodGroup[size];
        for (int i = 0; i < size; i++) {
            inOrder[i] = sorted[places[i]];
        }
        return List.of(inOrder);
    }

    /** Sorts different places. */
    private void sort(int[] places) {
        if (places.length < ranks.length / MANY) {
            Arrays.sort(places);
            return;
        }
        BitSet marked = new BitSet(ranks.length);
        for (int place : places) {
            marked.set(place);
        }
        int next = 0;
        for (int i = 0; i < places.length; i++) {
            next = marked.nextSetBit(next);
            places[i] = next++;
        }
    }
}
