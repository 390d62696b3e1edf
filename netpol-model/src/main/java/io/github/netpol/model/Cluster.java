package io.github.netpol.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An inventory: namespaces, pods, workloads, services and network policies. Immutable, equal by value and thread-safe;
 * every list is sorted by namespace and name, so that whatever is made of it is the same each time.
 *
 * <p>A namespace that only a pod, workload, service or policy names is part of the inventory too (S18).
 */
public final class Cluster {
    private final SortedMap<String, Namespace> namespaces;
    private final SortedMap<NamespacedName, Pod> pods;
    private final SortedMap<NamespacedName, List<Workload>> workloads;
    private final SortedMap<NamespacedName, Service> services;
    private final SortedMap<NamespacedName, NetworkPolicy> policies;
    private final Map<Address, List<Pod>> podsByAddress = new HashMap<>();
    private final Set<Address> nodeAddresses = new HashSet<>();

    private Cluster(Builder builder) {
        namespaces = new TreeMap<>(builder.namespaces);
        pods = new TreeMap<>(builder.pods);
        workloads = new TreeMap<>();
        builder.workloads.forEach((id, byKind) -> workloads.put(id, List.copyOf(byKind.values())));
        services = new TreeMap<>(builder.services);
        policies = new TreeMap<>(builder.policies);
        for (Pod pod : pods.values()) {
            addNamespace(pod.namespace());
        }
        for (List<Workload> ofOneName : workloads.values()) {
            for (Workload workload : ofOneName) {
                addNamespace(workload.pod().namespace());
            }
        }
        services.keySet().forEach(this::addNamespaceOf);
        policies.keySet().forEach(this::addNamespaceOf);
        for (Pod pod : pods.values()) {
            nodeAddresses.addAll(pod.placement().nodeAddresses());
            if (pod.network() == Pod.Network.HOST) {
                nodeAddresses.addAll(pod.addresses());
            } else if (!pod.phase().isFinished()) {
                for (Address address : pod.addresses()) {
                    podsByAddress
                            .computeIfAbsent(address, own -> new ArrayList<>(1))
                            .add(pod);
                }
            }
        }
    }

    private void addNamespaceOf(NamespacedName object) {
        namespaces.computeIfAbsent(object.namespace(), Namespace::of);
    }

    private void addNamespace(Namespace namespace) {
        Namespace known = namespaces.putIfAbsent(namespace.name(), namespace);
        if (known != null && !known.equals(namespace)) {
            throw new IllegalArgumentException("namespace `" + namespace.name() + "` has the labels `" + known.labels()
                    + "` in one place and `" + namespace.labels()
                    + "` in another; every pod must carry the same namespace");
        }
    }

    /** A builder for an inventory. */
    public static Builder builder() {
        return new Builder();
    }

    /** The namespaces, sorted by name. */
    public List<Namespace> namespaces() {
        return List.copyOf(namespaces.values());
    }

    /** The pods, sorted. */
    public List<Pod> pods() {
        return List.copyOf(pods.values());
    }

    /** The workloads, sorted, those of one name by kind. */
    public List<Workload> workloads() {
        return workloads.values().stream().flatMap(List::stream).toList();
    }

    /** The services, sorted. */
    public List<Service> services() {
        return List.copyOf(services.values());
    }

    /** The network policies, sorted. */
    public List<NetworkPolicy> policies() {
        return List.copyOf(policies.values());
    }

    /** The namespace with that name. */
    public Optional<Namespace> namespace(String name) {
        return Optional.ofNullable(namespaces.get(name));
    }

    /** The pod with that name. */
    public Optional<Pod> pod(String namespace, String name) {
        return Optional.ofNullable(pods.get(new NamespacedName(namespace, name)));
    }

    /** The pods of a namespace, sorted. */
    public List<Pod> pods(String namespace) {
        return List.copyOf(in(namespace, pods).values());
    }

    /** The pods that a selector of their labels and one of their namespace's labels match, sorted. */
    public List<Pod> pods(LabelSelector namespaceSelector, LabelSelector podSelector) {
        return pods.values().stream()
                .filter(pod -> matches(pod, namespaceSelector, podSelector))
                .toList();
    }

    /** The workloads of a namespace, sorted, those of one name by kind. */
    public List<Workload> workloads(String namespace) {
        return in(namespace, workloads).values().stream().flatMap(List::stream).toList();
    }

    /** The workloads whose pods a selector of their labels and one of their namespace's labels match, sorted. */
    public List<Workload> workloads(LabelSelector namespaceSelector, LabelSelector podSelector) {
        return workloads().stream()
                .filter(workload -> matches(workload.pod(), namespaceSelector, podSelector))
                .toList();
    }

    private static boolean matches(Pod pod, LabelSelector namespaceSelector, LabelSelector podSelector) {
        return namespaceSelector.matches(pod.namespace().labels()) && podSelector.matches(pod.labels());
    }

    /** What is there of one namespace. The first of names after all of it is that of the next possible namespace. */
    private static <V> SortedMap<NamespacedName, V> in(String namespace, SortedMap<NamespacedName, V> all) {
        return all.subMap(new NamespacedName(namespace, ""), new NamespacedName(namespace + '\0', ""));
    }

    /** The workload of that kind and name. */
    public Optional<Workload> workload(String namespace, Workload.Kind kind, String name) {
        return workloads(namespace, name).stream()
                .filter(workload -> workload.kind() == kind)
                .findAny();
    }

    /** The services of a namespace, sorted. */
    public List<Service> services(String namespace) {
        return List.copyOf(in(namespace, services).values());
    }

