package io.github.netpol.yaml.internal.inventory;

import io.github.netpol.model.Cluster;
import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.Direction;
import io.github.netpol.model.Pod;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Workload;
import io.github.netpol.yaml.Diagnostic.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Warns of port names that match nothing (S50): no pod that the entry can be about declares them. */
final class PortNameUses {
    private final List<PortNameUse> uses = new ArrayList<>();

    private record Name(Protocol protocol, String name) {}

    void add(PortNameUse use) {
        uses.add(use);
    }

    void check(Cluster cluster) {
        if (uses.isEmpty()) {
            return;
        }
        List<Pod> pods = Stream.concat(
                        cluster.pods().stream(), cluster.workloads().stream().map(Workload::pod))
                .toList();
        Map<String, List<Pod>> byNamespace = pods.stream()
                .collect(Collectors.groupingBy(pod -> pod.namespace().name()));
        Set<Name> declaredAnywhere = new HashSet<>();
        pods.forEach(pod -> declaredAnywhere.addAll(names(pod)));
        for (PortNameUse use : uses) {
            Name name = new Name(use.port().protocol(), use.port().name());
            if (use.direction() == Direction.EGRESS) {
                if (!pods.isEmpty() && !declaredAnywhere.contains(name)) {
                    warn(use, "no pod");
                }
            } else {
                List<Pod> subjects = byNamespace.getOrDefault(use.policy().namespace(), List.of()).stream()
                        .filter(pod -> use.policy().podSelector().matches(pod.labels()))
                        .toList();
                if (!subjects.isEmpty()
                        && subjects.stream().noneMatch(pod -> names(pod).contains(name))) {
                    warn(use, "none of the pods that the policy selects");
                }
            }
        }
    }

    private static Set<Name> names(Pod pod) {
        return pod.ports().stream()
                .map((ContainerPort port) -> new Name(port.protocol(), port.name()))
                .collect(Collectors.toSet());
    }

    private static void warn(PortNameUse use, String who) {
        PolicyPort.Named port = use.port();
        use.place()
                .findings()
                .warning(
                        Kind.NAMED_PORT,
                        use.place().path(),
                        use.place().position(),
                        who + " has a " + port.protocol() + " port with the name `" + port.name()
                                + "`; the entry matches nothing");
    }
}
