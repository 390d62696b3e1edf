package io.github.netpol.yaml.internal.inventory;

import io.github.netpol.model.Cluster;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Service;
import io.github.netpol.model.SourceLocation;
import io.github.netpol.model.SourceMap;
import io.github.netpol.model.Workload;
import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.internal.structure.Place;
import io.github.netpol.yaml.internal.structure.Quoted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what the objects of all inputs make; not thread-safe. */
public final class Inventory {
    private final Map<String, Namespace> namespaces = new HashMap<>();
    private final List<PodDraft> pods = new ArrayList<>();
    private final List<WorkloadDraft> workloads = new ArrayList<>();
    private final Cluster.Builder cluster = Cluster.builder();
    private final SourceMap.Builder sourceMap = SourceMap.builder();
    private final List<String> ignored = new ArrayList<>();
    private final Map<ObjectId, SourceLocation> firstPlaces = new HashMap<>();
    private final Map<ObjectId, Integer> generated = new HashMap<>();
    private final NamespaceUses namespaceUses = new NamespaceUses();
    private final PortNameUses portNameUses = new PortNameUses();

    private record ObjectId(String kind, NamespacedName name) {}

    private record WorkloadDraft(Workload.Kind kind, PodDraft pod) {}

    /**
     * Claims the name of an object; the same object twice is an error (of the second).
     *
     * @param namespace the namespace, or the empty text for objects that live in none
     */
    public void claim(String kind, String namespace, String name, Place place) {
        ObjectId id = new ObjectId(kind, new NamespacedName(namespace, name));
        SourceLocation first = firstPlaces.putIfAbsent(id, place.findings().at(place.position()));
        if (first != null) {
            String called = namespace.isEmpty() ? name : namespace + "/" + name;
            place.error(
                    Kind.DUPLICATE,
                    kind + " " + Quoted.of(called) + " is given twice"
                            + (first.hasLine() ? "; first at " + first : ""));
        }
        if (!namespace.isEmpty()) {
            namespaceUses.add(namespace, place);
        }
    }

    /**
     * The name of an object that has only a {@code generateName}: the prefix and a number that no server would generate,
     * counted in the order of reading.
     */
    public String generateName(String kind, String namespace, String prefix) {
        String base = prefix.substring(0, Math.min(prefix.length(), 58));
        int number = generated.merge(new ObjectId(kind, new NamespacedName(namespace, base)), 1, Integer::sum);
        return base + String.format("%05d", number);
    }

    /** Adds a namespace. */
    public void addNamespace(String name, Labels labels) {
        namespaces.put(name, new Namespace(name, labels));
    }

    /** Adds a pod. */
    public void addPod(PodDraft pod) {
        pods.add(pod);
    }

    /** Adds a workload. */
    public void addWorkload(Workload.Kind kind, PodDraft pod) {
        workloads.add(new WorkloadDraft(kind, pod));
    }

    /** Adds a service. */
    public void addService(Service service) {
        cluster.add(service);
    }

    /** Adds a policy. */
    public void addPolicy(NetworkPolicy policy) {
        cluster.add(policy);
    }

    /** Adds the place of a part of a policy; the path is relative to {@code spec}. */
    public void addPlace(NamespacedName policy, String path, SourceLocation location) {
        sourceMap.add(policy, path, location);
    }

    /** Remembers that a rule names a port. */
    public void addPortName(PortNameUse use) {
        portNameUses.add(use);
    }

    /** Adds a policy that was left out because its kind is not evaluated. */
    public void addIgnored(String description) {
        ignored.add(Quoted.printable(description));
    }

    /** What {@link #addIgnored} was told. */
    public List<String> ignored() {
        return List.copyOf(ignored);
    }

    /** Where the parts of the policies stood. */
    public SourceMap sourceMap() {
        return sourceMap.build();
    }

    /** The inventory of everything; to be asked for once, and only if nothing had an error. */
    public Cluster cluster() {
        namespaces.values().forEach(cluster::add);
        pods.forEach(pod -> cluster.add(pod.in(namespaceOf(pod))));
        workloads.forEach(
                workload -> cluster.add(new Workload(workload.kind, workload.pod.in(namespaceOf(workload.pod)))));
        Cluster all = cluster.build();
        namespaceUses.check(all, namespaces.keySet());
        portNameUses.check(all);
        return all;
    }

    private Namespace namespaceOf(PodDraft pod) {
        String name = pod.id().namespace();
        Namespace given = namespaces.get(name);
        return given != null ? given : Namespace.of(name);
    }
}
