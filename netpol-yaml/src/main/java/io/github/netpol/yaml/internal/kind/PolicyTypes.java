package io.github.netpol.yaml.internal.kind;

import static io.github.netpol.yaml.internal.structure.FieldType.Simple.INT32;
import static io.github.netpol.yaml.internal.structure.FieldType.Simple.INT_OR_TEXT;
import static io.github.netpol.yaml.internal.structure.FieldType.Simple.TEXT;
import static io.github.netpol.yaml.internal.structure.FieldType.listOf;

import io.github.netpol.yaml.internal.structure.Intention;
import io.github.netpol.yaml.internal.structure.ObjectType;
import io.github.netpol.yaml.internal.text.Node;
import java.util.Optional;

/** The tables of networking.k8s.io/v1 NetworkPolicy (S3). */
final class PolicyTypes {
    private static final ObjectType PORT = ObjectType.closed("a port entry")
            .with("protocol", TEXT)
            .with("port", INT_OR_TEXT)
            .with("endPort", INT32)
            .with(Widening.OF_PORT);

    private static final ObjectType IP_BLOCK = ObjectType.closed("an ipBlock")
            .with("cidr", TEXT)
            .with("except", listOf(TEXT))
            .with(Widening.OF_IP_BLOCK);

    private static final ObjectType PEER = ObjectType.closed("a peer")
            .with("podSelector", SelectorTypes.SELECTOR.with(Widening.OF_PEER_SELECTOR))
            .with("namespaceSelector", SelectorTypes.SELECTOR.with(Widening.OF_PEER_SELECTOR))
            .with("ipBlock", IP_BLOCK)
            .with(Widening.OF_PEER);

    private static final ObjectType INGRESS_RULE = ObjectType.closed("an ingress rule")
            .with("from", listOf(PEER))
            .with("ports", listOf(PORT))
            .with((field, value) -> wrongDirection(field, value, "to", "an ingress rule", "from"))
            .with(Widening.OF_RULE);

    private static final ObjectType EGRESS_RULE = ObjectType.closed("an egress rule")
            .with("to", listOf(PEER))
            .with("ports", listOf(PORT))
            .with((field, value) -> wrongDirection(field, value, "from", "an egress rule", "to"))
            .with(Widening.OF_RULE);

    private static final ObjectType SPEC = ObjectType.closed("the spec of a NetworkPolicy")
            .with("podSelector", SelectorTypes.SELECTOR.with(Widening.OF_SUBJECT_SELECTOR))
            .with("policyTypes", listOf(TEXT))
            .with("ingress", listOf(INGRESS_RULE))
            .with("egress", listOf(EGRESS_RULE))
            .with(Widening.OF_SPEC);

    /** A NetworkPolicy. */
    static final ObjectType POLICY = ObjectType.closed("a NetworkPolicy")
            .with("apiVersion", TEXT)
            .with("kind", TEXT)
            .with("metadata", MetadataTypes.METADATA.with(Widening.OF_POLICY_METADATA))
            .with("spec", SPEC)
            .with(PolicyTypes::status)
            .with(Widening.OF_POLICY);

    private PolicyTypes() {}

    private static Optional<Intention> wrongDirection(
            String field, Node value, String other, String rule, String right) {
        if (!field.equals(other)) {
            return Optional.empty();
        }
        String words = "`" + other + "` is not a field of " + rule + "; ";
        boolean holdsPorts = value instanceof Node.Mapping mapping
                && mapping.entries().stream().anyMatch(entry -> entry.key().equals("ports"));
        return Optional.of(
                holdsPorts
                        ? Intention.here(words + "put its `ports` beside `" + right + "`", "ports")
                        : Intention.here(words + "did you mean `" + right + "`?", right));
    }

    private static Optional<Intention> status(String field, Node value) {
        return field.equals("status")
                ? Optional.of(Intention.here("a NetworkPolicy has no `status` any more; leave it out", "status"))
                : Optional.empty();
    }
}
