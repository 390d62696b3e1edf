package io.github.netpol.yaml.internal.kind;

import io.github.netpol.model.Direction;
import io.github.netpol.yaml.internal.structure.ObjectType.Cause;
import io.github.netpol.yaml.internal.structure.ObjectType.Dropped;
import io.github.netpol.yaml.internal.structure.ObjectType.Effect;
import io.github.netpol.yaml.internal.structure.Struct;
import io.github.netpol.yaml.internal.text.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what a policy means without a field that was dropped (S96): whether that widened it, and how. */
enum Widening implements Effect {
    OF_POLICY,
    OF_POLICY_METADATA,
    OF_SPEC,
    OF_RULE,
    OF_PEER,
    OF_PEER_SELECTOR,
    OF_SUBJECT_SELECTOR,
    OF_IP_BLOCK,
    OF_PORT,
    OF_METADATA,
    OF_OWN_METADATA,
    OF_POD,
    OF_POD_SPEC,
    OF_WORKLOAD,
    OF_WORKLOAD_SPEC;

    private static final String INGRESS = Direction.INGRESS.policyType();
    private static final String EGRESS = Direction.EGRESS.policyType();
    private static final String WIDENS = "this widens the policy: ";
    private static final String MAY_WIDEN = "this may widen the policy: ";
    private static final String NARROWS = "this narrows the policy: ";
    private static final String CHANGES = "this changes the policy: ";
    private static final String NOTHING = "this does not change what the policy says";

    @Override
    public String of(Dropped dropped) {
        return switch (this) {
            case OF_POLICY -> ofPolicy(dropped);
            case OF_POLICY_METADATA -> ofPolicyMetadata(dropped);
            case OF_SPEC -> ofSpec(dropped);
            case OF_RULE -> ofRule(dropped);
            case OF_PEER -> ofPeer(dropped);
            case OF_PEER_SELECTOR -> ofPeerSelector(dropped);
            case OF_SUBJECT_SELECTOR -> ofSubjectSelector(dropped);
            case OF_IP_BLOCK -> ofIpBlock(dropped);
            case OF_PORT -> ofPort(dropped);
            case OF_METADATA -> ofMetadata(dropped);
            case OF_OWN_METADATA -> ofOwnMetadata(dropped);
            case OF_POD -> ofPod(dropped);
            case OF_POD_SPEC -> ofPodSpec(dropped);
            case OF_WORKLOAD -> ofWorkload(dropped);
            case OF_WORKLOAD_SPEC -> ofWorkloadSpec(dropped);
        };
    }

    private static String ofPolicy(Dropped dropped) {
        if (dropped.field().equals("status")) {
            return NOTHING;
        }
        if (dropped.leavesNone("spec")) {
            return WIDENS + "without `spec` it isolates no egress; and it denies all ingress to every pod of its"
                    + " namespace";
        }
        return MAY_WIDEN + "what this says of it is lost";
    }

    private static String ofPolicyMetadata(Dropped dropped) {
        return namesNamespace(dropped) ? CHANGES + "it governs pods of another namespace" : NOTHING;
    }

    private static String ofSpec(Dropped dropped) {
        Struct spec = dropped.rest();
        return switch (dropped.field()) {
            case "podSelector" ->
                spec.has("podSelector")
                        ? CHANGES + "it governs the pods of the last `podSelector`"
                        : WIDENS + "without `podSelector` it governs every pod of its namespace";
            case "policyTypes" -> withoutPolicyTypes(spec, dropped.value());
            case "ingress" -> withoutRules(dropped, INGRESS);
            case "egress" -> withoutRules(dropped, EGRESS);
            default -> MAY_WIDEN + "what this says of its pods and rules is lost";
        };
    }

    private static String withoutPolicyTypes(Struct spec, Node dropped) {
        Set<String> now = policyTypes(spec);
        Set<String> before = texts(dropped);
        if (now.equals(before)) {
            return NOTHING;
        }
        if (before.contains(EGRESS) && !now.contains(EGRESS)) {
            return WIDENS + "it does not isolate egress any more, so everything may go out";
        }
        if (before.contains(INGRESS) && !now.contains(INGRESS)) {
            return WIDENS + "it does not isolate ingress any more, so everything may come in";
        }
        return NARROWS + "it isolates " + String.join(" and ", now);
    }

    private static String withoutRules(Dropped dropped, String type) {
        Struct spec = dropped.rest();
        String field = dropped.field();
        if (!policyTypes(spec).contains(type)) {
            return WIDENS + "it does not isolate " + field + " any more";
        }
        return spec.size(field) == 0
                ? NARROWS + "it has no `" + field + "` rules, and so admits nothing there"
                : admitsOther(dropped) + "only the rules of the last `" + field + "` count";
    }

    /** Of two that were given, the one that counts may admit more than the one that does not. */
    private static String admitsOther(Dropped dropped) {
        return dropped.cause() == Cause.DUPLICATE ? CHANGES : NARROWS;
    }

    /** The directions that the policy isolates as it stands now (S6). */
    private static Set<String> policyTypes(Struct spec) {
        Set<String> types = new LinkedHashSet<>();
        spec.texts("policyTypes").forEach(type -> types.add(type.text()));
        if (types.isEmpty()) {
            types.add(INGRESS);
            if (spec.size("egress") > 0) {
                types.add(EGRESS);
            }
        }
        return types;
    }

