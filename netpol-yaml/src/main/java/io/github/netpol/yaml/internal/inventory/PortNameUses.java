package io.github.netpol.yaml.internal.inventory;

import io.github.netpol.model.Cluster;
import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.Direction;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Pod;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Workload;
import io.github.netpol.yaml.Diagnostic.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Warns of port names that match nothing (S50): no pod that the entry can be about declares them. */
final class PortNameUses {
    private final List<PortNameUse> uses = new ArrayList<>();

    private record Name(Protocol protocol, String name) {}

    private record LocalName(String namespace, Name name) {}

    void add(PortNameUse use) {
        uses.add(use);
    }

    void check(Cluster cluster) {
        if (uses.isEmpty()) {
            return;
        }
        List<Pod> pods = new ArrayList<>(cluster.pods());
        for (Workload workload : cluster.workloads()) {
            pods.add(workload.pod());
        }
        Map<String, List<Pod>> byNamespace = new HashMap<>();
        Set<Name> names = new HashSet<>();
        Map<LocalName, List<Pod>> byName = new HashMap<>();
        for (Pod pod : pods) {
            String namespace = pod.namespace().name();
            listOf(byNamespace, namespace).add(pod);
            for (ContainerPort port : pod.ports()) {
                Name name = new Name(port.protocol(), port.name());
                names.add(name);
                listOf(byName, new LocalName(namespace, name)).add(pod);
            }
        }
        for (PortNameUse use : uses) {
            Name name = new Name(use.port().protocol(), use.port().name());
            NetworkPolicy policy = use.policy();
            if (use.direction() == Direction.EGRESS) {
                if (!pods.isEmpty() && !names.contains(name)) {
                    warn(use, "no pod");
                }
            } else if (!selectsOne(policy, byName.get(new LocalName(policy.namespace(), name)))
                    && selectsOne(policy, byNamespace.get(policy.namespace()))) {
                warn(use, "none of the pods that the policy selects");
            }
        }
    }

    private static <K> List<Pod> listOf(Map<K, List<Pod>> lists, K key) {
        return lists.computeIfAbsent(key, absent -> new ArrayList<>());
    }

    /** Whether the policy selects one of these pods of its namespace. */
    private static boolean selectsOne(NetworkPolicy policy, @Nullable List<Pod> pods) {
        if (pods != null) {
            for (Pod pod : pods) {
                if (policy.podSelector().matches(pod.labels())) {
                    return true;
                }
            }
        }
        return false;
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
