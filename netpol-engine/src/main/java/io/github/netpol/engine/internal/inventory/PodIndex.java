package io.github.netpol.engine.internal.inventory;

import io.github.netpol.engine.internal.persistent.PersistentMap;
import io.github.netpol.model.Address;
import io.github.netpol.model.ExternalEndpoint;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.Pod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Namespaces, and pods by name and by address. Immutable and thread-safe; a change costs what it changes, and the rest is
 * shared.
 */
public final class PodIndex {
    private final PersistentMap<String, NamespacePods> namespaces;
    // Who asks by names alone never needs them. Once they are known, what comes of this index by changes shares them.
    private volatile @Nullable AddressIndex addresses;
    private final Slots slots;
    private final int size;

    private PodIndex(
            PersistentMap<String, NamespacePods> namespaces, @Nullable AddressIndex addresses, Slots slots, int size) {
        this.namespaces = namespaces;
        this.addresses = addresses;
        this.slots = slots;
        this.size = size;
    }

    /**
     * The index of these namespaces and pods, and of the namespaces that only pods name.
     *
     * @throws IllegalArgumentException if a name is given twice, a pod stands for replicas, or two values disagree on the
     *     labels of a namespace
     */
    public static PodIndex of(Collection<Namespace> namespaces, Collection<Pod> pods) {
        Map<String, Namespace> known = new HashMap<>();
        Map<String, Map<String, IndexedPod>> byNamespace = new HashMap<>();
        for (Namespace namespace : namespaces) {
            if (known.put(namespace.name(), namespace) != null) {
                throw new IllegalArgumentException("namespace `" + namespace.name() + "` is given twice");
            }
        }
        int count = 0;
        for (Pod pod : pods) {
            requireSingle(pod);
            requireSameLabels(known.putIfAbsent(pod.namespace().name(), pod.namespace()), pod);
            IndexedPod added = new IndexedPod(pod, count++);
            if (byNamespace
                            .computeIfAbsent(pod.namespace().name(), name -> new HashMap<>())
                            .put(pod.name(), added)
                    != null) {
                throw new IllegalArgumentException("pod `" + pod.id() + "` is given twice");
            }
        }
        Map<String, NamespacePods> contents = new HashMap<>();
        known.forEach((name, namespace) -> contents.put(
                name, new NamespacePods(namespace, PersistentMap.copyOf(byNamespace.getOrDefault(name, Map.of())))));
        return new PodIndex(PersistentMap.copyOf(contents), null, new Slots(count, null), count);
    }

    private AddressIndex addresses() {
        AddressIndex known = addresses;
        if (known == null) {
            List<IndexedPod> pods = new ArrayList<>(size);
            forEach(pods::add);
            // Whoever is first, all find the same.
            known = AddressIndex.of(pods);
            addresses = known;
        }
        return known;
    }

    private static void requireSingle(Pod pod) {
        if (pod.identity() != Pod.Identity.SINGLE) {
            throw new IllegalArgumentException("`" + pod.displayName()
                    + "` stands for replicas, and an inventory has single pods; ask with the pod itself");
        }
    }

    private static void requireSameLabels(@Nullable Namespace known, Pod pod) {
        if (known != null && !known.equals(pod.namespace())) {
            throw new IllegalArgumentException("pod `" + pod.id() + "` carries its namespace with the labels `"
                    + pod.namespace().labels() + "`, but namespace `" + known.name() + "` has the labels `"
                    + known.labels() + "` here; change the namespace first");
        }
    }

    /** The number of pods. */
    public int size() {
        return size;
    }

    /** A number that is greater than every slot in use. */
    public int slotBound() {
        return slots.next();
    }

    /** The namespaces, sorted by name. */
    public List<Namespace> namespaces() {
        return namespaces.values().stream()
                .map(NamespacePods::namespace)
                .sorted(Comparator.comparing(Namespace::name))
                .toList();
    }

    /** The namespace of that name. */
    public Optional<Namespace> namespace(String name) {
        return Optional.ofNullable(namespaces.get(name)).map(NamespacePods::namespace);
    }

    /** The pods, sorted by namespace and name. */
    public List<Pod> pods() {
        return namespaces().stream()
                .flatMap(namespace -> podsOf(namespace.name()).stream())
                .toList();
    }

