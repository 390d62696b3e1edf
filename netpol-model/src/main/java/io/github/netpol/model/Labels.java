package io.github.netpol.model;

import io.github.netpol.model.syntax.LabelSyntax;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The labels of a pod or namespace: keys and values of valid syntax (S78), sorted by key.
 *
 * <p>Equal by value; immutable and thread-safe. What looks a label up allocates nothing, except for {@link #value}.
 */
public final class Labels {
    /** No labels. */
    public static final Labels NONE = new Labels(new String[0]);

    // Key and value in turn, by ascending key: a quarter of the memory of a tree, and next to each other.
    private final String[] entries;
    // Labels are the largest part of what is looked up by value when policies are compiled.
    private final int hash;
    // A bit for each label, which others may have in common with it: most labels that are not here are known by that,
    // without a look at any text.
    private final long marks;

    private Labels(String[] entries) {
        this.entries = entries;
        this.hash = Arrays.hashCode(entries);
        long all = 0;
        for (int i = 0; i < entries.length; i += 2) {
            all |= mark(entries[i], entries[i + 1]);
        }
        this.marks = all;
    }

    private static long mark(String key, String value) {
        int mixed = (31 * key.hashCode() + value.hashCode()) * 0x9E3779B9;
        // The upper six bits of the product depend on all bits of both hashes.
        return 1L << (mixed >>> 26);
    }

    /**
     * Validates and copies the labels. Keys are compared exactly (S16), whatever order the given map has.
     *
     * @param asMap the labels
     * @throws IllegalArgumentException if a key or value is malformed
     */
    public Labels(SortedMap<String, String> asMap) {
        this(validEntries(Checks.notNull(asMap, "asMap")));
    }

    private static String[] validEntries(Map<String, String> labels) {
        return valid(sortedEntries(labels));
    }

    private static String[] valid(String[] entries) {
        for (int i = 0; i < entries.length; i += 2) {
            checkSyntax(entries[i], entries[i + 1]);
        }
        return entries;
    }

    /** Key and value in turn. Arrays, not a tree: this runs for every object that is read. */
    private static String[] sortedEntries(Map<String, String> labels) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        Map.Entry<String, String>[] sorted = labels.entrySet().toArray(new Map.Entry[0]);
        for (Map.Entry<String, String> entry : sorted) {
            checkNotNull(entry.getKey(), entry.getValue());
        }
        Arrays.sort(sorted, Map.Entry.comparingByKey());
        String[] entries = new String[sorted.length * 2];
        int size = 0;
        for (Map.Entry<String, String> entry : sorted) {
            // A map may tell keys apart that are equal texts; of those the last counts.
            boolean again = size > 0 && entries[size - 2].equals(entry.getKey());
            size -= again ? 2 : 0;
            entries[size++] = entry.getKey();
            entries[size++] = entry.getValue();
        }
        return size == entries.length ? entries : Arrays.copyOf(entries, size);
    }

    private static void checkNotNull(@Nullable String key, @Nullable String value) {
        Checks.notNull(key, "label key");
        // The words of a problem are put together only if there is one.
        if (value == null) {
            Checks.notNull(value, "value of label `" + key + "`");
        }
    }

    private static void checkSyntax(String key, String value) {
        Checks.noProblems("label key", key, LabelSyntax.keyProblems(key));
        if (!LabelSyntax.valueProblems(value).isEmpty()) {
            Checks.noProblems("value of label `" + key + "`:", value, LabelSyntax.valueProblems(value));
        }
    }

    /** The labels of a map. */
    public static Labels of(Map<String, String> labels) {
        return labels.isEmpty() ? NONE : new Labels(validEntries(labels));
    }

    /**
     * Labels from keys and values in turn: {@code Labels.of("app", "web", "tier", "frontend")}.
     *
     * @throws IllegalArgumentException if the number of texts is odd, a key is repeated, or a text is malformed
     */
    public static Labels of(String... keysAndValues) {
        if (keysAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("label `" + keysAndValues[keysAndValues.length - 1]
                    + "` has no value; give keys and values in turn");
        }
        if (isAscending(keysAndValues)) {
            return keysAndValues.length == 0 ? NONE : new Labels(valid(keysAndValues.clone()));
        }
        Map<String, String> labels = new TreeMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            if (labels.put(keysAndValues[i], keysAndValues[i + 1]) != null) {
                throw new IllegalArgumentException("label `" + keysAndValues[i] + "` is given twice");
            }
        }
        return of(labels);
    }

    /** Whether the keys are in order, as machines write them, and no key is there twice. */
    private static boolean isAscending(String[] keysAndValues) {
        boolean ascending = true;
        for (int i = 0; i < keysAndValues.length; i += 2) {
            checkNotNull(keysAndValues[i], keysAndValues[i + 1]);
            ascending &= i == 0 || keysAndValues[i - 2].compareTo(keysAndValues[i]) < 0;
        }
        return ascending;
    }

    /** These labels with one more, or with another value of one. */
    public Labels with(String key, String value) {
        checkNotNull(key, value);
        if (has(key, value)) {
            return this;
        }
        checkSyntax(key, value);
        int at = find(key);
        int start = at < 0 ? -at - 1 : at;
        int end = at < 0 ? start : start + 2;
        String[] changed = new String[entries.length + 2 - (end - start)];
        System.arraycopy(entries, 0, changed, 0, start);
        changed[start] = key;
        changed[start + 1] = value;
        System.arraycopy(entries, end, changed, start + 2, entries.length - end);
        return new Labels(changed);
    }

    /** The number of labels. */
    public int size() {
        return entries.length / 2;
    }

    /** Whether there are no labels. */
    public boolean isEmpty() {
        return entries.length == 0;
    }

    /** Whether there is a label with this key, whatever its value. */
    public boolean contains(String key) {
        return get(key) != null;
    }

    /** Whether there is a label with this key and this value. */
    public boolean has(String key, String value) {
        return value.equals(get(key));
    }

    /** Whether each of the other labels is here too, with the same value; so of no labels all are. */
    public boolean hasAll(Labels others) {
        if ((others.marks & ~marks) != 0) {
            return false;
        }
        for (int i = 0; i < others.entries.length; i += 2) {
            if (!has(others.entries[i], others.entries[i + 1])) {
                return false;
            }
        }
        return true;
    }

    /** The value of a key, if the label is there; it may be the empty text. */
    public Optional<String> value(String key) {
        return Optional.ofNullable(get(key));
    }

    @Nullable
    String get(String key) {
        int at = find(key);
        return at < 0 ? null : entries[at + 1];
    }

    /** Where the key is; if it is not there, as of {@link Arrays#binarySearch(Object[], Object)}. */
    private int find(String key) {
        int from = 0;
        int to = entries.length / 2;
        while (from < to) {
            int middle = (from + to) >>> 1;
            int order = entries[2 * middle].compareTo(key);
            if (order == 0) {
                return 2 * middle;
            }
            if (order < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return -2 * from - 1;
    }

    /** Gives every key with its value, by ascending key. */
    public void forEach(BiConsumer<String, String> action) {
        for (int i = 0; i < entries.length; i += 2) {
            action.accept(entries[i], entries[i + 1]);
        }
    }

    /** The labels as an unmodifiable sorted map, made anew by each call. */
    public SortedMap<String, String> asMap() {
        NavigableMap<String, String> map = new TreeMap<>();
        forEach(map::put);
        return Collections.unmodifiableSortedMap(map);
    }

    @Override
    public boolean equals(Object object) {
        return this == object
                || (object instanceof Labels other && hash == other.hash && Arrays.equals(entries, other.entries));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** The labels as {@code app=web,tier=frontend}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        forEach((key, value) ->
                text.append(text.isEmpty() ? "" : ",").append(key).append('=').append(value));
        return text.toString();
    }
}
