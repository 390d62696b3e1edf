package io.github.netpol.engine.internal.compiled;

import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.LabelSelector.Operator;
import io.github.netpol.model.LabelSelector.Requirement;
import io.github.netpol.model.Labels;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds which of many selectors match some labels without trying them all. Only grows: writers hold a lock of their own,
 * readers take none.
 *
 * <p>A selector is filed under values of one key, one of which the labels must have; selectors that demand no value are
 * tried always.
 */
final class SelectorIndex<T> {

    private record Entry<T>(LabelSelector selector, T value) {}

    private final Map<String, Map<String, GrowingList<Entry<T>>>> byLabel = new ConcurrentHashMap<>(2);
    private final GrowingList<Entry<T>> withoutValue = new GrowingList<>();

    void add(LabelSelector selector, T value) {
        Entry<T> entry = new Entry<>(selector, value);
        Demand demand = smallestDemand(selector);
        if (demand == null) {
            withoutValue.add(entry);
            return;
        }
        for (String demanded : demand.values()) {
            filed(demand.key(), demanded).add(entry);
        }
    }

    /** A key, one of whose values the labels must have. */
    private record Demand(String key, Collection<String> values) {}

    private @Nullable Demand smallestDemand(LabelSelector selector) {
        Demand smallest = null;
        int smallestSize = Integer.MAX_VALUE;
        for (Map.Entry<String, String> label : selector.matchLabels().entrySet()) {
            int size = countFiled(label.getKey(), label.getValue());
            if (size < smallestSize) {
                smallest = new Demand(label.getKey(), List.of(label.getValue()));
                smallestSize = size;
            }
        }
        for (Requirement requirement : selector.matchExpressions()) {
            // Filing under many values costs more than it saves if there is something else to file under.
            if (requirement.operator() == Operator.IN && smallest == null) {
                smallest = new Demand(requirement.key(), new LinkedHashSet<>(requirement.values()));
            }
        }
        return smallest;
    }

    private int countFiled(String key, String value) {
        Map<String, GrowingList<Entry<T>>> values = byLabel.get(key);
        GrowingList<Entry<T>> filed = values == null ? null : values.get(value);
        return filed == null ? 0 : filed.size();
    }

    private GrowingList<Entry<T>> filed(String key, String value) {
        return byLabel.computeIfAbsent(key, k -> new ConcurrentHashMap<>(2))
                .computeIfAbsent(value, v -> new GrowingList<>());
    }

    /** Gives the values of all selectors that match. */
    void forEachMatching(Labels labels, Consumer<T> sink) {
        giveMatching(withoutValue, labels, sink);
        if (!byLabel.isEmpty()) {
            labels.forEach((key, value) -> {
                Map<String, GrowingList<Entry<T>>> values = byLabel.get(key);
                GrowingList<Entry<T>> filed = values == null ? null : values.get(value);
                if (filed != null) {
                    giveMatching(filed, labels, sink);
                }
            });
        }
    }

    private static <T> void giveMatching(GrowingList<Entry<T>> entries, Labels labels, Consumer<T> sink) {
        for (int i = 0, size = entries.size(); i < size; i++) {
            Entry<T> entry = entries.get(i);
            if (entry.selector().matches(labels)) {
                sink.accept(entry.value());
            }
        }
    }
}
