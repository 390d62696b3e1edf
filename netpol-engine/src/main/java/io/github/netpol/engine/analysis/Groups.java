package io.github.netpol.engine.analysis;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Some groups of a list, by their places in it: a connection may have many, and most are never looked at. */
final class Groups extends AbstractList<PodGroup> implements RandomAccess {
    private final List<PodGroup> all;
    private final int[] places;

    Groups(List<PodGroup> all, int[] places) {
        this.all = all;
        this.places = places;
    }

    @Override
    public PodGroup get(int index) {
        return all.get(places[index]);
    }

    @Override
    public int size() {
        return places.length;
    }
}
