package io.github.netpol.model;

import io.github.netpol.model.syntax.NameSyntax;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A pod: as far as policies can see it. It carries its namespace, so that a question needs no registry.
 *
 * <pre>{@code
 * Pod web = Pod.builder("shop", "web-1").labels("app", "web").address("10.0.0.7").build();
 * }</pre>
 *
 * <p>Equal by value; immutable and thread-safe. Whether two values stand for one pod is another question, see
 * {@link #isSamePodAs}.
 */
public final class Pod implements Endpoint {

    /** The phase of a pod's life. */
    public enum Phase {
        /** Accepted, but not every container runs yet. */
        PENDING,
        /** Bound to a node, and running. */
        RUNNING,
        /** All containers ended well. */
        SUCCEEDED,
        /** All containers ended, at least one of them badly. */
        FAILED,
        /** The node does not say. */
        UNKNOWN;

        /** Whether the pod has ended: it neither sends nor receives, and owns no address (S67). */
        public boolean isFinished() {
            return this == SUCCEEDED || this == FAILED;
        }
    }

    /** Whose network the pod uses. */
    public enum Network {
        /** Its own. */
        POD,
        /** Its node's: {@code hostNetwork: true} (S44). */
        HOST
    }

    /** Whether a value stands for one pod, or for any pod that a template makes. */
    public enum Identity {
        /** One pod. */
        SINGLE,
        /** Any replica of a workload: two of them are different pods. */
        REPLICA
    }

    private final Namespace namespace;
    private final String name;
    private final Labels labels;
    private final List<Address> addresses;
    private final List<ContainerPort> ports;
    private final Network network;
    private final Placement placement;
    private final Phase phase;
    private final Identity identity;
    // Pods are looked up by value on hot paths, and never change.
    private final int hash;

    private Pod(Builder builder) {
        namespace = builder.namespace;
        name = builder.name;
        labels = builder.labels;
        addresses = List.copyOf(builder.addresses);
        ports = List.copyOf(builder.ports);
        network = builder.network;
        placement = builder.placement;
        phase = builder.phase;
        identity = builder.identity;
        Checks.noProblems("pod name", name, NameSyntax.dnsSubdomainProblems(name));
        Set<Address.Family> families = EnumSet.noneOf(Address.Family.class);
        for (Address address : addresses) {
            if (!families.add(address.family())) {
                throw new IllegalArgumentException("pod `" + displayName() + "` has more than one " + address.family()
                        + " address: " + addresses + "; a pod has at most one of each family");
            }
        }
        hash = Objects.hash(namespace, name, labels, addresses, ports, network, placement, phase, identity);
    }

    /** A builder for a pod of a namespace that has no labels but its name. */
    public static Builder builder(String namespace, String name) {
        return builder(Namespace.of(namespace), name);
    }

    /** A builder for a pod of that namespace. */
    public static Builder builder(Namespace namespace, String name) {
        return new Builder(namespace, name);
    }

    /** A builder that starts from this pod. */
    public Builder toBuilder() {
        Builder builder = new Builder(namespace, name);
        builder.labels = labels;
        builder.addresses.addAll(addresses);
        builder.ports.addAll(ports);
        builder.network = network;
        builder.placement = placement;
        builder.phase = phase;
        builder.identity = identity;
        return builder;
    }

    /** The namespace. */
    public Namespace namespace() {
        return namespace;
    }

    /** The pod's name; of a {@link Identity#REPLICA}, the workload's. */
    public String name() {
        return name;
    }

    /** The labels. */
    public Labels labels() {
        return labels;
    }

    /** The known addresses, at most one of each family; empty if none is known (S27, S69). */
    @Override
    public List<Address> addresses() {
        return addresses;
    }

    /** The ports that the containers declare, of every kind of container. */
    public List<ContainerPort> ports() {
        return ports;
    }

    /** Whose network the pod uses. */
    public Network network() {
        return network;
    }

    /** Where the pod runs. */
    public Placement placement() {
        return placement;
    }

    /** The phase of the pod's life. */
    public Phase phase() {
        return phase;
    }

    /** Whether this stands for one pod or for any replica. */
    public Identity identity() {
        return identity;
    }

    /** The namespace's name and the pod's name. */
    public NamespacedName id() {
        return new NamespacedName(namespace.name(), name);
    }

    @Override
    public String displayName() {
        return namespace.name() + "/" + name;
    }

    /**
     * Whether both values stand for one and the same pod, which nothing keeps from talking to itself (S40): a single pod
     * of the same namespace and name. Two replicas named by their workload are two pods.
     */
    public boolean isSamePodAs(Pod other) {
        return identity == Identity.SINGLE
                && other.identity == Identity.SINGLE
                && name.equals(other.name)
                && namespace.name().equals(other.namespace.name());
    }

    @Override
    public boolean equals(Object object) {
        return this == object
                || (object instanceof Pod other
                        && hash == other.hash
                        && namespace.equals(other.namespace)
                        && name.equals(other.name)
                        && labels.equals(other.labels)
                        && addresses.equals(other.addresses)
                        && ports.equals(other.ports)
                        && network == other.network
                        && placement.equals(other.placement)
                        && phase == other.phase
                        && identity == other.identity);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return displayName() + "{" + labels + "}" + (addresses.isEmpty() ? "" : addresses.toString());
    }

    /** Puts a pod together; without more it is a running pod with nothing but a name. */
    public static final class Builder {
        private Namespace namespace;
        private final String name;
        private Labels labels = Labels.NONE;
        private final List<Address> addresses = new ArrayList<>();
        private final List<ContainerPort> ports = new ArrayList<>();
        private Network network = Network.POD;
        private Placement placement = Placement.UNKNOWN;
        private Phase phase = Phase.RUNNING;
        private Identity identity = Identity.SINGLE;

        private Builder(Namespace namespace, String name) {
            this.namespace = Checks.notNull(namespace, "namespace");
            this.name = Checks.notNull(name, "name");
        }

        /** Puts the pod into a namespace. */
        public Builder namespace(Namespace value) {
            namespace = Checks.notNull(value, "namespace");
            return this;
        }

        /** Sets the labels, keys and values in turn. */
        public Builder labels(String... keysAndValues) {
            return labels(Labels.of(keysAndValues));
        }

        /** Sets the labels. */
        public Builder labels(Labels value) {
            labels = Checks.notNull(value, "labels");
            return this;
        }

        /** Adds an address. */
        public Builder address(String address) {
            addresses.add(Address.parse(address));
            return this;
        }

        /** Adds addresses. */
        public Builder addresses(Collection<Address> more) {
            more.forEach(address -> addresses.add(Checks.notNull(address, "address")));
            return this;
        }

        /** Takes away the addresses that were added so far. */
        public Builder withoutAddresses() {
            addresses.clear();
            return this;
        }

        /** Adds a named TCP port of an ordinary container. */
        public Builder port(String portName, int port) {
            return port(ContainerPort.tcp(portName, port));
        }

        /** Adds a container port. */
        public Builder port(ContainerPort port) {
            ports.add(Checks.notNull(port, "port"));
            return this;
        }

        /** Sets whose network the pod uses. */
        public Builder network(Network value) {
            network = Checks.notNull(value, "network");
            return this;
        }

        /** Puts the pod on a node; the node's addresses may be left out if they are not known. */
        public Builder node(String nodeName, String... nodeAddresses) {
            List<Address> parsed =
                    List.of(nodeAddresses).stream().map(Address::parse).toList();
            return placement(new Placement.OnNode(nodeName, parsed));
        }

        /** Sets where the pod runs. */
        public Builder placement(Placement value) {
            placement = Checks.notNull(value, "placement");
            return this;
        }

        /** Sets the phase. */
        public Builder phase(Phase value) {
            phase = Checks.notNull(value, "phase");
            return this;
        }

        /** Sets whether this stands for one pod or for any replica. */
        public Builder identity(Identity value) {
            identity = Checks.notNull(value, "identity");
            return this;
        }

        /**
         * The pod.
         *
         * @throws IllegalArgumentException if the name is malformed or a family has two addresses
         */
        public Pod build() {
            return new Pod(this);
        }
    }
}
