package io.github.netpol.yaml.internal.text;

import io.github.netpol.yaml.internal.text.Node.Entry;
import io.github.netpol.yaml.internal.text.Node.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the merge key {@code <<} of one object brings in: of several mappings the earlier win, and keys that the object
 * has itself win over all of them.
 */
final class Merge {
    private final int from;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final Set<String> overridden = new HashSet<>();

    private Merge(int from) {
        this.from = from;
    }

    /**
     * Merges a mapping, or the mappings of a list.
     *
     * @throws TextProblem if the value is anything else, or brings a key that stands before the merge key: there YAML
     *     keeps the first one and Kubernetes the merged one, so that nobody could rely on either
     */
    static Merge of(Node value, Position position, List<Entry> before) {
        Merge merge = new Merge(before.size());
        if (value instanceof Node.Sequence sequence) {
            sequence.items().forEach(merge::take);
        } else {
            merge.take(value);
        }
        for (Entry entry : before) {
            if (merge.keys.contains(entry.key())) {
                throw TextProblem.syntax(
                        position,
                        "the merge key `<<` brings the key `" + entry.key() + "`, which stands before it, at "
                                + entry.keyPosition().line() + ":"
                                + entry.keyPosition().column() + "; write `<<` first for that key to win");
            }
        }
        return merge;
    }

    static TextProblem wantsMappings(Position position) {
        return TextProblem.syntax(position, "the merge key `<<` takes a mapping or a list of mappings");
    }

    private void take(Node source) {
        if (!(source instanceof Node.Mapping mapping)) {
            throw wantsMappings(source.position());
        }
        int first = entries.size();
        for (Entry entry : mapping.entries()) {
            if (!keys.contains(entry.key())) {
                entries.add(entry);
            }
        }
        // Only now, so that duplicates within one mapping stay duplicates.
        entries.subList(first, entries.size()).forEach(entry -> keys.add(entry.key()));
    }

    /** What is brought in, in order. */
    List<Entry> entries() {
        return entries;
    }

    /** Notes that the object has this key itself, after the merge key. */
    void override(String key) {
        if (keys.contains(key)) {
            overridden.add(key);
        }
    }

    /** The fields of the object without what its own keys win over. */
    List<Entry> withoutOverridden(List<Entry> all) {
        if (overridden.isEmpty()) {
            return all;
        }
        List<Entry> kept = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            boolean merged = i >= from && i < from + entries.size();
            if (!merged || !overridden.contains(all.get(i).key())) {
                kept.add(all.get(i));
            }
        }
        return kept;
    }
}
