package io.github.netpol.engine;

import io.github.netpol.engine.NearMiss.Dimension;
import io.github.netpol.engine.internal.compiled.NamedPort;
import io.github.netpol.engine.internal.rules.TierPolicy;
import io.github.netpol.engine.internal.rules.TierRule;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.Direction;
import io.github.netpol.model.Pod;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Matches one rule after the other against the other end of a connection, and says what is missing. */
final class RuleMatcher {
    /** No peer or port entry. */
    static final int NONE = -1;

    /** An entry that comes nearest, and what it misses; the fix is the empty text if there is no simple one. */
    record Miss(int index, EnumSet<Dimension> failing, String text, String fix) {
        static Miss nothing(int index) {
            return new Miss(index, EnumSet.noneOf(Dimension.class), "", "");
        }

        boolean isNothing() {
            return failing.isEmpty();
        }
    }

    private final Direction direction;
    private final PeerMatcher peers;
    private final PortMatcher ports;

    RuleMatcher(Verdict verdict, Direction direction, Family family) {
        this.direction = direction;
        ResolvedEndpoint destination = verdict.resolvedDestination();
        List<NamedPort> destinationPorts = destination.isGoverned()
                ? destination
                        .resolver()
                        .namedPorts((Pod) destination.endpoint())
                        .list()
                : List.of();
        peers = new PeerMatcher(verdict, direction, family);
        ports = new PortMatcher(verdict.port(), verdict.protocol(), destinationPorts, destination.isGoverned());
    }

    Direction direction() {
        return direction;
    }

    /** The rule, with the first peer and the first port entry that match; empty if it does not match. */
    Optional<RuleRef> match(TierPolicy policy, TierRule rule) {
        int peer = peers.firstMatch(rule);
        int port = ports.firstMatch(rule);
        return peer == NONE || port == NONE ? Optional.empty() : Optional.of(ref(policy, rule, peer, port));
    }

    /** What a rule that does not match is missing, by the peer and the port entry that come nearest. */
    NearMiss miss(TierPolicy policy, TierRule rule) {
        int peer = peers.firstMatch(rule);
        int port = ports.firstMatch(rule);
        Miss peerMiss = peer == NONE ? peers.nearest(rule) : Miss.nothing(peer);
        Miss portMiss = port == NONE ? ports.nearest(rule) : Miss.nothing(port);
        EnumSet<Dimension> failing = EnumSet.copyOf(peerMiss.failing());
        failing.addAll(portMiss.failing());
        return new NearMiss(
                ref(policy, rule, peerMiss.index(), portMiss.index()),
                failing,
                text(peerMiss, portMiss),
                failing.size() == 1 ? peerMiss.fix() + portMiss.fix() : "");
    }

    private String text(Miss peer, Miss port) {
        if (peer.isNothing()) {
            return "would admit this peer on " + port.text() + ", not on " + ports.asked();
        }
        return port.isNothing() ? peer.text() : peer.text() + "; and it admits only " + port.text();
    }

    private static RuleRef ref(TierPolicy policy, TierRule rule, int peer, int port) {
        return new RuleRef(
                policy.id(),
                rule.path(),
                rule.peers().isEmpty() ? rule.path() : rule.peerPath(peer),
                rule.ports().isEmpty() ? rule.path() : rule.portPath(port));
    }
}
