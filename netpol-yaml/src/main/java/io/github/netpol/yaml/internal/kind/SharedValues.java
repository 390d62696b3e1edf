package io.github.netpol.yaml.internal.kind;

import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.LabelSelector.Requirement;
import io.github.netpol.model.Labels;
import io.github.netpol.yaml.internal.structure.Value.TextEntry;
import io.github.netpol.yaml.internal.text.Pool;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The labels and selectors of all inputs, of which equal ones become one: replicas have the same labels, and policies ask
 * for the same few. Threads may share it.
 */
public final class SharedValues {
    private static final int SIZE = 1 << 10;

    private final Pool<Labels> labels = new Pool<>(SIZE);
    private final Pool<LabelSelector> selectors = new Pool<>(SIZE);

    /** The labels of valid entries. */
    Labels labels(List<TextEntry> entries) {
        return entries.isEmpty() ? Labels.NONE : labels.get(Labels.of(map(entries)));
    }

    /** The selector of valid parts. */
    LabelSelector selector(List<TextEntry> matchLabels, List<Requirement> matchExpressions) {
        return matchLabels.isEmpty() && matchExpressions.isEmpty()
                ? LabelSelector.EVERYTHING
                : selectors.get(new LabelSelector(map(matchLabels), matchExpressions));
    }

    private static SortedMap<String, String> map(List<TextEntry> entries) {
        SortedMap<String, String> map = new TreeMap<>();
        entries.forEach(entry -> map.put(entry.key(), entry.value()));
        return map;
    }
}
