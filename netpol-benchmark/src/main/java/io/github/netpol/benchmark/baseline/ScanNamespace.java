package io.github.netpol.benchmark.baseline;

import io.github.netpol.model.Direction;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Protocol;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks at every policy of the pod's namespace for every question. Immutable and thread-safe. */
public final class ScanNamespace {
    private final Map<String, List<NetworkPolicy>> byNamespace;

    /** Sorts the policies by their namespace. */
    public ScanNamespace(Collection<NetworkPolicy> policies) {
        byNamespace = policies.stream()
                .collect(Collectors.groupingBy(NetworkPolicy::namespace, Collectors.toUnmodifiableList()));
    }

    /** Whether the source may open a connection to the destination. */
    public boolean allows(Endpoint source, Endpoint destination, int port, Protocol protocol) {
        PolicyScan scan = new PolicyScan(destination, port, protocol);
        return source.equals(destination)
                || ((!(source instanceof Pod from)
                                || scan.allows(policiesOf(from), from, destination, Direction.EGRESS))
                        && (!(destination instanceof Pod to)
                                || scan.allows(policiesOf(to), to, source, Direction.INGRESS)));
    }

    private List<NetworkPolicy> policiesOf(Pod pod) {
        return byNamespace.getOrDefault(pod.namespace().name(), List.of());
    }
}
