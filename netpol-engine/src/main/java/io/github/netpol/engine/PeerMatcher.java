package io.github.netpol.engine;

import io.github.netpol.engine.NearMiss.Dimension;
import io.github.netpol.engine.RuleMatcher.Miss;
import io.github.netpol.engine.internal.addresses.AddressRange;
import io.github.netpol.engine.internal.compiled.BlockView;
import io.github.netpol.engine.internal.rules.PeerTerm;
import io.github.netpol.engine.internal.rules.PeerTerm.NamespaceScope;
import io.github.netpol.engine.internal.rules.TierRule;
import io.github.netpol.model.Address;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.Direction;
import io.github.netpol.model.IpBlock;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.LabelSelector.Requirement;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Pod;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Matches the peers of rules against the other end of a connection (S19, S20, S56). */
final class PeerMatcher {
    private final ResolvedEndpoint peer;
    private final String role;
    private final Family family;
    private final List<Cidr> podCidrs;
    private final boolean blocksMatchNothing;

    PeerMatcher(Verdict verdict, Direction direction, Family family) {
        boolean peerIsSource = direction == Direction.INGRESS;
        peer = peerIsSource ? verdict.resolvedSource() : verdict.resolvedDestination();
        role = peerIsSource ? "source" : "destination";
        this.family = family;
        podCidrs = verdict.policySet().options().podCidrs();
        blocksMatchNothing = verdict.policySet().evaluator().isBeyondBlocks(peer, verdict.relation());
    }

    /** The first peer that matches; 0 if the rule has no peers. */
    int firstMatch(TierRule rule) {
        for (int i = 0; i < rule.peers().size(); i++) {
            if (matches(rule.peers().get(i))) {
                return i;
            }
        }
        return rule.peers().isEmpty() ? 0 : RuleMatcher.NONE;
    }

    private boolean matches(PeerTerm term) {
        if (term instanceof PeerTerm.Pods pods) {
            return peer.isGoverned()
                    && peer.endpoint() instanceof Pod pod
                    && pods.matches(pod.namespace(), pod.labels());
        }
        return matches(((PeerTerm.Block) term).block());
    }

    private boolean matches(IpBlock block) {
        if (blocksMatchNothing || block.cidr().family() != family) {
            return false;
        }
        if (peer.blockView() == BlockView.IN_POD_CIDRS) {
            List<AddressRange> ranges = AddressRange.of(block);
            List<Cidr> ofFamily =
                    podCidrs.stream().filter(cidr -> cidr.family() == family).toList();
            return !ofFamily.isEmpty()
                    && ofFamily.stream()
                            .map(AddressRange::of)
                            .allMatch(pods -> ranges.stream().anyMatch(range -> range.contains(pods)));
        }
        return address().filter(block::contains).isPresent();
    }

    private Optional<Address> address() {
        return peer.addresses().stream()
                .filter(address -> address.family() == family)
                .findFirst();
    }

    /** The peer that comes nearest: the first of those that miss in the fewest dimensions. */
    Miss nearest(TierRule rule) {
        Miss nearest = null;
        for (int i = 0; i < rule.peers().size(); i++) {
            Miss miss = miss(rule.peers().get(i), i);
            if (nearest == null || miss.failing().size() < nearest.failing().size()) {
                nearest = miss;
            }
        }
        return nearest == null ? Miss.nothing(0) : nearest;
    }

    private Miss miss(PeerTerm term, int index) {
        if (term instanceof PeerTerm.Block block) {
            return new Miss(index, EnumSet.of(Dimension.ADDRESS), blockText(block.block()), "");
        }
        PeerTerm.Pods pods = (PeerTerm.Pods) term;
        if (peer.isGoverned() && peer.endpoint() instanceof Pod pod) {
            return podMiss(pods, pod, index);
        }
        String why = peer.endpoint() instanceof Pod
                ? "pod `" + peer.endpoint().displayName() + "` uses its node's network"
                : "the " + role + " `" + peer.endpoint().displayName() + "` is no pod";
        return new Miss(index, EnumSet.of(Dimension.NAMESPACE, Dimension.POD_LABELS), "admits pods only; " + why, "");
    }

    private Miss podMiss(PeerTerm.Pods term, Pod pod, int index) {
        EnumSet<Dimension> failing = EnumSet.noneOf(Dimension.class);
        List<String> texts = new ArrayList<>();
        if (!term.scope().matches(pod.namespace())) {
            failing.add(Dimension.NAMESPACE);
            texts.add(namespaceText(term.scope(), pod));
        }
        if (!term.pods().matches(pod.labels())) {
            failing.add(Dimension.POD_LABELS);
            texts.add(wants(term.pods(), pod.labels(), "the " + role));
        }
        return new Miss(index, failing, String.join(", and ", texts), fix(term, pod));
    }

    private String namespaceText(NamespaceScope scope, Pod pod) {
        String namespace = "namespace `" + pod.namespace().name() + "`";
        if (scope instanceof NamespaceScope.Named named) {
            return "admits pods of namespace `" + named.name() + "`; the " + role + " is in " + namespace;
        }
        LabelSelector selector = ((NamespaceScope.Matching) scope).selector();
        return "of the namespace " + wants(selector, pod.namespace().labels(), namespace);
    }

    /** What a selector wants, and what is there instead. */
    private static String wants(LabelSelector selector, Labels labels, String whose) {
        List<String> wanted = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (Requirement requirement : selector.requirements()) {
            if (!requirement.matches(labels)) {
                wanted.add("`" + words(requirement) + "`");
                String there = labels.value(requirement.key())
                        .map(value -> "`" + requirement.key() + ": " + value + "`")
                        .orElse("no label `" + requirement.key() + "`");
                if (!found.contains(there)) {
                    found.add(there);
                }
            }
        }
        return "wants " + String.join(" and ", wanted) + "; " + whose + " has " + String.join(" and ", found);
    }

    /** One value is worded as a manifest writes it. */
    private static String words(Requirement requirement) {
        return requirement.operator() == LabelSelector.Operator.IN
                        && requirement.values().size() == 1
                ? requirement.key() + ": " + requirement.values().get(0)
                : requirement.toString();
    }

    private static String fix(PeerTerm.Pods term, Pod pod) {
        List<Map.Entry<String, String>> wrong = term.pods().matchLabels().entrySet().stream()
                .filter(required -> !pod.labels().value(required.getKey()).equals(Optional.of(required.getValue())))
                .toList();
        boolean expressionsMatch =
                term.pods().matchExpressions().stream().allMatch(requirement -> requirement.matches(pod.labels()));
        if (wrong.size() != 1 || !expressionsMatch) {
            return "";
        }
        String key = wrong.get(0).getKey();
        return pod.labels()
                .value(key)
                .map(value -> key + ": " + wrong.get(0).getValue() + " -> " + value)
                .orElse("");
    }

    private String blockText(IpBlock block) {
        String admits = "admits addresses of `" + block + "`; the " + role + " ";
        if (blocksMatchNothing) {
            return admits + "is " + (peer.endpoint() instanceof Pod ? "a pod" : "a node")
                    + ", which blocks do not match here";
        }
        return address()
                .map(address -> admits + "is `" + address + "`")
                .orElse(admits + (peer.isUnknown() ? "has no known address" : "has no " + family + " address"));
    }
}
