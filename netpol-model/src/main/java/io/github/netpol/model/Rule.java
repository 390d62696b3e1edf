package io.github.netpol.model;

import java.util.List;

/**
 * One ingress or egress rule (S19, S33): admits traffic with any of the peers on any of the ports.
 *
 * @param peers the other ends, {@code from} or {@code to}; empty means everybody, also outside the cluster (S11)
 * @param ports the ports; empty means every port of every protocol (S11)
 */
public record Rule(List<Peer> peers, List<PolicyPort> ports) {
    /** The rule that admits everything: {@code {}}. */
    public static final Rule EVERYTHING = new Rule(List.of(), List.of());

    /** Copies the lists. */
    public Rule {
        peers = List.copyOf(Checks.notNull(peers, "peers"));
        ports = List.copyOf(Checks.notNull(ports, "ports"));
    }

    /** An ingress rule with these sources, on every port; no source means everybody. */
    public static Rule from(Peer... peers) {
        return new Rule(List.of(peers), List.of());
    }

    /** An egress rule with these destinations, on every port; no destination means everybody. */
    public static Rule to(Peer... peers) {
        return new Rule(List.of(peers), List.of());
    }

    /** This rule on these ports only; none means every port. */
    public Rule on(PolicyPort... ports) {
        return new Rule(peers, List.of(ports));
    }
}
