package io.github.netpol.model;

import io.github.netpol.model.syntax.LabelSyntax;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A label selector (S13 to S16): all requirements of both parts must hold; a selector without any matches everything.
 *
 * @param matchLabels keys with the value that each must have, sorted by key
 * @param matchExpressions further requirements, in the order given
 */
public record LabelSelector(SortedMap<String, String> matchLabels, List<Requirement> matchExpressions) {
    /** The empty selector: it matches everything. */
    public static final LabelSelector EVERYTHING = new LabelSelector(new TreeMap<>(), List.of());

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
            String value = labels.asMap().get(key);
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
     * @throws IllegalArgumentException if a key or value is malformed
     */
    public LabelSelector {
        matchLabels = Labels.copyOfValid(Checks.notNull(matchLabels, "matchLabels"));
        matchExpressions = List.copyOf(Checks.notNull(matchExpressions, "matchExpressions"));
    }

    /** A selector of {@code matchLabels} only. */
    public static LabelSelector matching(Map<String, String> matchLabels) {
        return matchLabels.isEmpty() ? EVERYTHING : new LabelSelector(Labels.sorted(matchLabels), List.of());
    }

    /**
     * A selector of {@code matchLabels}, keys and values in turn: {@code matching("app", "web")}.
     *
     * @throws IllegalArgumentException if the number of texts is odd, a key is repeated, or a text is malformed
     */
    public static LabelSelector matching(String... keysAndValues) {
        return matching(Labels.pairs(keysAndValues));
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
        return new LabelSelector(matchLabels, all);
    }

    /** All requirements in one form: those of {@code matchLabels} as In with one value (S15), then the expressions. */
    public List<Requirement> requirements() {
        List<Requirement> all = new ArrayList<>(matchLabels.size() + matchExpressions.size());
        matchLabels.forEach((key, value) -> all.add(new Requirement(key, Operator.IN, List.of(value))));
        all.addAll(matchExpressions);
        return Collections.unmodifiableList(all);
    }

    /** Whether this selector has no requirement, and so matches everything. */
    public boolean isEmpty() {
        return matchLabels.isEmpty() && matchExpressions.isEmpty();
    }

    /** Whether the labels meet every requirement. */
    public boolean matches(Labels labels) {
        for (Map.Entry<String, String> required : matchLabels.entrySet()) {
            if (!required.getValue().equals(labels.asMap().get(required.getKey()))) {
                return false;
            }
        }
        for (Requirement requirement : matchExpressions) {
            if (!requirement.matches(labels)) {
                return false;
            }
        }
        return true;
    }

    /** The selector as {@code app=web,tier in (a,b)}, or {@code {}} if it is empty. */
    @Override
    public String toString() {
        if (isEmpty()) {
            return "{}";
        }
        List<String> parts = new ArrayList<>();
        matchLabels.forEach((key, value) -> parts.add(key + "=" + value));
        matchExpressions.forEach(requirement -> parts.add(requirement.toString()));
        return String.join(",", parts);
    }
}
