package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.ports.PortSet;
import io.github.netpol.engine.internal.rules.Action;
import io.github.netpol.engine.internal.rules.PeerTerm;
import io.github.netpol.engine.internal.rules.TierRule;
import io.github.netpol.model.IpBlock;
import io.github.netpol.model.PolicyPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A rule with its terms numbered and its ports as sets. */
final class CompiledRule {
    private final Action action;
    private final boolean anyPeer;
    private final int[] terms;
    private final List<IpBlock> blocks;
    private final PortSet numericPorts;
    private final List<PolicyPort.Named> namedPorts;

    CompiledRule(TierRule rule, PeerTerms peerTerms) {
        action = rule.action();
        anyPeer = rule.peers().isEmpty();
        List<Integer> numbers = new ArrayList<>();
        blocks = new ArrayList<>();
        for (PeerTerm peer : rule.peers()) {
            if (peer instanceof PeerTerm.Pods pods) {
                numbers.add(peerTerms.number(pods));
            } else if (peer instanceof PeerTerm.Block block) {
                blocks.add(block.block());
            }
        }
        terms = numbers.stream().mapToInt(Integer::intValue).toArray();
        PortSet numeric = rule.ports().isEmpty() ? PortSet.ALL : PortSet.EMPTY;
        namedPorts = new ArrayList<>();
        for (PolicyPort port : rule.ports()) {
            if (port instanceof PolicyPort.Named named) {
                namedPorts.add(named);
            } else {
                numeric = numeric.union(numeric(port));
            }
        }
        numericPorts = numeric;
    }

    private static PortSet numeric(PolicyPort port) {
        if (port instanceof PolicyPort.Number number) {
            return PortSet.range(port.protocol(), number.port(), number.port());
        }
        if (port instanceof PolicyPort.Range range) {
            return PortSet.range(port.protocol(), range.first(), range.last());
        }
        return PortSet.all(port.protocol());
    }

    Action action() {
        return action;
    }

    List<IpBlock> blocks() {
        return blocks;
    }

    /** Whether a peer other than a block matches an end of this group, or the rule has no peers. */
    boolean matchesPods(PeerGroup group) {
        if (anyPeer) {
            return true;
        }
        for (int term : terms) {
            if (group.matches(term)) {
                return true;
            }
        }
        return false;
    }

    /** The ports that the rule matches on a destination with these named ports (S34, S48). */
    PortSet ports(Set<NamedPort> destinationPorts) {
        PortSet ports = numericPorts;
        for (PolicyPort.Named named : namedPorts) {
            for (NamedPort port : destinationPorts) {
                if (port.name().equals(named.name()) && port.protocol() == named.protocol()) {
                    ports = ports.union(PortSet.range(port.protocol(), port.port(), port.port()));
                }
            }
        }
        return ports;
    }
}
