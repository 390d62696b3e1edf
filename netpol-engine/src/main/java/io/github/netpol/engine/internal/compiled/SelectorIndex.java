package io.github.netpol.engine.internal.compiled;

import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.LabelSelector.Operator;
import io.github.netpol.model.LabelSelector.Requirement;
import io.github.netpol.model.Labels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** A key, one of whose values the labels must have. */
    private record Demand(String key, Set<String> values) {
        static Demand of(Requirement in) {
            return new Demand(in.key(), new LinkedHashSet<>(in.values()));
        }

        /** Whether labels that have one of the values meet the requirement. */
        boolean covers(Requirement requirement) {
            return requirement.operator() == Operator.IN && equals(of(requirement));
        }
    }

    /** What a selector demands beside what it is filed under; of several labels, that one too. */
    private static LabelSelector rest(LabelSelector selector, @Nullable Demand demand) {
        List<Requirement> expressions = selector.matchExpressions();
        if (demand != null && !expressions.isEmpty()) {
            expressions = expressions.stream()
                    .filter(expression -> !demand.covers(expression))
                    .toList();
        }
        Labels labels = selector.requiredLabels();
        if (labels.size() == 1 && expressions.isEmpty()) {
            return LabelSelector.EVERYTHING;
        }
        if (labels.size() == 1) {
            return new LabelSelector(Collections.emptySortedMap(), expressions);
        }
        // Most are as they were, and need not be made again.
        return expressions.size() == selector.matchExpressions().size()
                ? selector
                : new LabelSelector(labels.asMap(), expressions);
    }

    /** What is filed in one place: selectors that demand the same beside it are asked together. */
    private static final class File<T> {
        private record Group<T>(LabelSelector rest, GrowingList<T> values) {}

        private final GrowingList<Group<T>> groups = new GrowingList<>();

        void add(LabelSelector rest, T value) {
            group(rest).values().add(value);
        }

        private Group<T> group(LabelSelector rest) {
            // Where many differ, to look for one that does not would take longer than it saves.
            for (int i = 0; i < Math.min(FEW, groups.size()); i++) {
                if (groups.get(i).rest().equals(rest)) {
                    return groups.get(i);
                }
            }
            Group<T> group = new Group<>(rest, new GrowingList<>());
            groups.add(group);
            return group;
        }

        int size() {
            return groups.size();
        }

        void giveMatching(Labels labels, Consumer<? super T> sink) {
            for (int i = 0, size = groups.size(); i < size; i++) {
                Group<T> group = groups.get(i);
                if (group.rest().matches(labels)) {
                    group.values().forEach(sink);
                }
            }
        }
    }

    /** Selectors by what they demand. */
    private static final class Files<T> {
        private final Map<String, Map<String, File<T>>> byLabel = new ConcurrentHashMap<>();
        private final File<T> withoutDemand = new File<>();

        void add(Entry<T> entry) {
            Demand demand = smallestDemand(entry.selector());
            LabelSelector rest = rest(entry.selector(), demand);
            if (demand == null) {
                withoutDemand.add(rest, entry.value());
                return;
            }
            for (String value : demand.values()) {
                byLabel.computeIfAbsent(demand.key(), key -> new ConcurrentHashMap<>())
                        .computeIfAbsent(value, v -> new File<>())
                        .add(rest, entry.value());
            }
        }

        /** The required label with the fewest selectors so far; else an expression that lists values. */
        private @Nullable Demand smallestDemand(LabelSelector selector) {
            List<Demand> demands = new ArrayList<>(selector.requiredLabels().size());
            selector.requiredLabels().forEach((key, value) -> demands.add(new Demand(key, Set.of(value))));
            Demand smallest = demands.isEmpty() ? null : Collections.min(demands, Comparator.comparingInt(this::filed));
            for (Requirement requirement : selector.matchExpressions()) {
                if (smallest == null && requirement.operator() == Operator.IN) {
                    smallest = Demand.of(requirement);
                }
            }
            return smallest;
        }

        /** How many selectors are filed under a label that is demanded. */
        private int filed(Demand label) {
            File<T> filed = file(label.key(), label.values().iterator().next());
            return filed == null ? 0 : filed.size();
        }

        private @Nullable File<T> file(String key, String value) {
            Map<String, File<T>> values = byLabel.get(key);
            return values == null ? null : values.get(value);
        }

        void forEachMatching(Labels labels, Consumer<? super T> sink) {
            withoutDemand.giveMatching(labels, sink);
            labels.forEach((key, value) -> {
                File<T> filed = file(key, value);
                if (filed != null) {
                    filed.giveMatching(labels, sink);
                }
            });
        }
    }
}