    /** The pods of a namespace, sorted by name. */
    public List<Pod> podsOf(String namespace) {
        NamespacePods contents = namespaces.get(namespace);
        return contents == null
                ? List.of()
                : contents.pods().values().stream()
                        .map(IndexedPod::pod)
                        .sorted(Comparator.comparing(Pod::name))
                        .toList();
    }

    /** Calls the action with each pod, those of a namespace one after the other. */
    public void forEach(Consumer<IndexedPod> action) {
        namespaces.forEach((namespace, contents) -> contents.pods().forEach((name, pod) -> action.accept(pod)));
    }

    /** The pod of that name, or null if there is none. */
    public @Nullable IndexedPod get(NamespacedName name) {
        NamespacePods contents = namespaces.get(name.namespace());
        return contents == null ? null : contents.pods().get(name.name());
    }

    /** The pods that own an address (S67); more than one if that cannot be told (S71). */
    public List<IndexedPod> ownersOf(Address address) {
        return addresses().ownersOf(address);
    }

    /** What is at an address that no pod owns (S70). */
    public ExternalEndpoint externalEndpoint(Address address) {
        return addresses().externalEndpoint(address);
    }

    /**
     * This index with a pod added, or in the place of the one of its name.
     *
     * @throws IllegalArgumentException if it stands for replicas, or its namespace has other labels here
     */
    public PodIndex with(Pod pod) {
        requireSingle(pod);
        NamespacePods known = namespaces.get(pod.namespace().name());
        requireSameLabels(known == null ? null : known.namespace(), pod);
        NamespacePods contents = known == null ? NamespacePods.empty(pod.namespace()) : known;
        IndexedPod old = contents.pods().get(pod.name());
        IndexedPod added = new IndexedPod(pod, old == null ? slots.first() : old.slot());
        return new PodIndex(
                namespaces.with(pod.namespace().name(), contents.with(added)),
                (old == null ? addresses() : addresses().without(old)).with(added),
                old == null ? slots.rest() : slots,
                old == null ? size + 1 : size);
    }

    /** This index without the pod of that name, if it is there. */
    public PodIndex without(NamespacedName name) {
        NamespacePods contents = namespaces.get(name.namespace());
        IndexedPod removed = contents == null ? null : contents.pods().get(name.name());
        return contents == null || removed == null
                ? this
                : new PodIndex(
                        namespaces.with(name.namespace(), contents.without(removed)),
                        addresses().without(removed),
                        slots.with(removed.slot()),
                        size - 1);
    }

    /** This index with a namespace added, or with other labels of it, which all its pods then carry. */
    public PodIndex with(Namespace namespace) {
        NamespacePods contents = namespaces.get(namespace.name());
        if (contents != null && contents.namespace().equals(namespace)) {
            return this;
        }
        NamespacePods changed = NamespacePods.empty(namespace);
        AddressIndex changedAddresses = addresses;
        if (contents != null && contents.pods().size() > 0) {
            changedAddresses = addresses();
            for (IndexedPod old : contents.pods().values()) {
                IndexedPod moved = new IndexedPod(in(namespace, old.pod()), old.slot());
                changed = changed.with(moved);
                changedAddresses = changedAddresses.without(old).with(moved);
            }
        }
        return new PodIndex(namespaces.with(namespace.name(), changed), changedAddresses, slots, size);
    }

    private static Pod in(Namespace namespace, Pod pod) {
        return pod.toBuilder().namespace(namespace).build();
    }

    /** This index without a namespace and its pods, if it is there. */
    public PodIndex withoutNamespace(String name) {
        if (namespaces.get(name) == null) {
            return this;
        }
        PodIndex emptied = this;
        for (Pod pod : podsOf(name)) {
            emptied = emptied.without(pod.id());
        }
        return new PodIndex(emptied.namespaces.without(name), emptied.addresses, emptied.slots, emptied.size);
    }

    /** Names of pods that somebody may have meant by a name that no pod has, the nearest first. */
    public List<NamespacedName> near(NamespacedName wanted) {
        return NearNames.of(
                wanted,
                namespaces.values().stream()
                        .filter(contents -> contents.pods().get(wanted.name()) != null)
                        .map(contents -> contents.namespace().name()),
                podsOf(wanted.namespace()).stream().map(Pod::name));
    }
}
