package io.github.netpol.engine.internal.persistent;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One entry. */
record Leaf<K, V>(int hash, K key, V value) implements Node<K, V> {

    @Override
    public @Nullable V find(int shift, int wantedHash, K wanted) {
        return wantedHash == hash && wanted.equals(key) ? value : null;
    }

    @Override
    public Node<K, V> with(int shift, Leaf<K, V> added) {
        if (added.hash != hash) {
            return Branch.of(shift, this, hash, added);
        }
        return added.key.equals(key) ? added : new Collision<>(hash, List.of(this, added));
    }

    @Override
    public @Nullable Node<K, V> without(int shift, int wantedHash, K wanted) {
        return null;
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        action.accept(key, value);
    }
}
