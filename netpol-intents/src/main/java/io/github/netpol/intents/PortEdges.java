package io.github.netpol.intents;

import io.github.netpol.engine.PortRange;
import io.github.netpol.intents.PortRanges.Port;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Pod;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where policies may begin to see ports otherwise than the port before: between two edges, one port stands for all. */
final class PortEdges {
    private final Map<Protocol, NavigableSet<Integer>> edges = new EnumMap<>(Protocol.class);

    PortEdges(Collection<NetworkPolicy> policies, Endpoint destination) {
        policies.stream()
                .flatMap(policy -> Stream.concat(policy.ingress().stream(), policy.egress().stream()))
                .flatMap(rule -> rule.ports().stream())
                .forEach(this::add);
        if (destination instanceof Pod pod) {
            pod.ports().forEach(port -> add(port.protocol(), port.port(), port.port()));
        }
    }

    private void add(PolicyPort entry) {
        if (entry instanceof PolicyPort.Number number) {
            add(number.protocol(), number.port(), number.port());
        } else if (entry instanceof PolicyPort.Range range) {
            add(range.protocol(), range.first(), range.last());
        }
    }

    private void add(Protocol protocol, int first, int last) {
        NavigableSet<Integer> ofProtocol = edges.computeIfAbsent(protocol, key -> new TreeSet<>());
        ofProtocol.add(first);
        ofProtocol.add(last + 1);
    }

    /** Ports of a set that stand for all of it. */
    List<Port> examples(PortRanges ports) {
        List<Port> examples = new ArrayList<>();
        ports.ranges().forEach((protocol, ranges) -> {
            for (PortRange range : ranges) {
                examples.add(new Port(protocol, range.first()));
                edges.getOrDefault(protocol, new TreeSet<>())
                        .subSet(range.first(), false, range.last(), true)
                        .forEach(first -> examples.add(new Port(protocol, first)));
            }
        });
        return examples;
    }
}
