package io.github.netpol.model;

import io.github.netpol.model.syntax.LabelSyntax;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A label selector (S13 to S16): all requirements of both parts must hold; a selector without any matches everything.
 *
 * <p>Equal by value, where the order of {@code matchExpressions} counts; immutable and thread-safe.
 */
public final class LabelSelector {
    /** The empty selector: it matches everything. */
    public static final LabelSelector EVERYTHING = new LabelSelector(Labels.NONE, List.of());

    private final Labels requiredLabels;
    private final List<Requirement> matchExpressions;
    // Selectors are looked up by value when policies are compiled.
    private final int hash;

    /** How a requirement looks at the label with its key (S14). */
    public enum Operator {
        /** The label is present and its value is one of the values. */
        IN("In"),
        /** The label is absent, or its value is none of the values. */
        NOT_IN("NotIn"),
        /** The label is present, with any value. */
        EXISTS("Exists"),
        /** The label is absent. */
        DOES_NOT_EXIST("DoesNotExist");

        private final String word;

        Operator(String word) {
            this.word = word;
        }

        /** The operator as manifests write it. */
        public String word() {
            return word;
        }

        /** Whether the operator looks at values: it then needs at least one, and else may have none. */
        public boolean takesValues() {
            return this == IN || this == NOT_IN;
        }
    }

    /**
     * One requirement of {@code matchExpressions}.
     *
     * @param key the label key
     * @param operator how the label is looked at
     * @param values the values: at least one for In and NotIn, none for Exists and DoesNotExist
     */
    public record Requirement(String key, Operator operator, List<String> values) {

        /**
         * Validates the requirement.
         *
         * @throws IllegalArgumentException if the key or a value is malformed, or the values do not fit the operator
         */
        public Requirement {
            Checks.notNull(key, "key");
            Checks.notNull(operator, "operator");
            values = List.copyOf(Checks.notNull(values, "values"));
            Checks.noProblems("label key", key, LabelSyntax.keyProblems(key));
            for (String value : values) {
                Checks.noProblems("label value", value, LabelSyntax.valueProblems(value));
            }
            if (operator.takesValues() && values.isEmpty()) {
                throw new IllegalArgumentException(operator.word() + " needs at least one value for `" + key + "`");
            }
            if (!operator.takesValues() && !values.isEmpty()) {
                throw new IllegalArgumentException(
                        operator.word() + " takes no values; leave out those of `" + key + "`");
            }
        }

        /** Whether the labels meet this requirement. */
        public boolean matches(Labels labels) {
            String value = labels.get(key);
            return switch (operator) {
                case IN -> value != null && values.contains(value);
                case NOT_IN -> value == null || !values.contains(value);
                case EXISTS -> value != null;
                case DOES_NOT_EXIST -> value == null;
            };
        }

        /** The requirement as {@code app in (web,shop)}, {@code app notin (db)}, {@code app} or {@code !app}. */
        @Override
        public String toString() {
            return switch (operator) {
                case IN -> key + " in (" + String.join(",", values) + ")";
                case NOT_IN -> key + " notin (" + String.join(",", values) + ")";
                case EXISTS -> key;
                case DOES_NOT_EXIST -> "!" + key;
            };
        }
    }

    /**
     * Validates and copies the selector.
     *
     * @param matchLabels keys with the value that each must have; they are compared exactly, whatever order the map has
     * @param matchExpressions further requirements
     * @throws IllegalArgumentException if a key or value is malformed
     */
    public LabelSelector(SortedMap<String, String> matchLabels, List<Requirement> matchExpressions) {
        this(
                Labels.of(Checks.notNull(matchLabels, "matchLabels")),
                List.copyOf(Checks.notNull(matchExpressions, "matchExpressions")));
    }

    private LabelSelector(Labels requiredLabels, List<Requirement> matchExpressions) {
        this.requiredLabels = requiredLabels;
        this.matchExpressions = matchExpressions;
        this.hash = 31 * requiredLabels.hashCode() + matchExpressions.hashCode();
    }

