package io.github.netpol.intents;

import io.github.netpol.model.LabelSelector.Requirement;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which labels some requirements tell apart.
 *
 * @param values the keys that they ask for, each with the values that they name
 */
record ToldApart(SortedMap<String, SortedSet<String>> values) {
    static ToldApart by(List<Requirement> requirements) {
        SortedMap<String, SortedSet<String>> values = new TreeMap<>();
        requirements.forEach(requirement -> values.computeIfAbsent(requirement.key(), key -> new TreeSet<>())
                .addAll(requirement.values()));
        return new ToldApart(Collections.unmodifiableSortedMap(values));
    }

    /** The keys of labels that are told apart. */
    Set<String> keys() {
        return values.keySet();
    }

    /** The values of a key that are told apart from each other and from all the rest. */
    Set<String> valuesOf(String key) {
        return values.getOrDefault(key, Collections.emptySortedSet());
    }
}
