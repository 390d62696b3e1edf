package io.github.netpol.benchmark.baseline;

import io.github.netpol.model.Direction;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Protocol;
import java.util.Collection;
import java.util.List;

/** Looks at every policy for every question. Immutable and thread-safe. */
public final class ScanAll {
    private final List<NetworkPolicy> policies;

    /** Takes the policies as they are. */
    public ScanAll(Collection<NetworkPolicy> policies) {
        this.policies = List.copyOf(policies);
    }

    /** Whether the source may open a connection to the destination. */
    public boolean allows(Endpoint source, Endpoint destination, int port, Protocol protocol) {
        PolicyScan scan = new PolicyScan(destination, port, protocol);
        return source.equals(destination)
                || ((!(source instanceof Pod from) || scan.allows(policies, from, destination, Direction.EGRESS))
                        && (!(destination instanceof Pod to) || scan.allows(policies, to, source, Direction.INGRESS)));
    }
}
