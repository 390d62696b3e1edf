package io.github.netpol.properties;

import io.github.netpol.model.Direction;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Rule;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Policies in every form of S10 and S11. */
final class PolicyChoices {
    private static final List<Set<Direction>> TYPES =
            List.of(Set.of(Direction.INGRESS), Set.of(Direction.EGRESS), Set.of(Direction.INGRESS, Direction.EGRESS));

    private PolicyChoices() {}

    /** Policies with names of their own. */
    static Arbitrary<List<NetworkPolicy>> policies() {
        return policy().list().ofMaxSize(5).map(PolicyChoices::named);
    }

    private static List<NetworkPolicy> named(List<NetworkPolicy> policies) {
        NetworkPolicy[] named = policies.toArray(NetworkPolicy[]::new);
        for (int i = 0; i < named.length; i++) {
            named[i] = named(named[i], "policy-" + i);
        }
        return List.of(named);
    }

    /** The policy under another name. */
    static NetworkPolicy named(NetworkPolicy policy, String name) {
        return new NetworkPolicy(
                policy.namespace(),
                name,
                policy.podSelector(),
                policy.policyTypes(),
                policy.ingress(),
                policy.egress());
    }

    /** One policy. Types, once given, stay; the defaults are those of the rules (S6). */
    static Arbitrary<NetworkPolicy> policy() {
        return Combinators.combine(
                        LabelChoices.NAMESPACE.map(LabelChoices.NAMESPACES::get),
                        subject(),
                        Arbitraries.of(TYPES).optional(0.7),
                        rule().list().ofMaxSize(3),
                        rule().list().ofMaxSize(3))
                .as((namespace, selector, types, ingress, egress) -> new NetworkPolicy(
                        namespace,
                        "policy",
                        selector,
                        types.orElseGet(() -> NetworkPolicy.defaultPolicyTypes(egress)),
                        ingress,
                        egress));
    }

    /** Every pod of the namespace more often than not, so that there is something to decide. */
    private static Arbitrary<LabelSelector> subject() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(LabelSelector.EVERYTHING)), Tuple.of(1, LabelChoices.podSelector()));
    }

    static Arbitrary<Rule> rule() {
        Arbitrary<List<Peer>> peers = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(List.of())),
                Tuple.of(4, peer().list().ofMinSize(1).ofMaxSize(3)));
        Arbitrary<List<PolicyPort>> ports = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(List.of())),
                Tuple.of(2, PortChoices.ofPolicy().list().ofMinSize(1).ofMaxSize(3)));
        return Combinators.combine(peers, ports).as(Rule::new);
    }

    private static Arbitrary<Peer> peer() {
        Arbitrary<LabelSelector> pods = LabelChoices.podSelector();
        Arbitrary<LabelSelector> namespaces = LabelChoices.namespaceSelector();
        Arbitrary<Peer> both = Combinators.combine(namespaces, pods).as(Peer.PodsInNamespaces::new);
        return Arbitraries.frequencyOf(
                Tuple.of(2, pods.map(Peer.Pods::new)),
                Tuple.of(1, namespaces.map(Peer.Namespaces::new)),
                Tuple.of(2, both),
                Tuple.of(4, AddressChoices.block().map(Peer.Block::new)));
    }
}
