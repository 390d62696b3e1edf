package io.github.netpol.yaml.internal.text;

import org.jspecify.annotations.Nullable;

/** A node that aliases may stand for; empty as long as the node is still being read. */
final class Anchor {
    private @Nullable Node node;
    private long size;
    private int height;

    void hold(Node value, long valueSize, int valueHeight) {
        this.node = value;
        this.size = valueSize;
        this.height = valueHeight;
    }

    boolean isOpen() {
        return node == null;
    }

    Node node() {
        if (node == null) {
            throw new IllegalStateException("the node is not complete");
        }
        return node;
    }

    /** How many nodes the subtree has, those behind its aliases included. */
    long size() {
        return size;
    }

    /** How many collections deep the subtree is; 0 of a scalar. */
    int height() {
        return height;
    }
}
