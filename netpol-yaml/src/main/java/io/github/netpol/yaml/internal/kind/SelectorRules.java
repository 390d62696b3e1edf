package io.github.netpol.yaml.internal.kind;

import io.github.netpol.model.LabelSelector.Operator;
import io.github.netpol.model.text.MeantName;
import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.internal.structure.Findings;
import io.github.netpol.yaml.internal.structure.Quoted;
import io.github.netpol.yaml.internal.structure.Struct;
import io.github.netpol.yaml.internal.structure.Value.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The API server's validation of label selectors (S79). */
final class SelectorRules {
    private static final List<String> OPERATORS =
            List.of(Operator.IN.word(), Operator.NOT_IN.word(), Operator.EXISTS.word(), Operator.DOES_NOT_EXIST.word());
    private static final Map<String, String> SYMBOLS =
            Map.of("=", "In", "==", "In", "equals", "In", "Equals", "In", "!=", "NotIn", "!", "DoesNotExist");

    private SelectorRules() {}

    static void check(Struct selector, Findings findings) {
        LabelRules.check(selector.entries("matchLabels"), selector.path("matchLabels"), findings);
        for (Struct requirement : selector.structs("matchExpressions")) {
            checkRequirement(requirement, findings);
        }
    }

    private static void checkRequirement(Struct requirement, Findings findings) {
        String word = requirement.textOrEmpty("operator");
        Optional<Operator> operator = operator(word);
        List<Text> values = requirement.texts("values");
        if (operator.isEmpty()) {
            findings.error(
                    Kind.INVALID,
                    requirement.path("operator"),
                    requirement.valuePosition("operator"),
                    noOperator(word));
        } else if (operator.get().takesValues() && values.isEmpty()) {
            findings.error(
                    Kind.REQUIRED,
                    requirement.path("values"),
                    requirement.keyPosition("values"),
                    "`" + word + "` needs at least one value");
        } else if (!operator.get().takesValues() && !values.isEmpty()) {
            findings.error(
                    Kind.FORBIDDEN,
                    requirement.path("values"),
                    requirement.keyPosition("values"),
                    "`" + word + "` takes no values; leave them out"
                            + (word.equals("Exists") ? ", or write `In`" : ""));
        }
        LabelRules.checkKey(
                requirement.textOrEmpty("key"), requirement.path("key"), requirement.valuePosition("key"), findings);
        for (int i = 0; i < values.size(); i++) {
            Text value = values.get(i);
            LabelRules.checkValue(value.text(), requirement.path("values").item(i), value.position(), findings);
        }
    }

    private static String noOperator(String word) {
        String all = "one of `" + String.join("`, `", OPERATORS) + "`";
        return word.isEmpty()
                ? "a requirement needs an operator: " + all
                : Quoted.of(word) + " is no operator; it is " + all + didYouMean(word);
    }

    private static String didYouMean(String word) {
        return Optional.ofNullable(SYMBOLS.get(word))
                .or(() -> MeantName.misspelt(word, OPERATORS))
                .map(meant -> "; did you mean `" + meant + "`?")
                .orElse("");
    }

    static Optional<Operator> operator(String word) {
        for (Operator operator : Operator.values()) {
            if (operator.word().equals(word)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }
}
