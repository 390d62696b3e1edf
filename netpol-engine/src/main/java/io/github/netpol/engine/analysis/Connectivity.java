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
import io.github.netpol.model.Pod;
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
 * <p>The work grows with the pairs of groups that may talk, not with all pairs.
 */
public final class Connectivity {
    private final PolicySet policies;
    private final List<PodGroup> governed = new ArrayList<>();
    private final List<PodGroup> onNodes = new ArrayList<>();
    private final ClassPairs<PodGroup> pairs;
    private final Map<PortSet, AllowedPorts> ofSets = new ConcurrentHashMap<>();
    private final Map<AllowedPorts, AllowedPorts> shared = new ConcurrentHashMap<>();

    private Connectivity(PolicySet policies, Collection<ResolvedEndpoint> pods) {
        this.policies = policies;
        for (PodGroup group : Grouping.of(pods)) {
            if (group.any().isGoverned()) {
                governed.add(group);
            } else {
                onNodes.add(group);
            }
        }
        pairs = new ClassPairs<>(
                governed,
                group -> group.any().endpointClass(),
                group -> group.namespace().name());
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

    /** The groups of pods, sorted by namespace and then by their first pods, as a list made for this call. */
    public List<PodGroup> groups() {
        return Stream.concat(governed.stream(), onNodes.stream())
                .sorted(PodGroup.BY_NAME)
                .toList();
    }

    /**
     * The connections, sorted by their first sources and then by their first destinations, as are the groups of each; as a
     * list made for this call.
     */
    public List<Connection> connections() {
        List<Connection> all = new ArrayList<>();
        NameOrder order = new NameOrder(groups());
        forEach(connection -> all.add(connection.sorted(order)));
        all.sort(Connection.BY_NAME);
        return Collections.unmodifiableList(all);
    }

    /**
     * Calls the action with each connection, in an order that means nothing: without the cost of sorting and keeping them,
     * for clusters with tens of thousands of groups.
     */
    public void forEach(Consumer<? super Connection> action) {
        walk(action);
    }

    /** As {@link #forEach}, and says at how many cells of the tables it looked. */
    long walk(Consumer<? super Connection> action) {
        NodeConnections nodes = new NodeConnections(governed, onNodes, this::allowedPorts, this::ports, action);
        return pairs.withinNamespaces(sink(Connection.Scope.ANY_TWO, action))
                + pairs.acrossNamespaces(sink(Connection.Scope.OTHER_NAMESPACES, action))
                + nodes.give();
    }

    private ClassPairs.Sink<PodGroup> sink(Connection.Scope scope, Consumer<? super Connection> action) {
        return (sources, destinations, ports) -> {
            Connection connection = new Connection(sources, destinations, scope, ports(ports));
            // A lone pod does not talk to itself, and blocks between namespaces may turn out to be of one.
            if (connection.hasPairs()) {
                action.accept(connection);
            }
        };
    }

    private AllowedPorts allowedPorts(Pod source, Pod destination) {
        return shared(policies.allowedPorts(source, destination));
    }

    private AllowedPorts ports(PortSet set) {
        AllowedPorts known = ofSets.get(set);
        return known == null
                ? ofSets.computeIfAbsent(set, made -> shared(new AllowedPorts(made.ranges(PortRange::new))))
                : known;
    }

    /** The one object for all ports that are equal. */
    private AllowedPorts shared(AllowedPorts ports) {
        AllowedPorts known = shared.putIfAbsent(ports, ports);
        return known == null ? ports : known;
    }

    @Override
    public String toString() {
        return "Connectivity of " + (governed.size() + onNodes.size()) + " groups of pods";
    }
}
