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
        return entries.isEmpty() ? Labels.NONE : labels.get(Labels.of(keysAndValues(entries)));
    }

    /** The selector of valid parts. */
    LabelSelector selector(List<TextEntry> matchLabels, List<Requirement> matchExpressions) {
        if (matchExpressions.isEmpty()) {
            return matchLabels.isEmpty()
                    ? LabelSelector.EVERYTHING
                    : selectors.get(LabelSelector.matching(keysAndValues(matchLabels)));
        }
        SortedMap<String, String> map = new TreeMap<>();
        for (TextEntry entry : matchLabels) {
            map.put(entry.key(), entry.value());
        }
        return selectors.get(new LabelSelector(map, matchExpressions));
    }

    private static String[] keysAndValues(List<TextEntry> entries) {
        String[] keysAndValues = new String[2 * entries.size()];
        for (int i = 0; i < entries.size(); i++) {
            keysAndValues[2 * i] = entries.get(i).key();
            keysAndValues[2 * i + 1] = entries.get(i).value();
        }
        return keysAndValues;
    }
}
