package io.github.netpol.yaml.internal.text;

import io.github.netpol.yaml.internal.text.Node.Entry;
import io.github.netpol.yaml.internal.text.Node.Position;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object whose end was not read yet. */
final class OpenMapping extends OpenCollection {
    private final List<Entry> entries = new ArrayList<>(4);
    private String key = "";
    private @Nullable Position keyPosition;
    private @Nullable Position mergePosition;
    private @Nullable Merge merge;

    OpenMapping(Position position, @Nullable Anchor anchor) {
        super(position, anchor);
    }

    @Override
    boolean awaitsKey() {
        return keyPosition == null && !awaitsMerge();
    }

    @Override
    boolean awaitsMerge() {
        return mergePosition != null;
    }

    @Override
    void key(String newKey, Position newPosition) {
        key = newKey;
        keyPosition = newPosition;
    }

    @Override
    void mergeKey(Position position) {
        if (merge != null) {
            throw TextProblem.syntax(position, "the merge key `<<` is there twice; write `<<: [*first, *second]`");
        }
        mergePosition = position;
    }

    @Override
    void add(Node child) {
        if (mergePosition != null) {
            merge = Merge.of(child, mergePosition, entries);
            entries.addAll(merge.entries());
            mergePosition = null;
        } else if (keyPosition != null) {
            if (merge != null) {
                merge.override(key);
            }
            entries.add(new Entry(key, keyPosition, child));
            keyPosition = null;
        } else {
            throw new IllegalStateException("a value without a key");
        }
    }

    @Override
    Node close() {
        List<Entry> fields = merge == null ? entries : merge.withoutOverridden(entries);
        return new Node.Mapping(List.copyOf(fields), position());
    }
}
