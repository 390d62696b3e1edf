package io.github.netpol.engine.internal.persistent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Two or more entries whose keys have one hash. */
record Collision<K, V>(int hash, List<Leaf<K, V>> leaves) implements Node<K, V> {

    @Override
    public @Nullable V find(int shift, int wantedHash, K wanted) {
        for (Leaf<K, V> leaf : leaves) {
            V value = leaf.find(shift, wantedHash, wanted);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    @Override
    public Node<K, V> with(int shift, Leaf<K, V> added) {
        if (added.hash() != hash) {
            return Branch.of(shift, this, hash, added);
        }
        List<Leaf<K, V>> changed = others(added.key());
        changed.add(added);
        return new Collision<>(hash, changed);
    }

    @Override
    public Node<K, V> without(int shift, int wantedHash, K wanted) {
        List<Leaf<K, V>> rest = others(wanted);
        return rest.size() == 1 ? rest.get(0) : new Collision<>(hash, rest);
    }

    private List<Leaf<K, V>> others(K key) {
        List<Leaf<K, V>> others = new ArrayList<>(leaves);
        others.removeIf(leaf -> leaf.key().equals(key));
        return others;
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        leaves.forEach(leaf -> leaf.forEach(action));
    }
}
