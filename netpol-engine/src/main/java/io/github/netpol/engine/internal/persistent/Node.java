package io.github.netpol.engine.internal.persistent;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A part of a {@link PersistentMap}: what is below one path of hash bits; {@code shift} is the length of that path. */
sealed interface Node<K, V> permits Branch, Leaf, Collision {

    /** The value of a key, or null if it is not there. */
    @Nullable
    V find(int shift, int hash, K key);

    /** This node with a leaf added, or put in the place of the one with its key. */
    Node<K, V> with(int shift, Leaf<K, V> added);

    /** This node without a key that is there; null if nothing is left. */
    @Nullable
    Node<K, V> without(int shift, int hash, K key);

    void forEach(BiConsumer<? super K, ? super V> action);
}