    private static Set<String> texts(Node node) {
        return node instanceof Node.Sequence sequence
                ? sequence.items().stream()
                        .filter(Node.Scalar.class::isInstance)
                        .map(item -> ((Node.Scalar) item).text())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static String ofRule(Dropped dropped) {
        Struct rule = dropped.rest();
        String peers = rule.type().has("from") ? "from" : "to";
        if (dropped.field().equals(peers) && rule.size(peers) > 0) {
            return admitsOther(dropped) + "the rule admits only the peers of the other `" + peers + "`";
        }
        if (dropped.field().equals("ports") && rule.size("ports") > 0) {
            return admitsOther(dropped) + "the rule admits only the ports of the other `ports`";
        }
        List<String> open = new ArrayList<>();
        if (rule.size(peers) == 0 && !dropped.field().equals("ports")) {
            open.add("without `" + peers + "` the rule admits everybody, also outside the cluster");
        }
        if (rule.size("ports") == 0 && !dropped.field().equals(peers)) {
            open.add("without `ports` the rule admits every port of every protocol");
        }
        if (open.isEmpty()) {
            return MAY_WIDEN + "the rule admits its peers and ports without what this says";
        }
        return (dropped.field().isEmpty() ? MAY_WIDEN : WIDENS) + String.join(", and ", open);
    }

    private static String ofPeer(Dropped dropped) {
        Struct peer = dropped.rest();
        if (!peer.has("podSelector") && !peer.has("namespaceSelector") && !peer.has("ipBlock")) {
            return CHANGES + "nothing is left of the peer";
        }
        if (dropped.leavesNone("podSelector") && peer.has("namespaceSelector")) {
            return WIDENS + "without `podSelector` the peer is every pod of those namespaces";
        }
        if (dropped.leavesNone("namespaceSelector") && peer.has("podSelector")) {
            return CHANGES + "without `namespaceSelector` the peer is pods of the policy's own namespace";
        }
        return MAY_WIDEN + "the peer is what is left of it";
    }

    private static String ofPeerSelector(Dropped dropped) {
        Struct selector = dropped.rest();
        if (!isEmpty(selector)) {
            return asksForLess(dropped, "the selector does not ask for it");
        }
        boolean ofNamespaces = selector.path().name().equals("namespaceSelector");
        return WIDENS + "the selector is empty and matches every " + (ofNamespaces ? "namespace" : "pod");
    }

    private static String ofSubjectSelector(Dropped dropped) {
        return isEmpty(dropped.rest())
                ? WIDENS + "the selector is empty, so it governs every pod of its namespace"
                : asksForLess(dropped, "its `podSelector` does not ask for it");
    }

    private static boolean isEmpty(Struct selector) {
        return selector.entries("matchLabels").isEmpty() && selector.size("matchExpressions") == 0;
    }

    private static String asksForLess(Dropped dropped, String words) {
        return (dropped.cause() == Cause.DUPLICATE ? MAY_WIDEN : WIDENS) + words;
    }

    private static String ofIpBlock(Dropped dropped) {
        if (dropped.field().equals("except")) {
            return WIDENS
                    + (dropped.rest().size("except") == 0
                            ? "nothing is cut out of the block"
                            : "only the other `except` is cut out of the block");
        }
        return MAY_WIDEN + "the block is what is left of it";
    }

    private static String ofPort(Dropped dropped) {
        Struct port = dropped.rest();
        String protocol = port.has("protocol") ? port.textOrEmpty("protocol") : "TCP";
        if (dropped.leavesNone("port")) {
            return WIDENS + "without `port` the entry admits every " + protocol + " port";
        }
        if (dropped.leavesNone("endPort")) {
            return NARROWS + "without `endPort` the entry admits the one port only";
        }
        if (dropped.leavesNone("protocol")) {
            return CHANGES + "without `protocol` the entry admits TCP";
        }
        return MAY_WIDEN + "the entry admits what is left of it";
    }

    private static String ofMetadata(Dropped dropped) {
        if (dropped.field().equals("labels")) {
            return "this changes which policies apply: it has not the labels that this gives";
        }
        return ofOwnMetadata(dropped);
    }

    /** Of objects whose own labels no policy looks at. */
    private static String ofOwnMetadata(Dropped dropped) {
        return namesNamespace(dropped)
                ? "this changes which policies apply: it is in another namespace"
                : "this does not change what policies say";
    }

    private static boolean namesNamespace(Dropped dropped) {
        return dropped.field().equals("namespace") || dropped.field().equals("metadata");
    }

    private static String ofPod(Dropped dropped) {
        return switch (dropped.field()) {
            case "metadata" -> "this changes which policies apply: its labels or its namespace are lost";
            case "spec" -> "rules with named ports may not match, and it does not count as a host network pod";
            default -> "this may change what policies say";
        };
    }

    private static String ofPodSpec(Dropped dropped) {
        return switch (dropped.field()) {
            case "hostNetwork" -> "this changes which policies apply: those that select it govern the pod";
            case "nodeName" -> "this may change what policies say: the pod's node is not known";
            default -> "this may change what policies say: rules with named ports do not see those ports";
        };
    }

    private static String ofWorkload(Dropped dropped) {
        return dropped.field().equals("metadata")
                ? ofOwnMetadata(dropped)
                : "this changes which policies apply: the pods of the template have no labels and ports";
    }

    private static String ofWorkloadSpec(Dropped dropped) {
        return dropped.field().equals("selector") ? "this does not change what policies say" : ofWorkload(dropped);
    }
}
