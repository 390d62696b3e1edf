package io.github.netpol.model;

import io.github.netpol.model.syntax.LabelSyntax;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The labels of a pod or namespace: keys and values of valid syntax (S78), sorted by key.
 *
 * @param asMap the labels as an unmodifiable sorted map
 */
public record Labels(SortedMap<String, String> asMap) {
    /** No labels. */
    public static final Labels NONE = new Labels(new TreeMap<>());

    /**
     * Validates and copies the labels.
     *
     * @throws IllegalArgumentException if a key or value is malformed
     */
    public Labels {
        asMap = copyOfValid(Checks.notNull(asMap, "asMap"));
    }

    /** A copy that compares keys exactly (S16), whatever order the given map has. */
    static SortedMap<String, String> sorted(Map<String, String> labels) {
        SortedMap<String, String> copy = new TreeMap<>();
        labels.forEach((key, value) -> {
            Checks.notNull(key, "label key");
            copy.put(key, Checks.notNull(value, "value of label `" + key + "`"));
        });
        return copy;
    }

    static SortedMap<String, String> copyOfValid(SortedMap<String, String> labels) {
        SortedMap<String, String> copy = sorted(labels);
        copy.forEach((key, value) -> {
            Checks.noProblems("label key", key, LabelSyntax.keyProblems(key));
            Checks.noProblems("value of label `" + key + "`:", value, LabelSyntax.valueProblems(value));
        });
        return Collections.unmodifiableSortedMap(copy);
    }

    /** The labels of a map. */
    public static Labels of(Map<String, String> labels) {
        return labels.isEmpty() ? NONE : new Labels(sorted(labels));
    }

    /**
     * Labels from keys and values in turn: {@code Labels.of("app", "web", "tier", "frontend")}.
     *
     * @throws IllegalArgumentException if the number of texts is odd, a key is repeated, or a text is malformed
     */
    public static Labels of(String... keysAndValues) {
        return of(pairs(keysAndValues));
    }

    static Map<String, String> pairs(String... keysAndValues) {
        if (keysAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("label `" + keysAndValues[keysAndValues.length - 1]
                    + "` has no value; give keys and values in turn");
        }
        Map<String, String> labels = new TreeMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            String key = Checks.notNull(keysAndValues[i], "label key");
            String value = Checks.notNull(keysAndValues[i + 1], "value of label `" + key + "`");
            if (labels.put(key, value) != null) {
                throw new IllegalArgumentException("label `" + key + "` is given twice");
            }
        }
        return labels;
    }

    /** These labels with one more, or with another value of one. */
    public Labels with(String key, String value) {
        SortedMap<String, String> labels = new TreeMap<>(asMap);
        labels.put(key, value);
        return new Labels(labels);
    }

    /** The value of a key, if the label is there; it may be the empty text. */
    public Optional<String> value(String key) {
        return Optional.ofNullable(asMap.get(key));
    }

    /** The labels as {@code app=web,tier=frontend}. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        asMap.forEach((key, value) -> parts.add(key + "=" + value));
        return String.join(",", parts);
    }
}
