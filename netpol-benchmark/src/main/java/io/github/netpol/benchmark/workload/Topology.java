package io.github.netpol.benchmark.workload;

import io.github.netpol.model.Namespace;
import io.github.netpol.model.Pod;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Namespaces and pods, in the order in which they are made.
 *
 * @param namespaces the namespaces
 * @param replicas the pods by what made them, in the order of namespaces
 * @param pods the pods, in the order of {@code replicas}
 */
record Topology(List<Namespace> namespaces, List<Replicas> replicas, List<Pod> pods) {

    Topology {
        namespaces = List.copyOf(namespaces);
        replicas = List.copyOf(replicas);
        pods = List.copyOf(pods);
    }

    /** What made the pods of each namespace that has any, by the namespace's index. */
    Map<Integer, List<Replicas>> byNamespace() {
        return replicas.stream().collect(Collectors.groupingBy(Replicas::namespace));
    }
}
