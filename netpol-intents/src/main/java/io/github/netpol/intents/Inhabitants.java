package io.github.netpol.intents;

import io.github.netpol.model.Address;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.ExternalEndpoint;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.Pod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pods of a world, those of workloads among them, and whose addresses are whose. Immutable. */
final class Inhabitants {
    /** The kind of single pods. */
    static final String POD = "Pod";

    /**
     * A pod, or any replica of a workload.
     *
     * @param kind the kind of object: {@value #POD}, or that of the workload
     * @param pod the pod
     */
    record Inhabitant(String kind, Pod pod) {
        NamespacedName id() {
            return pod.id();
        }

        boolean isWorkload() {
            return !kind.equals(POD);
        }

        String fullName() {
            return pod.namespace().name() + "/" + kind + "/" + pod.name();
        }
    }

    private final List<Inhabitant> all;
    private final Set<String> namespaces;
    private final Map<NamespacedName, Long> count;
    private final Map<Address, List<Pod>> owners = new HashMap<>();
    private final Set<Address> nodes = new HashSet<>();

    private Inhabitants(List<Inhabitant> all, Set<String> namespaces) {
        this.all = all;
        this.namespaces = namespaces;
        count = all.stream().collect(Collectors.groupingBy(Inhabitant::id, Collectors.counting()));
        for (Inhabitant inhabitant : all) {
            addAddresses(inhabitant.pod());
        }
    }

    private void addAddresses(Pod pod) {
        nodes.addAll(pod.placement().nodeAddresses());
        if (pod.network() == Pod.Network.HOST) {
            nodes.addAll(pod.addresses());
        } else if (!pod.phase().isFinished()) {
            pod.addresses()
                    .forEach(address -> owners.computeIfAbsent(address, key -> new ArrayList<>())
                            .add(pod));
        }
    }

    /** Nobody. */
    static Inhabitants none() {
        return new Inhabitants(List.of(), Set.of());
    }

    /** Those of an inventory, and of workloads that it does not have. */
    static Inhabitants of(Cluster cluster, Collection<VirtualWorkload> virtual) {
        Stream<Inhabitant> pods = cluster.pods().stream().map(pod -> new Inhabitant(POD, pod));
        Stream<Inhabitant> workloads = cluster.workloads().stream()
                .map(workload -> new Inhabitant(workload.kind().word(), workload.pod()));
        List<Inhabitant> all = Stream.concat(pods, workloads).collect(Collectors.toCollection(ArrayList::new));
        Set<String> names = all.stream().map(Inhabitant::fullName).collect(Collectors.toSet());
        for (VirtualWorkload workload : virtual) {
            Namespace home =
                    cluster.namespace(workload.namespace()).orElseGet(() -> Namespace.of(workload.namespace()));
            Inhabitant inhabitant = new Inhabitant(workload.kind(), workload.pod(home));
            if (!names.add(inhabitant.fullName())) {
                throw new IllegalArgumentException(
                        "virtual workload `" + inhabitant.fullName() + "` is there already; give it once");
            }
            all.add(inhabitant);
        }
        Set<String> namespaces = new TreeSet<>();
        cluster.namespaces().forEach(namespace -> namespaces.add(namespace.name()));
        virtual.forEach(workload -> namespaces.add(workload.namespace()));
        return new Inhabitants(List.copyOf(all), namespaces);
    }

    /** These, and pods that a claim brings along; those that are here already count once. */
    Inhabitants with(Collection<Pod> guests) {
        Set<Pod> known = all.stream().map(Inhabitant::pod).collect(Collectors.toSet());
        List<Inhabitant> more = new ArrayList<>(all);
        Set<String> moreNamespaces = new TreeSet<>(namespaces);
        for (Pod guest : guests) {
            if (known.add(guest)) {
                moreNamespaces.add(guest.namespace().name());
                more.add(new Inhabitant(guest.identity() == Pod.Identity.SINGLE ? POD : "Workload", guest));
            }
        }
        return more.size() == all.size() ? this : new Inhabitants(List.copyOf(more), moreNamespaces);
    }

    /** All of them: pods, then workloads, each sorted by namespace and name. */
    List<Inhabitant> all() {
        return all;
    }

    /** All of them, as pods. */
    List<Pod> pods() {
        return all.stream().map(Inhabitant::pod).toList();
    }

    /** The namespaces that they are in, and those of the inventory, if there is one. */
    Set<String> namespaces() {
        return namespaces;
    }

    /** What messages call one: by the shortest name that nobody else has. */
    String name(Inhabitant inhabitant) {
        return count.getOrDefault(inhabitant.id(), 0L) > 1
                ? inhabitant.fullName()
                : inhabitant.id().toString();
    }

    /** Those that are some pods. */
    Members members(Predicate<Pod> pods, Doors doors) {
        List<End> ends = all.stream()
                .filter(inhabitant -> pods.test(inhabitant.pod()))
                .map(inhabitant -> End.of(inhabitant.pod(), name(inhabitant)))
                .toList();
        return new Members(ends, end -> end.endpoint() instanceof Pod pod && pods.test(pod), doors);
    }

    /** Whether an address is that of a pod or a node. */
    boolean isOwned(Address address) {
        return owners.containsKey(address) || nodes.contains(address);
    }

    /** The pods that have an address for their own; if several claim it, the running ones (S71). */
    List<Pod> ownersOf(Address address) {
        List<Pod> claimants = owners.getOrDefault(address, List.of());
        List<Pod> running = claimants.stream()
                .filter(pod -> pod.phase() == Pod.Phase.RUNNING)
                .toList();
        return running.isEmpty() ? claimants : running;
    }

    /** What is at an address that no pod has: a node, or somebody outside. */
    ExternalEndpoint externalEndpoint(Address address) {
        return nodes.contains(address) ? ExternalEndpoint.node(address) : ExternalEndpoint.of(address);
    }

    /** The addresses of pods and nodes. */
    Stream<Address> addresses() {
        return Stream.concat(owners.keySet().stream(), nodes.stream());
    }

    /** The addresses of nodes, sorted. */
    List<Address> nodeAddresses() {
        return nodes.stream().sorted().toList();
    }
}
