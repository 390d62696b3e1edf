package io.github.netpol.engine;

import io.github.netpol.engine.internal.compiled.RuleSet;
import io.github.netpol.engine.internal.rules.PeerTerm;
import io.github.netpol.engine.internal.rules.PeerTerm.NamespaceScope;
import io.github.netpol.model.Direction;
import io.github.netpol.model.Labels;
import io.github.netpol.model.MeantLabels;
import io.github.netpol.model.Pod;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds the peers that match no pod at all, and the labels that may have been meant by them. */
final class PeersOfNobody {
    private final Verdict verdict;
    private final Collection<Pod> pods;

    /**
     * @param pods all pods that there are; none means that they are not known
     */
    PeersOfNobody(Verdict verdict, Collection<Pod> pods) {
        this.verdict = verdict;
        this.pods = pods;
    }

    /** What a message about a near miss goes on with if its peer matches nobody; else the empty text. */
    String hint(Direction direction, NearMiss miss) {
        ResolvedEndpoint other =
                direction == Direction.EGRESS ? verdict.resolvedDestination() : verdict.resolvedSource();
        if (pods.isEmpty() || miss.admitsPeer() || !other.isGoverned()) {
            return "";
        }
        List<Pod> governed = pods.stream()
                .filter(pod -> verdict.policySet().resolve(pod).isGoverned())
                .toList();
        return peer(direction, miss.rule())
                .filter(term -> governed.stream().noneMatch(pod -> term.matches(pod.namespace(), pod.labels())))
                .map(term -> "; no pod matches it" + didYouMean(term, governed))
                .orElse("");
    }

    private Optional<PeerTerm.Pods> peer(Direction direction, RuleRef ref) {
        RuleSet rules = direction == Direction.EGRESS
                ? verdict.resolvedSource().endpointClass().egress()
                : verdict.resolvedDestination().endpointClass().ingress();
        return rules.policies().stream()
                .filter(policy -> policy.id().equals(ref.policy()))
                .flatMap(policy -> policy.rules(direction).stream())
                .filter(rule -> rule.path().equals(ref.rule()))
                .flatMap(rule -> rule.peers().stream()
                        .filter(term ->
                                rule.peerPath(rule.peers().indexOf(term)).equals(ref.peer())))
                .filter(PeerTerm.Pods.class::isInstance)
                .map(PeerTerm.Pods.class::cast)
                .findFirst();
    }

    private static String didYouMean(PeerTerm.Pods term, List<Pod> governed) {
        List<Labels> inScope = governed.stream()
                .filter(pod -> term.scope().matches(pod.namespace()))
                .map(Pod::labels)
                .toList();
        Optional<String> meant = inScope.isEmpty() && term.scope() instanceof NamespaceScope.Matching scope
                ? MeantLabels.of(
                        scope.selector(),
                        governed.stream().map(pod -> pod.namespace().labels()).toList())
                : MeantLabels.of(term.pods(), inScope);
        return meant.map(labels -> "; did you mean `" + labels + "`?").orElse("");
    }
}
