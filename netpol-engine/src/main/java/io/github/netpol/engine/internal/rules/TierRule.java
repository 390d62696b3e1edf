package io.github.netpol.engine.internal.rules;

import io.github.netpol.model.PolicyPort;
import java.util.List;

/**
 * A rule of a tier's policy.
 *
 * @param path its field path, such as {@code ingress[0]}
 * @param peersField the field of its peers, such as {@code from}
 * @param action what it does with what it matches
 * @param peers the other ends that it matches; empty means all
 * @param ports the ports that it matches; empty means all
 */
public record TierRule(String path, String peersField, Action action, List<PeerTerm> peers, List<PolicyPort> ports) {
    /** Copies the lists. */
    public TierRule {
        peers = List.copyOf(peers);
        ports = List.copyOf(ports);
    }

    /** The field path of a peer. */
    public String peerPath(int peer) {
        return path + "." + peersField + "[" + peer + "]";
    }

    /** The field path of a port entry. */
    public String portPath(int port) {
        return path + ".ports[" + port + "]";
    }
}
