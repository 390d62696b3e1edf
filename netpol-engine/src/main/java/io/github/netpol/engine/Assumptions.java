package io.github.netpol.engine;

import io.github.netpol.engine.Assumption.Cause;
import io.github.netpol.engine.EvaluationOptions.EgressToOwnNode;
import io.github.netpol.engine.EvaluationOptions.HostNetworkPods;
import io.github.netpol.engine.EvaluationOptions.IpBlockScope;
import io.github.netpol.engine.EvaluationOptions.NamedPortContainers;
import io.github.netpol.engine.internal.addresses.Families;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.Pod;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds what a verdict rests on, by asking what the sides would decide were it otherwise. */
final class Assumptions {
    private final Verdict verdict;
    private final PolicySet policySet;
    private final ResolvedEndpoint source;
    private final ResolvedEndpoint destination;
    private final Sides sides;
    private final List<Assumption> found = new ArrayList<>();

    private Assumptions(Verdict verdict) {
        this.verdict = verdict;
        policySet = verdict.policySet();
        source = verdict.resolvedSource();
        destination = verdict.resolvedDestination();
        sides = verdict.sides();
    }

    static List<Assumption> of(Verdict verdict) {
        Assumptions assumptions = new Assumptions(verdict);
        assumptions.addOptions();
        assumptions.addUnknowns();
        return List.copyOf(assumptions.found);
    }

    private void addOptions() {
        EvaluationOptions options = policySet.options();
        boolean hostNetwork = isOnNodeNetwork(source) || isOnNodeNetwork(destination);
        boolean someEndIsNoPod = !source.isGoverned() || !destination.isGoverned();
        if (someEndIsNoPod && anyDiffers(Stream.of(EgressToOwnNode.values()).map(options::with))) {
            add(Cause.EGRESS_TO_OWN_NODE, egressToOwnNode(options.egressToOwnNode()));
        }
        if (hostNetwork && anyDiffers(Stream.of(HostNetworkPods.values()).map(options::with))) {
            add(Cause.HOST_NETWORK_PODS, hostNetworkPods(options.hostNetworkPods()));
        }
        if (blocksHaveASay() && anyDiffers(Stream.of(IpBlockScope.values()).map(options::with))) {
            add(Cause.IP_BLOCK_SCOPE, ipBlockScope(options.ipBlockScope()));
        }
        if (hasOtherContainers(destination)
                && anyDiffers(Stream.of(NamedPortContainers.values()).map(options::with))) {
            add(Cause.NAMED_PORT_CONTAINERS, namedPortContainers(options.namedPortContainers()));
        }
    }

    private boolean blocksHaveASay() {
        return source.endpointClass().egress().hasBlocks()
                || destination.endpointClass().ingress().hasBlocks();
    }

    private static boolean isOnNodeNetwork(ResolvedEndpoint end) {
        return end.endpoint() instanceof Pod pod && pod.network() == Pod.Network.HOST;
    }

    private static boolean hasOtherContainers(ResolvedEndpoint end) {
        return end.endpoint() instanceof Pod pod
                && pod.ports().stream().anyMatch(port -> port.container() != ContainerPort.Container.APP);
    }

    private boolean anyDiffers(Stream<EvaluationOptions> alternatives) {
        return alternatives
                .filter(alternative -> !alternative.equals(policySet.options()))
                .anyMatch(this::differsUnder);
    }

    private boolean differsUnder(EvaluationOptions alternative) {
        PolicySet other = policySet.alternative(alternative);
        ResolvedEndpoint from = other.resolve(source.endpoint());
        ResolvedEndpoint to = other.resolve(destination.endpoint());
        Sides otherwise = verdict.sides(
                other.evaluator(), from, to, NodeRelation.of(from, to), Evaluator.sharedFamilies(from, to));
        return differ(otherwise, allowed(from, to, otherwise));
    }

