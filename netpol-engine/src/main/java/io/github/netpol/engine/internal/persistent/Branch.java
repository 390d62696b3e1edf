package io.github.netpol.engine.internal.persistent;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Up to 32 nodes, by the next five bits of the hash; those that are there are marked in a bitmap and stored densely. */
final class Branch<K, V> implements Node<K, V> {
    static final int BITS = 5;
    private static final int WIDTH = 1 << BITS;

    private final int present;
    final Node<K, V>[] children;

    private Branch(int present, Node<K, V>[] children) {
        this.present = present;
        this.children = children;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type cannot be made otherwise
    private static <K, V> Node<K, V>[] array(int length) {
        return new Node[length];
    }

    static <K, V> Branch<K, V> empty() {
        return new Branch<>(0, array(0));
    }

    /** A node of one hash, and a leaf of another. */
    static <K, V> Branch<K, V> of(int shift, Node<K, V> node, int hash, Leaf<K, V> leaf) {
        int bit = bit(shift, hash);
        Branch<K, V> alone = Branch.<K, V>empty().inserted(bit, node);
        return bit == bit(shift, leaf.hash())
                ? alone.replaced(bit, of(shift + BITS, node, hash, leaf))
                : alone.inserted(bit(shift, leaf.hash()), leaf);
    }

    /** Leaves with keys that differ, from an array whose order this changes; the end is excluded. */
    static <K, V> Branch<K, V> of(int shift, Leaf<K, V>[] leaves, int from, int to) {
        int[] ends = new int[WIDTH];
        for (int i = from; i < to; i++) {
            ends[part(shift, leaves[i])]++;
        }
        int present = 0;
        int end = from;
        for (int part = 0; part < WIDTH; part++) {
            present |= ends[part] == 0 ? 0 : 1 << part;
            end += ends[part];
            ends[part] = end;
        }
        // Each part is filled from its end, so that what was its end comes to be its beginning.
        for (Leaf<K, V> leaf : Arrays.copyOfRange(leaves, from, to)) {
            leaves[--ends[part(shift, leaf)]] = leaf;
        }
        Node<K, V>[] children = array(Integer.bitCount(present));
        int child = children.length;
        int next = to;
        for (int part = WIDTH - 1; part >= 0; part--) {
            if (ends[part] < next) {
                children[--child] = node(shift + BITS, leaves, ends[part], next);
                next = ends[part];
            }
        }
        return new Branch<>(present, children);
    }

    private static <K, V> Node<K, V> node(int shift, Leaf<K, V>[] leaves, int from, int to) {
        if (to - from == 1) {
            return leaves[from];
        }
        int hash = leaves[from].hash();
        for (int i = from + 1; i < to; i++) {
            if (leaves[i].hash() != hash) {
                return of(shift, leaves, from, to);
            }
        }
        return new Collision<>(hash, List.of(Arrays.copyOfRange(leaves, from, to)));
    }

    private static int part(int shift, Leaf<?, ?> leaf) {
        return leaf.hash() >>> shift & (WIDTH - 1);
    }

    private static int bit(int shift, int hash) {
        return 1 << (hash >>> shift);
    }

    private int position(int bit) {
        return Integer.bitCount(present & (bit - 1));
    }

    @Override
    public @Nullable V find(int shift, int hash, K key) {
        int bit = bit(shift, hash);
        return (present & bit) == 0 ? null : children[position(bit)].find(shift + BITS, hash, key);
    }

    @Override
    public Branch<K, V> with(int shift, Leaf<K, V> added) {
        int bit = bit(shift, added.hash());
        return (present & bit) == 0
                ? inserted(bit, added)
                : replaced(bit, children[position(bit)].with(shift + BITS, added));
    }

    @Override
    public Node<K, V> without(int shift, int hash, K key) {
        Branch<K, V> rest = withoutIn(shift, hash, key);
        // A lone leaf moves up, so that a map that shrank is like one that never was large.
        return rest.children.length == 1 && !(rest.children[0] instanceof Branch) ? rest.children[0] : rest;
    }

    /** As {@link #without}, but the root stays a branch. */
    Branch<K, V> withoutIn(int shift, int hash, K key) {
        int bit = bit(shift, hash);
        Node<K, V> rest = children[position(bit)].without(shift + BITS, hash, key);
        return rest == null ? removed(bit) : replaced(bit, rest);
    }

    private Branch<K, V> inserted(int bit, Node<K, V> child) {
        int position = position(bit);
        Node<K, V>[] changed = Arrays.copyOf(children, children.length + 1);
        System.arraycopy(children, position, changed, position + 1, children.length - position);
        changed[position] = child;
        return new Branch<>(present | bit, changed);
    }

    private Branch<K, V> replaced(int bit, Node<K, V> child) {
        Node<K, V>[] changed = children.clone();
        changed[position(bit)] = child;
        return new Branch<>(present, changed);
    }

    private Branch<K, V> removed(int bit) {
        int position = position(bit);
        Node<K, V>[] changed = Arrays.copyOf(children, children.length - 1);
        System.arraycopy(children, position + 1, changed, position, changed.length - position);
        return new Branch<>(present & ~bit, changed);
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        for (Node<K, V> child : children) {
            child.forEach(action);
        }
    }
}
