package io.github.netpol.engine.internal.persistent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A hash map that never changes: a change gives a new map that shares all but one path with the old one. Thread-safe.
 *
 * <p>A trie over the bits of the keys' hashes, five at a time. Its shape depends on the keys alone, not on how they came
 * to be there, so that it is as good after a million changes as after none. The order of entries means nothing.
 *
 * @param <K> keys with {@code equals} and {@code hashCode}
 * @param <V> values
 */
public final class PersistentMap<K, V> {
    private static final PersistentMap<?, ?> EMPTY = new PersistentMap<>(Branch.empty(), 0);

    final Branch<K, V> root;
    private final int size;

    private PersistentMap(Branch<K, V> root, int size) {
        this.root = root;
        this.size = size;
    }

    /** The map without entries. */
    @SuppressWarnings("unchecked") // it holds no key and no value of any type
    public static <K, V> PersistentMap<K, V> empty() {
        return (PersistentMap<K, V>) EMPTY;
    }

    /** The entries of another map; quicker than adding them one by one. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type cannot be made otherwise
    public static <K, V> PersistentMap<K, V> copyOf(Map<K, V> map) {
        if (map.isEmpty()) {
            return empty();
        }
        Leaf<K, V>[] leaves = new Leaf[map.size()];
        int size = 0;
        for (Map.Entry<K, V> entry : map.entrySet()) {
            leaves[size++] = new Leaf<>(hash(entry.getKey()), entry.getKey(), entry.getValue());
        }
        return new PersistentMap<>(Branch.of(0, leaves, 0, size), size);
    }

    private static int hash(Object key) {
        int hash = key.hashCode();
        // The lowest bits are used first, and weak hashes differ in others.
        return hash ^ (hash >>> 15);
    }

    /** The number of entries. */
    public int size() {
        return size;
    }

    /** The value of a key, or null if the key is not there. */
    public @Nullable V get(K key) {
        return root.find(0, hash(key), key);
    }

    /** This map with a key added, or its value replaced. */
    public PersistentMap<K, V> with(K key, V value) {
        V old = get(key);
        return old == value
                ? this
                : new PersistentMap<>(root.with(0, new Leaf<>(hash(key), key, value)), old == null ? size + 1 : size);
    }

    /** This map without a key, which need not be there. */
    public PersistentMap<K, V> without(K key) {
        return get(key) == null ? this : new PersistentMap<>(root.withoutIn(0, hash(key), key), size - 1);
    }

    /** Calls the action with each key and its value. */
    public void forEach(BiConsumer<? super K, ? super V> action) {
        root.forEach(action);
    }

    /** The values, as an unmodifiable list made for this call. */
    public List<V> values() {
        List<V> values = new ArrayList<>(size);
        forEach((key, value) -> values.add(value));
        return Collections.unmodifiableList(values);
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        forEach((key, value) -> parts.add(key + "=" + value));
        return "{" + String.join(", ", parts) + "}";
    }
}