    /** A selector of {@code matchLabels} only. */
    public static LabelSelector matching(Map<String, String> matchLabels) {
        return matchLabels.isEmpty() ? EVERYTHING : new LabelSelector(Labels.of(matchLabels), List.of());
    }

    /**
     * A selector of {@code matchLabels}, keys and values in turn: {@code matching("app", "web")}.
     *
     * @throws IllegalArgumentException if the number of texts is odd, a key is repeated, or a text is malformed
     */
    public static LabelSelector matching(String... keysAndValues) {
        return keysAndValues.length == 0 ? EVERYTHING : new LabelSelector(Labels.of(keysAndValues), List.of());
    }

    /**
     * Reads a selector in kubectl's syntax: requirements with commas between them, each {@code app=web}, {@code app==web},
     * {@code app!=web}, {@code app in (web,api)}, {@code app notin (web,api)}, {@code app} or {@code !app}; or {@code *},
     * which matches everything.
     *
     * @throws IllegalArgumentException if the text is no selector
     */
    public static LabelSelector parse(String text) {
        return SelectorText.parse(Checks.notNull(text, "text"));
    }

    /** Keys with the value that each must have, as an unmodifiable map sorted by key, made anew by each call. */
    public SortedMap<String, String> matchLabels() {
        return requiredLabels.asMap();
    }

    /** What {@link #matchLabels} has, as labels; nothing is copied. */
    public Labels requiredLabels() {
        return requiredLabels;
    }

    /** Further requirements, in the order given. */
    public List<Requirement> matchExpressions() {
        return matchExpressions;
    }

    /** This selector with {@code key in (values)} as well. */
    public LabelSelector andIn(String key, String... values) {
        return and(new Requirement(key, Operator.IN, List.of(values)));
    }

    /** This selector with {@code key notin (values)} as well; a label that is absent passes. */
    public LabelSelector andNotIn(String key, String... values) {
        return and(new Requirement(key, Operator.NOT_IN, List.of(values)));
    }

    /** This selector with "the label is present" as well. */
    public LabelSelector andExists(String key) {
        return and(new Requirement(key, Operator.EXISTS, List.of()));
    }

    /** This selector with "the label is absent" as well. */
    public LabelSelector andDoesNotExist(String key) {
        return and(new Requirement(key, Operator.DOES_NOT_EXIST, List.of()));
    }

    /** This selector with one more requirement. */
    public LabelSelector and(Requirement requirement) {
        List<Requirement> all = new ArrayList<>(matchExpressions);
        all.add(requirement);
        return new LabelSelector(requiredLabels, List.copyOf(all));
    }

    /** All requirements in one form: those of {@code matchLabels} as In with one value (S15), then the expressions. */
    public List<Requirement> requirements() {
        List<Requirement> all = new ArrayList<>(requiredLabels.size() + matchExpressions.size());
        requiredLabels.forEach((key, value) -> all.add(new Requirement(key, Operator.IN, List.of(value))));
        all.addAll(matchExpressions);
        return Collections.unmodifiableList(all);
    }

    /** Whether this selector has no requirement, and so matches everything. */
    public boolean isEmpty() {
        return requiredLabels.isEmpty() && matchExpressions.isEmpty();
    }

    /** Whether the labels meet every requirement. */
    public boolean matches(Labels labels) {
        if (!labels.hasAll(requiredLabels)) {
            return false;
        }
        // By index: an iterator would be the only thing that this allocates.
        for (int i = 0; i < matchExpressions.size(); i++) {
            if (!matchExpressions.get(i).matches(labels)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object object) {
        return this == object
                || (object instanceof LabelSelector other
                        && hash == other.hash
                        && requiredLabels.equals(other.requiredLabels)
                        && matchExpressions.equals(other.matchExpressions));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** The selector as {@code app=web,tier in (a,b)}, or {@code {}} if it is empty. */
    @Override
    public String toString() {
        if (isEmpty()) {
            return "{}";
        }
        List<String> parts = new ArrayList<>();
        requiredLabels.forEach((key, value) -> parts.add(key + "=" + value));
        matchExpressions.forEach(requirement -> parts.add(requirement.toString()));
        return String.join(",", parts);
    }
}