    /** The service with that name. */
    public Optional<Service> service(String namespace, String name) {
        return Optional.ofNullable(services.get(new NamespacedName(namespace, name)));
    }

    /** The network policies of a namespace, sorted. */
    public List<NetworkPolicy> policies(String namespace) {
        return List.copyOf(in(namespace, policies).values());
    }

    /**
     * The backends of a service: the pods that it {@linkplain Service#selects selects} and that have not finished, sorted,
     * then the replicas of workloads, sorted.
     */
    public List<Pod> backends(Service service) {
        return Stream.concat(
                        in(service.namespace(), pods).values().stream()
                                .filter(pod -> !pod.phase().isFinished()),
                        workloads(service.namespace()).stream().map(Workload::pod))
                .filter(service::selects)
                .toList();
    }

    /** The workloads with that name: more than one if workloads of different kinds share it. */
    public List<Workload> workloads(String namespace, String name) {
        return workloads.getOrDefault(new NamespacedName(namespace, name), List.of());
    }

    /** The network policy with that name. */
    public Optional<NetworkPolicy> policy(String namespace, String name) {
        return Optional.ofNullable(policies.get(new NamespacedName(namespace, name)));
    }

    /**
     * The pods that own an address: those that have not finished (S67) and use the pod network. If several claim it,
     * the running ones (S71); more than one means that the inventory does not tell.
     */
    public List<Pod> podsAt(Address address) {
        List<Pod> owners = podsByAddress.getOrDefault(address, List.of());
        List<Pod> running =
                owners.stream().filter(pod -> pod.phase() == Pod.Phase.RUNNING).toList();
        return owners.size() > 1 && !running.isEmpty() ? running : List.copyOf(owners);
    }

    /** Whether an address is known to be a node's: some pod's placement has it, or a pod on its node's network. */
    public boolean isNodeAddress(Address address) {
        return nodeAddresses.contains(address);
    }

    /** The addresses known to be nodes', sorted. */
    public List<Address> nodeAddresses() {
        return nodeAddresses.stream().sorted().toList();
    }

    /**
     * What is at an address that no pod owns: a node, or something outside the cluster (S70).
     *
     * @see #podsAt
     */
    public ExternalEndpoint externalEndpoint(Address address) {
        return isNodeAddress(address) ? ExternalEndpoint.node(address) : ExternalEndpoint.of(address);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Cluster other
                && namespaces.equals(other.namespaces)
                && pods.equals(other.pods)
                && workloads.equals(other.workloads)
                && services.equals(other.services)
                && policies.equals(other.policies);
    }

    @Override
    public int hashCode() {
        return 31 * pods.hashCode() + policies.hashCode();
    }

    @Override
    public String toString() {
        return "Cluster[" + namespaces.size() + " namespaces, " + pods.size() + " pods, " + workloads.size()
                + " workloads, " + services.size() + " services, " + policies.size() + " policies]";
    }

    /** Collects an inventory; not thread-safe. */
    public static final class Builder {
        private final SortedMap<String, Namespace> namespaces = new TreeMap<>();
        private final SortedMap<NamespacedName, Pod> pods = new TreeMap<>();
        private final SortedMap<NamespacedName, SortedMap<Workload.Kind, Workload>> workloads = new TreeMap<>();
        private final SortedMap<NamespacedName, Service> services = new TreeMap<>();
        private final SortedMap<NamespacedName, NetworkPolicy> policies = new TreeMap<>();

        private Builder() {}

        /**
         * Adds a namespace.
         *
         * @throws IllegalArgumentException if one of that name is there already
         */
        public Builder add(Namespace namespace) {
            return put(namespaces, namespace.name(), namespace, "namespace `" + namespace.name() + "`");
        }

        /**
         * Adds a pod.
         *
         * @throws IllegalArgumentException if one of that name is there already, or it stands for a workload's replicas
         */
        public Builder add(Pod pod) {
            if (pod.identity() != Pod.Identity.SINGLE) {
                throw new IllegalArgumentException(
                        "`" + pod.displayName() + "` stands for replicas; add it as a `Workload`");
            }
            return put(pods, pod.id(), pod, "pod `" + pod.id() + "`");
        }

        /**
         * Adds a workload.
         *
         * @throws IllegalArgumentException if one of that kind and name is there already
         */
        public Builder add(Workload workload) {
            return put(
                    workloads.computeIfAbsent(workload.id(), id -> new TreeMap<>()),
                    workload.kind(),
                    workload,
                    workload.kind().word() + " `" + workload.id() + "`");
        }

        /**
         * Adds a service.
         *
         * @throws IllegalArgumentException if one of that name is there already
         */
        public Builder add(Service service) {
            return put(services, service.id(), service, "service `" + service.id() + "`");
        }

        /**
         * Adds a network policy.
         *
         * @throws IllegalArgumentException if one of that name is there already
         */
        public Builder add(NetworkPolicy policy) {
            return put(policies, policy.id(), policy, "network policy `" + policy.id() + "`");
        }

        /** Adds network policies. */
        public Builder addPolicies(Collection<NetworkPolicy> more) {
            new ArrayList<>(more).forEach(this::add);
            return this;
        }

        private <K, V> Builder put(Map<K, V> map, K key, V value, String called) {
            if (map.putIfAbsent(key, value) != null) {
                throw new IllegalArgumentException(called + " is given twice");
            }
            return this;
        }

        /**
         * The inventory of what was added so far.
         *
         * @throws IllegalArgumentException if two values disagree on the labels of a namespace
         */
        public Cluster build() {
            return new Cluster(this);
        }
    }
}
