package io.github.netpol.yaml.internal.text;

import io.github.netpol.yaml.internal.text.Node.Position;
import org.jspecify.annotations.Nullable;

/** A list or an object whose end was not read yet. */
abstract class OpenCollection {
    private final Position position;
    private final @Nullable Anchor anchor;
    private long size = 1;
    private int height = 1;

    OpenCollection(Position position, @Nullable Anchor anchor) {
        this.position = position;
        this.anchor = anchor;
    }

    /** Where it begins. */
    final Position position() {
        return position;
    }

    final @Nullable Anchor anchor() {
        return anchor;
    }

    final long size() {
        return size;
    }

    final int height() {
        return height;
    }

    final void add(Node child, long childSize, int childHeight) {
        size += childSize;
        height = Math.max(height, childHeight + 1);
        add(child);
    }

    boolean awaitsKey() {
        return false;
    }

    boolean awaitsMerge() {
        return false;
    }

    void key(String key, Position keyPosition) {
        throw new IllegalStateException("a list has no keys");
    }

    void mergeKey(Position keyPosition) {
        throw new IllegalStateException("a list has no keys");
    }

    abstract void add(Node child);

    abstract Node close();
}
