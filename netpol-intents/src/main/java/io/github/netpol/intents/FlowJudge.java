package io.github.netpol.intents;

import io.github.netpol.engine.AllowedPorts;
import io.github.netpol.engine.Decision.Outcome;
import io.github.netpol.engine.PolicySet;
import io.github.netpol.engine.Verdict;
import io.github.netpol.intents.Fault.Sort;
import io.github.netpol.intents.PortRanges.Port;
import io.github.netpol.model.Direction;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says what is wrong with a flow, if anything is. */
final class FlowJudge {
    private final PolicySet policies;
    private final EvaluationListener listener;
    private final boolean unknownsAreSettled;

    FlowJudge(World world, Set<Concession> concessions) {
        policies = world.policies();
        listener = world.listener();
        unknownsAreSettled = concessions.contains(Concession.PODS_OUTSIDE_IP_BLOCKS);
    }

    /** The ports on which a flow is allowed, whether asked or not. */
    PortRanges allowedPorts(End source, End destination, PortRanges asked) {
        AllowedPorts allowed = policies.allowedPorts(source.endpoint(), destination.endpoint());
        if (!asked.isEmpty()) {
            listener.evaluated(
                    new Evaluation(policies, source.endpoint(), destination.endpoint(), asked.asPorts(), allowed));
        }
        return PortRanges.of(allowed);
    }

    /** What is wrong if all of it should be allowed. */
    Optional<Fault> allowed(End source, End destination, Asked asked, Because because) {
        return missing(source, destination, asked).or(() -> otherReason(source, destination, asked, because));
    }

    /** What is wrong if nothing of it should be allowed. */
    Optional<Fault> denied(End source, End destination, Asked asked, Because because) {
        return open(source, destination, asked, asked.ranges())
                .or(() -> otherReason(source, destination, asked, because));
    }

    /**
     * What is wrong if what is granted should be allowed, and nothing else.
     *
     * @param side the side of those to whom the others are denied
     */
    Optional<Fault> only(Direction side, End source, End destination, Asked within, List<Asked> granted) {
        PortRanges closed = within.ranges();
        for (Asked grant : granted) {
            Optional<Fault> missing = missing(source, destination, grant);
            if (missing.isPresent()) {
                return missing;
            }
            closed = closed.minus(grant.ranges());
        }
        // No policy can keep a pod's own node away (S42), so no claim asks for it.
        return open(source, destination, within, closed)
                .filter(fault -> verdict(fault.over().of(source), fault.over().of(destination), fault.port())
                                .outcome(side)
                        != Outcome.OWN_NODE);
    }

    private Optional<Fault> missing(End source, End destination, Asked asked) {
        PortRanges missing = asked.ranges().minus(allowedPorts(source, destination, asked.ranges()));
        return Fault.ofAny(Sort.DENIED, missing, asked);
    }

    /** What is open of ports that should be closed, or might be. */
    private Optional<Fault> open(End source, End destination, Asked asked, PortRanges closed) {
        return Over.each(source, destination).stream()
                .flatMap(over -> open(source, destination, over, asked, closed).stream())
                .findFirst();
    }

    private Optional<Fault> open(End from, End to, Over over, Asked asked, PortRanges closed) {
        End source = over.of(from);
        End destination = over.of(to);
        PortRanges open = closed.and(allowedPorts(source, destination, closed));
        if (!open.isEmpty() || unknownsAreSettled) {
            return Fault.ofAny(Sort.ALLOWED, open, asked, over);
        }
        AllowedPorts possible = policies.possiblyAllowedPorts(source.endpoint(), destination.endpoint());
        return Fault.ofAny(Sort.UNSETTLED, closed.and(PortRanges.of(possible)), asked, over);
    }

    private Optional<Fault> otherReason(End source, End destination, Asked asked, Because because) {
        if (!because.isGiven()) {
            return Optional.empty();
        }
        PortEdges edges = new PortEdges(policies.policies(), destination.endpoint());
        return edges.examples(asked.ranges()).stream()
                .filter(port -> !because.explains(verdict(source, destination, port)))
                .findFirst()
                .map(port -> new Fault(Sort.OTHER_REASON, port, asked.name(port), Over.ALL));
    }

    private Verdict verdict(End source, End destination, Port port) {
        return policies.evaluate(source.endpoint(), destination.endpoint(), port.number(), port.protocol());
    }
}
