package io.github.netpol.engine.analysis;

import io.github.netpol.engine.AllowedPorts;
import io.github.netpol.engine.EvaluationOptions;
import io.github.netpol.engine.Inventory;
import io.github.netpol.engine.PolicySet;
import io.github.netpol.engine.PortRange;
import io.github.netpol.engine.ResolvedEndpoint;
import io.github.netpol.engine.internal.compiled.ClassPairs;
import io.github.netpol.engine.internal.ports.PortSet;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.Workload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Which pods may talk to which, and on which ports: the answers of {@link PolicySet#allowedPorts} for all pairs of pods.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * Connectivity.of(inventory).forEach(connection -> connection.forEachPair(
 *         (source, destination) -> report(source, destination, connection.ports())));
 * }</pre>
 *
 * <p>Every pair of two different pods that may talk on some port is spoken of by exactly one connection; a pair that none
 * speaks of may not talk at all. That a pod reaches itself on every port (S40) is not said. Finished pods (S67) neither
 * send nor receive, and are in no group. Addresses outside the cluster are not looked at.
 *
 * <p>What is said of a group holds for each of its pods, with one exception: what a pod may exchange with pods on its own
 * node's network (S42, E2) depends on where the pod itself runs. Such connections are between groups that hold only the
 * pods of a group that run on that node, and between two pods that are not on one node there is another.
 *
 * <p>The work and the number of connections grow with the pairs of groups that may talk, not with all pairs. The order is by
 * the groups, whose order is by namespaces and names.
 */
public final class Connectivity {
    private final PolicySet policies;
    private final List<PodGroup> groups;
    private final Map<PortSet, AllowedPorts> known = new ConcurrentHashMap<>();

    private Connectivity(PolicySet policies, Collection<ResolvedEndpoint> pods) {
        this.policies = policies;
        groups = Grouping.of(pods);
    }

    /** That of the pods of an inventory. */
    public static Connectivity of(Inventory inventory) {
        return new Connectivity(inventory.policies(), inventory.resolvePods());
    }

    /**
     * That of the pods and workloads of a cluster, with the default options. A workload is any number of its replicas, which
     * are different pods from each other and from those that the cluster has by name.
     */
    public static Connectivity of(Cluster cluster) {
        return of(cluster, EvaluationOptions.DEFAULTS);
    }

    /** As {@link #of(Cluster)}, with other options. */
    public static Connectivity of(Cluster cluster, EvaluationOptions options) {
        PolicySet policies = PolicySet.of(cluster.policies(), options);
        return new Connectivity(
                policies,
                Stream.concat(
                                cluster.pods().stream(),
                                cluster.workloads().stream().map(Workload::pod))
                        .map(policies::resolve)
                        .toList());
    }

    /** The groups of pods, sorted by namespace and then by their first pods. */
    public List<PodGroup> groups() {
        return groups;
    }

    /** The connections, as a list made for this call. Of a large cluster there are thousands. */
    public List<Connection> connections() {
        List<Connection> all = new ArrayList<>();
        forEach(all::add);
        return Collections.unmodifiableList(all);
    }

    /**
     * Calls the action with each connection: first those within each namespace, then those between namespaces, then those of
     * pods on their nodes' networks. The connections are not kept.
     */
    public void forEach(Consumer<? super Connection> action) {
        walk(action);
    }

    /** As {@link #forEach}, and says at how many cells of the tables it looked. */
    long walk(Consumer<? super Connection> action) {
        List<PodGroup> governed =
                groups.stream().filter(group -> group.any().isGoverned()).toList();
        ClassPairs pairs = new ClassPairs(
                governed.stream().map(group -> group.any().endpointClass()).toList());
        ClassPairs.Sink within = sink(governed, Connection.Scope.ANY_TWO, action);
        for (int from = 0, to; from < governed.size(); from = to) {
            to = endOfNamespace(governed, from);
            pairs.withinNamespace(from, to, within);
        }
        pairs.acrossNamespaces(sink(governed, Connection.Scope.OTHER_NAMESPACES, action));
        NodeConnections nodes = new NodeConnections(policies, groups, this::ports, action);
        nodes.give();
        return pairs.looks() + nodes.looks();
    }

    private static int endOfNamespace(List<PodGroup> groups, int from) {
        String name = groups.get(from).namespace().name();
        int to = from + 1;
        while (to < groups.size() && groups.get(to).namespace().name().equals(name)) {
            to++;
        }
        return to;
    }

    private ClassPairs.Sink sink(List<PodGroup> governed, Connection.Scope scope, Consumer<? super Connection> action) {
        return (sources, destinations, ports) -> {
            Connection connection = new Connection(
                    new Groups(governed, sources), new Groups(governed, destinations), scope, ports(ports));
            // A lone pod does not talk to itself, and blocks between namespaces may turn out to be of one.
            if (connection.hasPairs()) {
                action.accept(connection);
            }
        };
    }

    /** The ports of a set: one object for all sets that are equal. */
    private AllowedPorts ports(PortSet set) {
        AllowedPorts ports = known.get(set);
        return ports == null
                ? known.computeIfAbsent(set, made -> new AllowedPorts(made.ranges(PortRange::new)))
                : ports;
    }

    @Override
    public String toString() {
        return "Connectivity of " + groups.size() + " groups of pods";
    }
}
