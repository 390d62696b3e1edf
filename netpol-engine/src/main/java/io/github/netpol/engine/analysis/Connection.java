package io.github.netpol.engine.analysis;

import io.github.netpol.engine.AllowedPorts;
import io.github.netpol.model.Pod;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * That pods of some groups may open connections to pods of others, and on which ports. It speaks of every pair of pods of its
 * {@link #scope}, and says exactly the same of each. Immutable and thread-safe.
 */
public final class Connection {

    /** Which pairs of pods a connection speaks of. */
    public enum Scope {
        /** Any two different pods. Unless both are on their nodes' networks, they are of one namespace or on one node. */
        ANY_TWO,
        /** Any two pods of different namespaces. */
        OTHER_NAMESPACES,
        /** Any two pods, one of which is on the network of a node that is not known to be the other's own (S42). */
        OTHER_NODES
    }

    /**
     * By the first source, and then by the first destination; for connections whose groups are sorted. Only what is said of
     * workloads of one name can be the same in all but its text.
     */
    static final Comparator<Connection> BY_NAME = Comparator.<Connection, PodGroup>comparing(
                    connection -> connection.sources.get(0), PodGroup.BY_NAME)
            .thenComparing(connection -> connection.destinations.get(0), PodGroup.BY_NAME)
            .thenComparing(Connection::scope)
            .thenComparing(Connection::toString);

    private final List<PodGroup> sources;
    private final List<PodGroup> destinations;
    private final Scope scope;
    private final AllowedPorts ports;

    Connection(List<PodGroup> sources, List<PodGroup> destinations, Scope scope, AllowedPorts ports) {
        this.sources = sources;
        this.destinations = destinations;
        this.scope = scope;
        this.ports = ports;
    }

    /** The groups whose pods may open connections. */
    public List<PodGroup> sources() {
        return sources;
    }

    /** The groups to whose pods connections may be opened. */
    public List<PodGroup> destinations() {
        return destinations;
    }

    /** Of which pairs of a source and a destination this speaks. */
    public Scope scope() {
        return scope;
    }

    /** Exactly the ports on which any of the sources may reach any of the destinations; some. */
    public AllowedPorts ports() {
        return ports;
    }

    /**
     * Calls the action with each pair of a source and a destination of which this speaks. There may be very many: as many as
     * the pods of the sources times those of the destinations.
     */
    public void forEachPair(BiConsumer<? super Pod, ? super Pod> action) {
        anyPair(PodGroup::pods, (source, destination) -> {
            action.accept(source, destination);
            return false;
        });
    }

    /** The same with sorted groups. */
    Connection sorted(NameOrder order) {
        return new Connection(order.sorted(sources), order.sorted(destinations), scope, ports);
    }

    /** Whether there is a pair of which this speaks. */
    boolean hasPairs() {
        // In whatever order: to sort the pods of each group would take longer than all else.
        return anyPair(PodGroup::unsorted, (source, destination) -> true);
    }

    private boolean anyPair(Function<PodGroup, List<Pod>> pods, BiPredicate<Pod, Pod> test) {
        for (PodGroup from : sources) {
            for (PodGroup to : destinations) {
                if (scope != Scope.OTHER_NAMESPACES || !from.namespace().equals(to.namespace())) {
                    if (anyPair(from, pods.apply(from), to, pods.apply(to), test)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean anyPair(
            PodGroup from, List<Pod> sources, PodGroup to, List<Pod> destinations, BiPredicate<Pod, Pod> test) {
        for (Pod source : sources) {
            for (Pod destination : destinations) {
                if (!source.isSamePodAs(destination)
                        && (scope != Scope.OTHER_NODES || !areOnOneNode(from, source, to, destination))
                        && test.test(source, destination)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether one is on the network of the other's own node. */
    private static boolean areOnOneNode(PodGroup from, Pod source, PodGroup to, Pod destination) {
        return from.any().isGoverned()
                ? to.any().isOnOwnNodeOf(source)
                : from.any().isOnOwnNodeOf(destination);
    }

    /** The groups and the ports, such as {@code [shop/web-1 and 2 more] -> [shop/db] on TCP 5432}. */
    @Override
    public String toString() {
        return sources + " -> " + destinations + " on " + ports
                + (scope == Scope.ANY_TWO
                        ? ""
                        : scope == Scope.OTHER_NAMESPACES ? ", of other namespaces" : ", of other nodes");
    }
}
