package io.github.netpol.yaml.internal.inventory;

import io.github.netpol.model.Cluster;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Service;
import io.github.netpol.model.SourceLocation;
import io.github.netpol.model.SourceMap;
import io.github.netpol.model.Workload;
import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.internal.structure.FieldPath;
import io.github.netpol.yaml.internal.structure.Findings;
import io.github.netpol.yaml.internal.structure.Place;
import io.github.netpol.yaml.internal.structure.Quoted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what the objects of all inputs make; not thread-safe. */
public final class Inventory {
    private final Map<String, Namespace> namespaces = new HashMap<>();
    private final List<NamedPod> pods = new ArrayList<>();
    private final List<NamedWorkload> workloads = new ArrayList<>();
    private final Cluster.Builder cluster = Cluster.builder();
    private final SourceMap.Builder sourceMap = SourceMap.builder();
    private final List<String> ignored = new ArrayList<>();
    private final Map<ObjectId, SourceLocation> firstPlaces = new HashMap<>();
    private final Map<ObjectId, Integer> generated = new HashMap<>();
    private final NamespaceUses namespaceUses = new NamespaceUses();
    private final PortNameUses portNameUses = new PortNameUses();

    private record ObjectId(String kind, NamespacedName name) {}

    private record NamedPod(NamespacedName id, PodDraft draft) {}

    private record NamedWorkload(Workload.Kind kind, NamedPod pod) {}

    /** Claims a name for an object, and adds what the object makes unless it has an error. */
    public void add(Claim claim, NamedPart part) {
        if (claim.isMissing()) {
            return;
        }
        NamespacedName id = claim(claim);
        Findings findings = claim.place().findings();
        if (findings.hasErrors()) {
            return;
        }
        try {
            part.addTo(id, this);
        } catch (IllegalArgumentException e) {
            // The rules should have said it better; what the model refuses is an error in any case.
            findings.error(Kind.INVALID, FieldPath.ROOT, claim.place().position(), String.valueOf(e.getMessage()));
        }
    }

    /** The name under which an object goes; the same object twice is an error (of the second). */
    private NamespacedName claim(Claim claim) {
        Place place = claim.place();
        ObjectId id = new ObjectId(
                claim.kind(),
                new NamespacedName(
                        claim.namespace(), claim.form() == Claim.Form.PREFIX ? generateName(claim) : claim.name()));
        SourceLocation first = firstPlaces.putIfAbsent(id, place.findings().at(place.position()));
        if (first != null) {
            String called = claim.namespace().isEmpty() ? id.name.name() : id.name.toString();
            place.error(
                    Kind.DUPLICATE,
                    claim.kind() + " " + Quoted.of(called) + " is given twice"
                            + (first.hasLine() ? "; first at " + first : ""));
        }
        if (!claim.namespace().isEmpty()) {
            namespaceUses.add(claim.namespace(), place);
        }
        return id.name;
    }

    /** The prefix and a number that no server would generate, counted in the order of reading. */
    private String generateName(Claim claim) {
        String prefix = claim.name();
        String base = prefix.substring(0, Math.min(prefix.length(), 58));
        ObjectId all = new ObjectId(claim.kind(), new NamespacedName(claim.namespace(), base));
        String name = base + String.format("%05d", generated.merge(all, 1, Integer::sum));
        Place place = claim.place();
        place.findings()
                .info(
                        Kind.ASSUMPTION,
                        place.path(),
                        place.position(),
                        "the server makes up the name; here it is `" + name + "`");
        return name;
    }

    /** Adds a namespace. */
    public void addNamespace(String name, Labels labels) {
        namespaces.put(name, new Namespace(name, labels));
    }

    /** Adds a pod. */
    public void addPod(NamespacedName id, PodDraft draft) {
        pods.add(new NamedPod(id, draft));
    }

    /** Adds a workload. */
    public void addWorkload(Workload.Kind kind, NamespacedName id, PodDraft draft) {
        workloads.add(new NamedWorkload(kind, new NamedPod(id, draft)));
    }

    /** Adds a service. */
    public void addService(Service service) {
        cluster.add(service);
    }

    /** Adds a policy, with the places of its parts by paths relative to {@code spec}. */
    public void addPolicy(NetworkPolicy policy, Map<String, SourceLocation> places) {
        cluster.add(policy);
        for (Map.Entry<String, SourceLocation> place : places.entrySet()) {
            sourceMap.add(policy.id(), place.getKey(), place.getValue());
        }
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
        for (Namespace namespace : namespaces.values()) {
            cluster.add(namespace);
        }
        for (NamedPod pod : pods) {
            cluster.add(pod(pod));
        }
        for (NamedWorkload workload : workloads) {
            cluster.add(new Workload(workload.kind, pod(workload.pod)));
        }
        Cluster all = cluster.build();
        namespaceUses.check(all, namespaces.keySet());
        portNameUses.check(all);
        return all;
    }

    private Pod pod(NamedPod pod) {
        String name = pod.id.namespace();
        Namespace given = namespaces.get(name);
        return pod.draft.in(given != null ? given : Namespace.of(name), pod.id.name());
    }
}
