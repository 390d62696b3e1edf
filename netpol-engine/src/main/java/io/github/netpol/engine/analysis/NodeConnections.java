package io.github.netpol.engine.analysis;

import io.github.netpol.engine.AllowedPorts;
import io.github.netpol.engine.internal.compiled.EndpointClass;
import io.github.netpol.engine.internal.ports.PortSet;
import io.github.netpol.model.Direction;
import io.github.netpol.model.Pod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The connections of pods on their nodes' networks, which policies do not see as pods: among each other, with the pods of
 * their own nodes, and with all others. Not thread-safe.
 */
final class NodeConnections {
    private final BiFunction<Pod, Pod, AllowedPorts> allowedPorts;
    private final Function<PortSet, AllowedPorts> ports;
    private final Consumer<? super Connection> action;
    private final List<PodGroup> governed;
    private final List<PodGroup> onNodes;
    private long looks;

    /**
     * The connections of groups.
     *
     * @param governed the groups of pods that policies see as pods
     * @param onNodes the other groups
     * @param allowedPorts the ports on which one pod may reach another
     * @param ports the ports of a set
     * @param action what takes the connections
     */
    NodeConnections(
            List<PodGroup> governed,
            List<PodGroup> onNodes,
            BiFunction<Pod, Pod, AllowedPorts> allowedPorts,
            Function<PortSet, AllowedPorts> ports,
            Consumer<? super Connection> action) {
        this.governed = governed;
        this.onNodes = onNodes;
        this.allowedPorts = allowedPorts;
        this.ports = ports;
        this.action = action;
    }

    /**
     * Gives all of them.
     *
     * @return at how many pairs of groups it looked
     */
    long give() {
        if (!onNodes.isEmpty()) {
            // Neither side has a decision to make (S36).
            give(onNodes, onNodes, Connection.Scope.ANY_TWO, ports.apply(PortSet.ALL));
            withPodsOfTheNode();
            for (Direction direction : Direction.values()) {
                withPodsOfOtherNodes(direction);
            }
        }
        return looks;
    }

    private void give(
            List<PodGroup> sources, List<PodGroup> destinations, Connection.Scope scope, AllowedPorts allowed) {
        Connection connection = new Connection(List.copyOf(sources), List.copyOf(destinations), scope, allowed);
        if (!allowed.isEmpty() && connection.hasPairs()) {
            action.accept(connection);
        }
    }

    private void withPodsOfTheNode() {
        PodsOfNodes pods = new PodsOfNodes(governed);
        for (PodGroup onNode : onNodes) {
            Map<AllowedPorts, List<PodGroup>> destinations = new LinkedHashMap<>();
            Map<AllowedPorts, List<PodGroup>> sources = new LinkedHashMap<>();
            Pod node = onNode.any().pod();
            for (PodGroup group : pods.ofNodeOf(onNode.any())) {
                Pod pod = group.pods().get(0);
                looks += 2;
                add(group, allowedPorts.apply(node, pod), destinations);
                add(group, allowedPorts.apply(pod, node), sources);
            }
            List<PodGroup> alone = List.of(onNode);
            destinations.forEach((allowed, groups) -> give(alone, groups, Connection.Scope.ANY_TWO, allowed));
            sources.forEach((allowed, groups) -> give(groups, alone, Connection.Scope.ANY_TWO, allowed));
        }
    }

    private static <T> void add(PodGroup group, T to, Map<T, List<PodGroup>> groups) {
        groups.computeIfAbsent(to, made -> new ArrayList<>()).add(group);
    }

    /** What counts of a governed pod to ends that policies do not see as pods. */
    private record SeenFromOutside(Object answers, int families, boolean isUnknown) {
        static SeenFromOutside of(EndpointClass pods, Direction direction) {
            return new SeenFromOutside(pods.rules(direction).answersOutside(), pods.families(), pods.isUnknown());
        }
    }

    private void withPodsOfOtherNodes(Direction direction) {
        Map<SeenFromOutside, List<PodGroup>> alike = new LinkedHashMap<>();
        for (PodGroup group : governed) {
            add(group, SeenFromOutside.of(group.any().endpointClass(), direction), alike);
        }
        for (List<PodGroup> groups : alike.values()) {
            EndpointClass pods = groups.get(0).any().endpointClass();
            Map<PortSet, List<PodGroup>> others = new LinkedHashMap<>();
            for (PodGroup onNode : onNodes) {
                looks++;
                add(onNode, onNode.any().portsBy(pods.rules(direction), pods), others);
            }
            others.forEach((allowed, nodes) -> {
                boolean isEgress = direction == Direction.EGRESS;
                give(
                        isEgress ? groups : nodes,
                        isEgress ? nodes : groups,
                        Connection.Scope.OTHER_NODES,
                        ports.apply(allowed));
            });
        }
    }
}
