package io.github.netpol.yaml.internal.kind;

import static io.github.netpol.yaml.internal.structure.FieldType.Simple.TEXT;
import static io.github.netpol.yaml.internal.structure.FieldType.Simple.TEXT_MAP;
import static io.github.netpol.yaml.internal.structure.FieldType.listOf;

import io.github.netpol.yaml.internal.structure.Intention;
import io.github.netpol.yaml.internal.structure.ObjectType;
import io.github.netpol.yaml.internal.structure.Quoted;
import io.github.netpol.yaml.internal.text.Node;
import java.util.Optional;

/** The tables of label selectors. */
final class SelectorTypes {
    private static final ObjectType REQUIREMENT = ObjectType.closed("a requirement of a label selector")
            .with("key", TEXT)
            .with("operator", TEXT)
            .with("values", listOf(TEXT))
            .with((field, rest, dropped) -> "the requirement stays without it");

    /** A LabelSelector. */
    static final ObjectType SELECTOR = ObjectType.closed("a label selector")
            .with("matchLabels", TEXT_MAP)
            .with("matchExpressions", listOf(REQUIREMENT))
            .with(SelectorTypes::label);

    private SelectorTypes() {}

    /** A field with a plain value is a label that somebody wrote one level too high. */
    private static Optional<Intention> label(String field, Node value) {
        return value instanceof Node.Scalar
                ? Optional.of(Intention.here(
                        Quoted.of(field)
                                + " is not a field of a label selector; put it under `matchLabels`",
                        "matchLabels"))
                : Optional.empty();
    }
}
