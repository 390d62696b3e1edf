package io.github.netpol.engine;

import inet.ipaddr.ipv4.IPv4Address;
import io.github.netpol.engine.internal.inventory.IndexedPod;
import io.github.netpol.engine.internal.inventory.PodIndex;
import io.github.netpol.model.Address;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Protocol;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The policies and pods of a cluster, known in advance: for many questions by name or address. Immutable, equal by value
 * and thread-safe.
 *
 * <pre>{@code
 * Inventory inventory = Inventory.of(cluster);
 * boolean allowed = inventory.policies().allows(
 *         inventory.resolve(Address.parse("10.0.0.7")), inventory.resolve(db), 5432, Protocol.TCP);
 * }</pre>
 *
 * <p>Each change gives a new inventory, which shares with the old one what has not changed; the old one answers as before.
 * A handle that {@code resolve} gave is of use with {@link #policies()} until policies or options change; so take handles
 * and policies from the same inventory.
 *
 * <p>An inventory can be written to a {@linkplain #writeTo snapshot} and read again; so does Java serialization, and what
 * it reads from the same bytes is one object while anybody has it.
 *
 * <p>Workloads are no part of it, since any number of pods can come of them: give their pods to {@link #policies()}.
 */
public final class Inventory implements Serializable {
    private static final long serialVersionUID = 1L;

    // What takes some milliseconds is not worth a thread.
    private static final int FEW_PODS = 4_096;

    private final transient PolicySet policies;
    private final transient PodIndex pods;
    private final transient PodHandles handles;
    private final transient Ipv4Ends ipv4Ends =
            new Ipv4Ends(number -> resolveAll(new Address(new IPv4Address(number))));

    private Inventory(PolicySet policies, PodIndex pods, PodHandles handles) {
        this.policies = policies;
        this.pods = pods;
        this.handles = handles;
    }

    /** An inventory of the namespaces, pods and policies of a cluster, with the default options. */
    public static Inventory of(Cluster cluster) {
        return of(cluster, EvaluationOptions.DEFAULTS);
    }

    /**
     * An inventory of the namespaces, pods and policies of a cluster. If there are some thousands of pods, two threads make
     * it, as in {@link #resolvePods}.
     */
    public static Inventory of(Cluster cluster, EvaluationOptions options) {
        List<Pod> pods = cluster.pods();
        if (pods.size() < FEW_PODS) {
            return of(PolicySet.of(cluster.policies(), options), cluster.namespaces(), pods);
        }
        // What is in a cluster has been checked, so nothing is wrong with it that only the other thread would know.
        ForkJoinTask<PodIndex> index = ForkJoinTask.adapt(() -> PodIndex.of(cluster.namespaces(), pods))
                .fork();
        PolicySet policies = PolicySet.of(cluster.policies(), options);
        return of(policies, index.join());
    }

    /**
     * An inventory of these policies, namespaces and pods. A namespace that only a pod or policy names is part of it too
     * (S18).
     *
     * @throws IllegalArgumentException if a name is given twice, a pod stands for replicas, or two values disagree on the
     *     labels of a namespace
     */
    public static Inventory of(PolicySet policies, Collection<Namespace> namespaces, Collection<Pod> pods) {
        Set<String> ofPolicies = new HashSet<>();
        policies.forEachPolicy(policy -> ofPolicies.add(policy.namespace()));
        PodIndex index = PodIndex.of(namespaces, pods);
        for (String name : ofPolicies) {
            index = withNamespace(name, index);
        }
        return of(policies, index);
    }

    private static PodIndex withNamespace(String name, PodIndex pods) {
        return pods.namespace(name).isPresent() ? pods : pods.with(Namespace.of(name));
    }

    private static Inventory of(PolicySet policies, PodIndex pods) {
        return new Inventory(policies, pods, PodHandles.of(policies, pods.slotBound()));
    }

    private Inventory with(PodIndex changed) {
        return changed == pods ? this : new Inventory(policies, changed, handles.withRoomFor(changed.slotBound()));
    }

    /** The policies, to be asked with the handles that this inventory gives. */
    public PolicySet policies() {
        return policies;
    }

    /** The namespaces, sorted by name, as a list made for this call. */
    public List<Namespace> namespaces() {
        return pods.namespaces();
    }

    /** The namespace of that name. */
    public Optional<Namespace> namespace(String name) {
        return pods.namespace(name);
    }

    /** The pods, sorted by namespace and name, as a list made for this call. */
    public List<Pod> pods() {
        return pods.pods();
    }

    /** The pod of that name. */
    public Optional<Pod> pod(NamespacedName name) {
        return Optional.ofNullable(pods.get(name)).map(IndexedPod::pod);
    }

    /**
     * The pods that own an address: those that have not finished (S67) and use the pod network. If several claim it, the
     * running ones (S71); more than one means that the inventory does not tell.
     */
    public List<Pod> podsAt(Address address) {
        return pods.ownersOf(address).stream().map(IndexedPod::pod).toList();
    }

    /**
     * The handle of a pod.
     *
     * @throws IllegalArgumentException if there is no pod of that name
     */
    public ResolvedEndpoint resolve(NamespacedName pod) {
        IndexedPod known = pods.get(pod);
        if (known == null) {
            throw new IllegalArgumentException("no pod `" + pod + "`" + hint(pod));
        }
        return handles.of(known);
    }

    /**
     * The handles of all pods, in an order that means nothing, as a list made for this call.
     *
     * <p>Those of some thousands of pods are made side by side: by the thread that calls, and by those of the
     * {@linkplain ForkJoinPool#commonPool() common pool} that are free, or of the pool that the calling thread is of. What
     * busy threads do not take, the calling one does; interrupting changes nothing.
     */
    public List<ResolvedEndpoint> resolvePods() {
        List<IndexedPod> all = new ArrayList<>(pods.size());
        pods.forEach(all::add);
        // Neighbours are of one namespace mostly, so threads seldom meet.
        Stream<IndexedPod> each = all.size() < FEW_PODS ? all.stream() : all.parallelStream();
        return each.map(handles::of).toList();
    }

    private String hint(NamespacedName unknown) {
        List<NamespacedName> near = pods.near(unknown);
        if (!near.isEmpty()) {
            return "; nearest: " + near.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        }
        return namespace(unknown.namespace()).isEmpty() ? "; there is no namespace `" + unknown.namespace() + "`" : "";
    }

    /**
     * The handle of what is at an address: the pod that owns it, a node, or something outside the cluster (S70).
     *
     * @throws IllegalArgumentException if several pods claim the address, and the inventory does not tell whose it is (S71)
     */
    public ResolvedEndpoint resolve(Address address) {
        List<IndexedPod> owners = pods.ownersOf(address);
        if (owners.size() > 1) {
            throw new IllegalArgumentException("the address `" + address
                    + "` is claimed by several pods; name one of them: "
                    + owners.stream().map(owner -> "`" + owner.pod().id() + "`").collect(Collectors.joining(", ")));
        }
        return owners.isEmpty() ? policies.resolve(pods.externalEndpoint(address)) : handles.of(owners.get(0));
    }

    private List<ResolvedEndpoint> resolveAll(Address address) {
        List<IndexedPod> owners = pods.ownersOf(address);
        return owners.isEmpty()
                ? List.of(policies.resolve(pods.externalEndpoint(address)))
                : owners.stream().map(handles::of).toList();
    }

    /**
     * Which flows of a log are allowed: the bit of each that is. The ends are what is at the addresses, as in
     * {@link #resolve(Address)}; if several pods claim one (S71), a flow is allowed only if it is for each of them.
     *
     * @param ports destination ports on the pods, after any service's translation (S57): 1 to 65535
     * @throws IllegalArgumentException if the arrays differ in length, or a port is out of range
     */
    public BitSet allows(Address[] sources, Address[] destinations, int[] ports, Protocol[] protocols) {
        return new AddressFlows(policies, ipv4Ends, this::resolveAll).allows(sources, destinations, ports, protocols);
    }

    /**
     * As {@link #allows(Address[], Address[], int[], Protocol[])}, with IPv4 addresses as numbers: 0x0a000007 is 10.0.0.7.
     *
     * @throws IllegalArgumentException if the arrays differ in length, or a port is out of range
     */
    public BitSet allowsIpv4(int[] sources, int[] destinations, int[] ports, Protocol[] protocols) {
        return new AddressFlows(policies, ipv4Ends, this::resolveAll).allows(sources, destinations, ports, protocols);
    }

    /**
     * This inventory with a pod added, or in the place of the one of its name. If its namespace is new, it is added too.
     *
     * @throws IllegalArgumentException if the pod stands for replicas, or its namespace has other labels here: then change
     *     the namespace first
     */
    public Inventory with(Pod pod) {
        return with(pods.with(pod));
    }

    /** This inventory without the pod of that name, if it is there. */
    public Inventory without(NamespacedName pod) {
        return with(pods.without(pod));
    }

    /** This inventory with a namespace added, or with other labels of it: all its pods carry them then. */
    public Inventory with(Namespace namespace) {
        return with(pods.with(namespace));
    }

    /** This inventory without a namespace, its pods and its policies, if it is there: as if it were deleted. */
    public Inventory withoutNamespace(String name) {
        PolicySet remaining = policies;
        for (NetworkPolicy policy : policies.policies()) {
            if (policy.namespace().equals(name)) {
                remaining = remaining.without(policy.id());
            }
        }
        PodIndex changed = pods.withoutNamespace(name);
        return remaining == policies ? with(changed) : of(remaining, changed);
    }

    /**
     * This inventory with a policy added, or in the place of the one of its name. If its namespace is new, it is added too.
     */
    public Inventory with(NetworkPolicy policy) {
        return of(policies.with(policy), withNamespace(policy.namespace(), pods));
    }

    /** This inventory without the policy of that name, if it is there. */
    public Inventory withoutPolicy(NamespacedName policy) {
        return of(policies.without(policy), pods);
    }

    /** This inventory with other options. */
    public Inventory with(EvaluationOptions options) {
        return of(policies.with(options), pods);
    }

    /**
     * Writes this inventory as bytes that {@link #readFrom} reads: equal inventories give the same bytes. The stream stays
     * open.
     *
     * @throws IOException if writing fails
     */
    public void writeTo(OutputStream out) throws IOException {
        InventorySnapshot.write(this, out);
    }

    /**
     * Reads what {@link #writeTo} wrote: an equal inventory, which gives the same answers in the same words. It is safe
     * with bytes from anywhere: they are read or refused, and take no more memory than their number accounts for. What
     * follows the snapshot stays in the stream, and the stream stays open.
     *
     * @throws SnapshotException if the bytes are damaged, cut off, of another format version, or no snapshot at all
     * @throws IOException if reading fails
     */
    public static Inventory readFrom(InputStream in) throws IOException {
        return InventorySnapshot.read(in);
    }

    /** The stream holds the snapshot instead. */
    private Object writeReplace() {
        return new SerializedInventory(this);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("an inventory is only read from its snapshot");
    }

    @Override
    public boolean equals(Object object) {
        return this == object
                || (object instanceof Inventory other
                        && policies.options().equals(other.policies.options())
                        && policies.policies().equals(other.policies.policies())
                        && namespaces().equals(other.namespaces())
                        && pods().equals(other.pods()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(policies.policies(), pods());
    }

    @Override
    public String toString() {
        return "Inventory[" + namespaces().size() + " namespaces, " + pods.size() + " pods, "
                + policies.policies().size() + " policies]";
    }
}
