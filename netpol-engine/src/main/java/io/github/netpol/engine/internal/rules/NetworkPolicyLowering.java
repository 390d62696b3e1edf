package io.github.netpol.engine.internal.rules;

import io.github.netpol.engine.internal.rules.PeerTerm.NamespaceScope;
import io.github.netpol.model.Direction;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Lowers Kubernetes network policies: one tier whose rules only allow, and whose no-match action is isolation (S30). */
public final class NetworkPolicyLowering {
    private NetworkPolicyLowering() {}

    /** The tier of these policies. */
    public static Tier lower(Collection<NetworkPolicy> policies) {
        return new Tier(
                "NetworkPolicy",
                Action.DENY,
                policies.stream().map(NetworkPolicyLowering::lower).toList());
    }

    /** One policy of the tier. */
    public static TierPolicy lower(NetworkPolicy policy) {
        return new TierPolicy(
                policy.id(),
                policy.namespace(),
                policy.podSelector(),
                policy.policyTypes(),
                rules(policy, Direction.INGRESS),
                rules(policy, Direction.EGRESS));
    }

    private static List<TierRule> rules(NetworkPolicy policy, Direction direction) {
        List<Rule> rules = policy.rules(direction);
        List<TierRule> lowered = new ArrayList<>(rules.size());
        for (Rule rule : rules) {
            lowered.add(new TierRule(
                    direction.rulesField() + "[" + lowered.size() + "]",
                    direction.peersField(),
                    Action.ALLOW,
                    terms(policy.namespace(), rule.peers()),
                    rule.ports()));
        }
        return lowered;
    }

    private static List<PeerTerm> terms(String namespace, List<Peer> peers) {
        List<PeerTerm> terms = new ArrayList<>(peers.size());
        peers.forEach(peer -> terms.add(term(namespace, peer)));
        return terms;
    }

    private static PeerTerm term(String namespace, Peer peer) {
        if (peer instanceof Peer.Block block) {
            return new PeerTerm.Block(block.ipBlock());
        }
        if (peer instanceof Peer.Pods pods) {
            return new PeerTerm.Pods(new NamespaceScope.Named(namespace), pods.podSelector());
        }
        if (peer instanceof Peer.Namespaces namespaces) {
            return new PeerTerm.Pods(
                    new NamespaceScope.Matching(namespaces.namespaceSelector()), LabelSelector.EVERYTHING);
        }
        Peer.PodsInNamespaces both = (Peer.PodsInNamespaces) peer;
        return new PeerTerm.Pods(new NamespaceScope.Matching(both.namespaceSelector()), both.podSelector());
    }
}
