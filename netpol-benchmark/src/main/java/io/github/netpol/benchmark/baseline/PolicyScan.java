package io.github.netpol.benchmark.baseline;

import io.github.netpol.model.Direction;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Pod;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Rule;
import java.util.List;

/** One question, answered by looking at policies one after the other. */
final class PolicyScan {
    private final Endpoint destination;
    private final int port;
    private final Protocol protocol;

    PolicyScan(Endpoint destination, int port, Protocol protocol) {
        this.destination = destination;
        this.port = port;
        this.protocol = protocol;
    }

    /** Whether these policies let the pod talk to the peer in that direction. */
    boolean allows(List<NetworkPolicy> policies, Pod pod, Endpoint peer, Direction direction) {
        boolean isolated = false;
        for (NetworkPolicy policy : policies) {
            if (governs(policy, pod, direction)) {
                isolated = true;
                if (admits(policy, peer, direction)) {
                    return true;
                }
            }
        }
        return !isolated;
    }

    private static boolean governs(NetworkPolicy policy, Pod pod, Direction direction) {
        return policy.namespace().equals(pod.namespace().name())
                && policy.policyTypes().contains(direction)
                && policy.podSelector().matches(pod.labels());
    }

    private boolean admits(NetworkPolicy policy, Endpoint peer, Direction direction) {
        for (Rule rule : policy.rules(direction)) {
            if (matchesPort(rule.ports()) && matchesPeer(rule.peers(), peer, policy.namespace())) {
                return true;
            }
        }
        return false;
    }

    private boolean matchesPort(List<PolicyPort> ports) {
        for (PolicyPort entry : ports) {
            if (entry.protocol() == protocol && matchesNumber(entry)) {
                return true;
            }
        }
        return ports.isEmpty();
    }

    private boolean matchesNumber(PolicyPort entry) {
        if (entry instanceof PolicyPort.Number number) {
            return number.port() == port;
        }
        if (entry instanceof PolicyPort.Range range) {
            return range.first() <= port && port <= range.last();
        }
        return !(entry instanceof PolicyPort.Named named) || isPortOfDestination(named.name());
    }

    private boolean isPortOfDestination(String name) {
        return destination instanceof Pod pod
                && pod.ports().stream()
                        .anyMatch(declared -> declared.port() == port
                                && declared.protocol() == protocol
                                && declared.name().equals(name));
    }

    private static boolean matchesPeer(List<Peer> peers, Endpoint other, String namespace) {
        for (Peer peer : peers) {
            if (peer instanceof Peer.Block block
                    ? block.ipBlock().contains(other.addresses().get(0))
                    : other instanceof Pod pod && selects(peer, pod, namespace)) {
                return true;
            }
        }
        return peers.isEmpty();
    }

    private static boolean selects(Peer peer, Pod pod, String namespace) {
        if (peer instanceof Peer.Pods pods) {
            return namespace.equals(pod.namespace().name())
                    && pods.podSelector().matches(pod.labels());
        }
        if (peer instanceof Peer.Namespaces namespaces) {
            return namespaces.namespaceSelector().matches(pod.namespace().labels());
        }
        return peer instanceof Peer.PodsInNamespaces both
                && both.namespaceSelector().matches(pod.namespace().labels())
                && both.podSelector().matches(pod.labels());
    }
}
