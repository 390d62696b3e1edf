package io.github.netpol.engine;

import io.github.netpol.engine.Decision.Outcome;
import io.github.netpol.engine.EvaluationOptions.EgressToOwnNode;
import io.github.netpol.engine.EvaluationOptions.IpBlockScope;
import io.github.netpol.engine.internal.addresses.Families;
import io.github.netpol.engine.internal.compiled.BlockView;
import io.github.netpol.engine.internal.compiled.Cell;
import io.github.netpol.engine.internal.compiled.QuickAnswers;
import io.github.netpol.engine.internal.compiled.RuleSet;
import io.github.netpol.engine.internal.ports.PortSet;
import io.github.netpol.model.Address;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.ExternalEndpoint;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Protocol;

/** The order of decisions (S36): what comes before the policies, what they say, and what the two sides make together. */
final class Evaluator {
    private final EgressToOwnNode egressToOwnNode;
    private final boolean blocksSkipOwnNode;

    private final QuickAnswers quickAnswers;

    Evaluator(EvaluationOptions options, QuickAnswers quickAnswers) {
        this.quickAnswers = quickAnswers;
        egressToOwnNode = options.egressToOwnNode();
        blocksSkipOwnNode = options.ipBlockScope() == IpBlockScope.EXTERNAL_ONLY;
    }

    /**
     * Whether a connection is allowed, 1 or 0: who only keeps it need not branch on it, which a processor could not foresee.
     * Allocates nothing once its cells have been worked out.
     */
    int answer(ResolvedEndpoint source, ResolvedEndpoint destination, int port, Protocol protocol) {
        // Nearly all questions are of one of these sorts, for which everything but the port was worked out before.
        int key = PortSet.key(protocol, port);
        if (source.onlyPoliciesSeparateFrom(destination)) {
            return source.mayReach(destination, key, quickAnswers);
        }
        return allowsOtherwise(source, destination, key, port, protocol) ? 1 : 0;
    }

    private boolean allowsOtherwise(
            ResolvedEndpoint source, ResolvedEndpoint destination, int key, int port, Protocol protocol) {
        if (source.isSamePodAs(destination)) {
            return true;
        }
        if (source.onlyOwnPoliciesSeparateFrom(destination)) {
            return source.mayReachOutside(destination, key, quickAnswers);
        }
        if (destination.onlyOwnPoliciesSeparateFrom(source)) {
            return destination.mayBeReachedFromOutside(source, key, quickAnswers);
        }
        return allowsInGeneral(source, destination, port, protocol);
    }

    private boolean allowsInGeneral(
            ResolvedEndpoint source, ResolvedEndpoint destination, int port, Protocol protocol) {
        if (source.isFinished() || destination.isFinished()) {
            return false;
        }
        if (policiesHaveNoSay(source, destination)) {
            return true;
        }
        int families = sharedFamilies(source, destination);
        NodeRelation relation = NodeRelation.of(source, destination);
        for (Family family : Families.all()) {
            if (Families.contains(families, family)
                    && !(egress(source, destination, relation, family, port, protocol)
                                    .allows()
                            && ingress(source, destination, relation, family, port, protocol)
                                    .allows())) {
                return false;
            }
        }
        return families != Families.NONE;
    }

    /**
     * What the two sides decide, in those of the families that count; of the sides of several families, those of the
     * first family whose answer is that of the whole.
     */
    Sides sides(
            ResolvedEndpoint source,
            ResolvedEndpoint destination,
            NodeRelation relation,
            int families,
            int port,
            Protocol protocol) {
        if (policiesHaveNoSay(source, destination)) {
            return Sides.NO_SAY;
        }
        if (families == Families.NONE) {
            return sides(
                    source,
                    destination,
                    relation,
                    Families.first(destination.families()),
                    Families.first(source.families()),
                    port,
                    protocol);
        }
        Sides first = null;
        for (Family family : Families.all()) {
            if (Families.contains(families, family)) {
                Sides sides = sides(source, destination, relation, family, family, port, protocol);
                if (!sides.allow()) {
                    return sides;
                }
                first = first == null ? sides : first;
            }
        }
        return first == null ? Sides.NO_SAY : first;
    }

    private Sides sides(
            ResolvedEndpoint source,
            ResolvedEndpoint destination,
            NodeRelation relation,
            Family egressFamily,
            Family ingressFamily,
            int port,
            Protocol protocol) {
        return new Sides(
                egress(source, destination, relation, egressFamily, port, protocol),
                egressFamily,
                ingress(source, destination, relation, ingressFamily, port, protocol),
                ingressFamily);
    }

    /** The families in which a connection is evaluated; none if both ends are known and share none (E9). */
    static int sharedFamilies(ResolvedEndpoint source, ResolvedEndpoint destination) {
        return Families.shared(source.families(), source.isUnknown(), destination.families(), destination.isUnknown());
    }

    /** Whether neither side has a decision to make: no end is a governed pod, or both are one pod (S36, S40). */
    static boolean policiesHaveNoSay(ResolvedEndpoint source, ResolvedEndpoint destination) {
        if (source.isFinished() || destination.isFinished()) {
            return false;
        }
        return (!source.isGoverned() && !destination.isGoverned()) || areSamePod(source, destination);
    }

    private static boolean areSamePod(ResolvedEndpoint one, ResolvedEndpoint other) {
        if (one.endpoint() instanceof Pod pod) {
            return other.endpoint() instanceof Pod otherPod
                    ? pod.isSamePodAs(otherPod)
                    : one.isGoverned() && isOwnAddress(one, (ExternalEndpoint) other.endpoint());
        }
        return other.isGoverned() && isOwnAddress(other, (ExternalEndpoint) one.endpoint());
    }

