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
 * tried always, and as long as there are few, so are all.
 */
final class SelectorIndex<T> {
    private static final int FEW = 8;

    private record Entry<T>(LabelSelector selector, T value) {}

    private final GrowingList<Entry<T>> all = new GrowingList<>();
    private volatile @Nullable Files<T> files;

    void add(LabelSelector selector, T value) {
        all.add(new Entry<>(selector, value));
        Files<T> filed = files;
        if (filed != null) {
            filed.add(all.get(all.size() - 1));
        } else if (all.size() > FEW) {
            Files<T> made = new Files<>();
            for (int i = 0; i < all.size(); i++) {
                made.add(all.get(i));
            }
            files = made;
        }
    }

    /** Gives the values of all selectors that match. */
    void forEachMatching(Labels labels, Consumer<? super T> sink) {
        Files<T> filed = files;
        if (filed == null) {
            giveMatching(all, labels, sink);
        } else {
            filed.forEachMatching(labels, sink);
        }
    }

    private static <T> void giveMatching(GrowingList<Entry<T>> entries, Labels labels, Consumer<? super T> sink) {
        for (int i = 0, size = entries.size(); i < size; i++) {
            Entry<T> entry = entries.get(i);
            if (entry.selector().matches(labels)) {
                sink.accept(entry.value());
            }
        }
    }

    /** Selectors by what they demand. */
    private static final class Files<T> {
        private final Map<String, Map<String, GrowingList<Entry<T>>>> byLabel = new ConcurrentHashMap<>();
        private final GrowingList<Entry<T>> withoutDemand = new GrowingList<>();

        /** A key, one of whose values the labels must have. */
        private record Demand(String key, Collection<String> values) {}

        void add(Entry<T> entry) {
            Demand demand = smallestDemand(entry.selector());
            if (demand == null) {
                withoutDemand.add(entry);
                return;
            }
            for (String value : demand.values()) {
                byLabel.computeIfAbsent(demand.key(), key -> new ConcurrentHashMap<>())
                        .computeIfAbsent(value, v -> new GrowingList<>())
                        .add(entry);
            }
        }

        /** The required label with the fewest selectors so far; else an expression that lists values. */
        private @Nullable Demand smallestDemand(LabelSelector selector) {
            Demand smallest = null;
            int fewest = Integer.MAX_VALUE;
            for (Map.Entry<String, String> label : selector.matchLabels().entrySet()) {
                GrowingList<Entry<T>> filed = filed(label.getKey(), label.getValue());
                int size = filed == null ? 0 : filed.size();
                if (size < fewest) {
                    smallest = new Demand(label.getKey(), List.of(label.getValue()));
                    fewest = size;
                }
            }
            for (Requirement requirement : selector.matchExpressions()) {
                if (smallest == null && requirement.operator() == Operator.IN) {
                    smallest = new Demand(requirement.key(), new LinkedHashSet<>(requirement.values()));
                }
            }
            return smallest;
        }

        private @Nullable GrowingList<Entry<T>> filed(String key, String value) {
            Map<String, GrowingList<Entry<T>>> values = byLabel.get(key);
            return values == null ? null : values.get(value);
        }

        void forEachMatching(Labels labels, Consumer<? super T> sink) {
            giveMatching(withoutDemand, labels, sink);
            labels.forEach((key, value) -> {
                GrowingList<Entry<T>> filed = filed(key, value);
                if (filed != null) {
                    giveMatching(filed, labels, sink);
                }
            });
        }
    }
}
