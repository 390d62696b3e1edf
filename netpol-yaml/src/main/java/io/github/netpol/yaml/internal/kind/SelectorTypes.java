package io.github.netpol.yaml.internal.kind;

import static io.github.netpol.yaml.internal.structure.FieldType.Simple.TEXT;
import static io.github.netpol.yaml.internal.structure.FieldType.Simple.TEXT_MAP;
import static io.github.netpol.yaml.internal.structure.FieldType.listOf;

import io.github.netpol.model.syntax.LabelSyntax;
import io.github.netpol.yaml.internal.structure.Intention;
import io.github.netpol.yaml.internal.structure.ObjectType;
import io.github.netpol.yaml.internal.structure.ObjectType.Effect;
import io.github.netpol.yaml.internal.structure.Quoted;
import io.github.netpol.yaml.internal.text.Node;
import java.util.List;
import java.util.Optional;

/** The tables of label selectors. */
final class SelectorTypes {
    private static final ObjectType REQUIREMENT = ObjectType.closed("a requirement of a label selector")
            .with("key", TEXT)
            .with("operator", TEXT)
            .with("values", listOf(TEXT))
            .with(Effect.saying("the requirement stays without it"));

    /** A LabelSelector. */
    static final ObjectType SELECTOR = ObjectType.closed("a label selector")
            .with("matchLabels", TEXT_MAP)
            .with("matchExpressions", listOf(REQUIREMENT))
            .with(SelectorTypes::label);

    private SelectorTypes() {}

    /** A field with a plain value is a label that somebody wrote one level too high. */
    private static Optional<Intention> label(String field, Node value) {
        if (!(value instanceof Node.Scalar)) {
            return Optional.empty();
        }
        String words = Quoted.of(field) + " is not a field of a label selector; put it under `matchLabels`";
        List<String> problems = LabelSyntax.keyProblems(field);
        if (!problems.isEmpty()) {
            words += ", where the " + String.join("; ", problems);
        }
        return Optional.of(Intention.here(words, "matchLabels"));
    }
}