    private static boolean isOwnAddress(ResolvedEndpoint pod, ExternalEndpoint external) {
        Address address = external.address();
        return address.isLoopback() || pod.addresses().contains(address);
    }

    /** What the source's side decides in a family. */
    Outcome egress(
            ResolvedEndpoint source,
            ResolvedEndpoint destination,
            NodeRelation relation,
            Family family,
            int port,
            Protocol protocol) {
        if (source.isFinished()) {
            return Outcome.FINISHED;
        }
        if (!source.isGoverned()) {
            return Outcome.NOT_APPLICABLE;
        }
        if (relation == NodeRelation.OWN_NODE && egressToOwnNode == EgressToOwnNode.ALLOW) {
            return Outcome.OWN_NODE;
        }
        return decide(source.endpointClass().egress(), destination, relation, family, port, protocol);
    }

    /** What the destination's side decides in a family. */
    Outcome ingress(
            ResolvedEndpoint source,
            ResolvedEndpoint destination,
            NodeRelation relation,
            Family family,
            int port,
            Protocol protocol) {
        if (destination.isFinished()) {
            return Outcome.FINISHED;
        }
        if (!destination.isGoverned()) {
            return Outcome.NOT_APPLICABLE;
        }
        if (relation == NodeRelation.OWN_NODE) {
            return Outcome.OWN_NODE;
        }
        return decide(destination.endpointClass().ingress(), source, relation, family, port, protocol);
    }

    private Outcome decide(
            RuleSet rules, ResolvedEndpoint peer, NodeRelation relation, Family family, int port, Protocol protocol) {
        if (rules.isEmpty()) {
            return Outcome.NOT_ISOLATED;
        }
        Cell cell = cell(rules, peer, relation, family);
        int key = PortSet.key(protocol, port);
        if (cell.allowed().contains(key)) {
            return Outcome.ALLOWED;
        }
        return cell.deniedByRule().contains(key) ? Outcome.DENIED_BY_RULE : Outcome.DENIED;
    }

    private Cell cell(RuleSet rules, ResolvedEndpoint peer, NodeRelation relation, Family family) {
        return blocksSkipOwnNode && isOwnNode(peer, relation) ? rules.cellOutside() : peer.cellOf(rules, family);
    }

    /** Whether no block can match the peer (E4); an outside address that is the pod's own node is a node. */
    boolean isBeyondBlocks(ResolvedEndpoint peer, NodeRelation relation) {
        return peer.blockView() == BlockView.NEVER || (blocksSkipOwnNode && isOwnNode(peer, relation));
    }

    private static boolean isOwnNode(ResolvedEndpoint peer, NodeRelation relation) {
        return relation == NodeRelation.OWN_NODE && peer.isOutside();
    }

    /** The ports on which a connection is allowed in every family. */
    PortSet allowedPorts(ResolvedEndpoint source, ResolvedEndpoint destination) {
        if (source.isFinished() || destination.isFinished()) {
            return PortSet.EMPTY;
        }
        if (policiesHaveNoSay(source, destination)) {
            return PortSet.ALL;
        }
        int families = sharedFamilies(source, destination);
        NodeRelation relation = NodeRelation.of(source, destination);
        PortSet allowed = families == Families.NONE ? PortSet.EMPTY : PortSet.ALL;
        for (Family family : Families.all()) {
            if (Families.contains(families, family)) {
                allowed = allowed.intersection(egressPorts(source, destination, relation, family))
                        .intersection(ingressPorts(source, destination, relation, family));
            }
        }
        return allowed;
    }

    /**
     * The ports on which a connection would be allowed if unknown addresses were such that every block matched that could
     * (S69). Which families an unknown end has is not known either, so one that allows is enough.
     */
    PortSet possiblyAllowedPorts(ResolvedEndpoint source, ResolvedEndpoint destination) {
        PortSet possible = allowedPorts(source, destination);
        boolean isSettled = !source.isUnknown() && !destination.isUnknown();
        if (isSettled || source.isFinished() || destination.isFinished() || policiesHaveNoSay(source, destination)) {
            return possible;
        }
        ResolvedEndpoint from = source.assumingBlocksMatch();
        ResolvedEndpoint to = destination.assumingBlocksMatch();
        NodeRelation relation = NodeRelation.of(source, destination);
        int families = sharedFamilies(source, destination);
        for (Family family : Families.all()) {
            if (Families.contains(families, family)) {
                possible = possible.union(
                        egressPorts(from, to, relation, family).intersection(ingressPorts(from, to, relation, family)));
            }
        }
        return possible;
    }

    private PortSet egressPorts(
            ResolvedEndpoint source, ResolvedEndpoint destination, NodeRelation relation, Family family) {
        RuleSet rules = source.endpointClass().egress();
        boolean unasked = relation == NodeRelation.OWN_NODE && egressToOwnNode == EgressToOwnNode.ALLOW;
        return unasked || rules.isEmpty()
                ? PortSet.ALL
                : cell(rules, destination, relation, family).allowed();
    }

    private PortSet ingressPorts(
            ResolvedEndpoint source, ResolvedEndpoint destination, NodeRelation relation, Family family) {
        RuleSet rules = destination.endpointClass().ingress();
        boolean unasked = relation == NodeRelation.OWN_NODE;
        return unasked || rules.isEmpty()
                ? PortSet.ALL
                : cell(rules, source, relation, family).allowed();
    }
}