    private void addUnknowns() {
        NodeRelation relation = verdict.relation();
        if (relation == NodeRelation.OPEN
                && differ(sides(
                        source, destination, NodeRelation.OWN_NODE, Evaluator.sharedFamilies(source, destination)))) {
            add(
                    Cause.UNKNOWN_NODE,
                    "it is not known whether " + (source.isGoverned() ? name(destination) : name(source))
                            + " is, or runs on, the node of " + (source.isGoverned() ? name(source) : name(destination))
                            + "; it is taken not to");
        }
        if (blocksHaveASay() && (source.isUnknown() || destination.isUnknown())) {
            addUnknownAddresses(relation);
        }
    }

    /** What is unknown is also which families the end has, so each is looked at by itself. */
    private void addUnknownAddresses(NodeRelation relation) {
        ResolvedEndpoint from = source.assumingBlocksMatch();
        ResolvedEndpoint to = destination.assumingBlocksMatch();
        int families = Evaluator.sharedFamilies(source, destination);
        for (Family family : Families.all()) {
            int only = Families.bit(family);
            if (Families.contains(families, family) && differ(sides(from, to, relation, only))) {
                boolean bySource = source.isUnknown() && differ(sides(from, destination, relation, only));
                boolean byDestination = destination.isUnknown() && differ(sides(source, to, relation, only));
                add(Cause.UNKNOWN_ADDRESS, unknownAddresses(bySource, byDestination));
                return;
            }
        }
    }

    private String unknownAddresses(boolean bySource, boolean byDestination) {
        List<String> names = new ArrayList<>();
        if (source.isUnknown() && (bySource || !byDestination)) {
            names.add(name(source));
        }
        if (destination.isUnknown() && (byDestination || !bySource)) {
            names.add(name(destination));
        }
        return "the address of " + String.join(" and of ", names)
                + " is not known, and ipBlocks that could match it are taken not to; give it an address, or tell the pod"
                + " CIDRs";
    }

    private Sides sides(ResolvedEndpoint from, ResolvedEndpoint to, NodeRelation relation, int families) {
        return verdict.sides(policySet.evaluator(), from, to, relation, families);
    }

    private boolean differ(Sides otherwise) {
        return differ(otherwise, allowed(source, destination, otherwise));
    }

    private boolean differ(Sides otherwise, boolean allowedOtherwise) {
        return allowedOtherwise != verdict.allowed() || otherwise.differ(sides);
    }

    private static boolean allowed(ResolvedEndpoint from, ResolvedEndpoint to, Sides sides) {
        boolean reachable =
                Evaluator.sharedFamilies(from, to) != Families.NONE || Evaluator.policiesHaveNoSay(from, to);
        return reachable && sides.allow();
    }

    private void add(Cause cause, String text) {
        found.add(new Assumption(cause, text));
    }

    private static String name(ResolvedEndpoint end) {
        Endpoint endpoint = end.endpoint();
        return endpoint.displayName();
    }

    private static String egressToOwnNode(EgressToOwnNode value) {
        return switch (value) {
            case EVALUATE -> "policies judge egress to the pod's own node (egressToOwnNode EVALUATE)";
            case ALLOW -> "egress to the pod's own node is always allowed (egressToOwnNode ALLOW)";
        };
    }

    private static String hostNetworkPods(HostNetworkPods value) {
        return switch (value) {
            case IGNORE -> "pods on their node's network are not seen as pods (hostNetworkPods IGNORE)";
            case AS_PODS -> "pods on their node's network are like other pods (hostNetworkPods AS_PODS)";
        };
    }

    private static String ipBlockScope(IpBlockScope value) {
        return switch (value) {
            case ANY -> "ipBlocks match every address, also of pods (ipBlockScope ANY)";
            case EXTERNAL_AND_NODES -> "ipBlocks do not match pods (ipBlockScope EXTERNAL_AND_NODES)";
            case EXTERNAL_ONLY -> "ipBlocks match neither pods nor nodes (ipBlockScope EXTERNAL_ONLY)";
        };
    }

    private static String namedPortContainers(NamedPortContainers value) {
        return switch (value) {
            case APP_AND_SIDECAR ->
                "port names stand for ports of ordinary containers and sidecars (namedPortContainers APP_AND_SIDECAR)";
            case APP -> "port names stand for ports of ordinary containers only (namedPortContainers APP)";
            case ALL -> "port names stand for ports of all containers (namedPortContainers ALL)";
        };
    }
}
