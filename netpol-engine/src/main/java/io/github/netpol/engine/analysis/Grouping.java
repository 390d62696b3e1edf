package io.github.netpol.engine.analysis;

import io.github.netpol.engine.ResolvedEndpoint;
import io.github.netpol.engine.internal.ends.End;
import io.github.netpol.model.Address;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.Placement;
import io.github.netpol.model.Pod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sorts pods into groups. */
final class Grouping {
    private final Map<String, Map<Object, Draft>> namespaces = new LinkedHashMap<>();
    private String namespace = "";
    private Map<Object, Draft> ofNamespace = new LinkedHashMap<>();

    /** What counts of a pod on its node's network: where it is, and how blocks see it. */
    private record OnNode(List<Address> addresses, Placement placement) {}

    /** A group that is not complete. */
    private record Draft(Namespace namespace, End first, List<Pod> pods) {
        PodGroup group() {
            return new PodGroup(pods, namespace, first);
        }
    }

    private Grouping() {}

    /** The groups, those of a namespace together, in the order of the first pods; finished pods are in none. */
    static List<PodGroup> of(Collection<ResolvedEndpoint> pods) {
        Grouping grouping = new Grouping();
        pods.forEach(pod -> grouping.add(End.of(pod)));
        return grouping.groups();
    }

    private void add(End end) {
        Pod pod = end.pod();
        if (pod.phase().isFinished()) {
            return;
        }
        String name = pod.namespace().name();
        if (!name.equals(namespace)) {
            namespace = name;
            ofNamespace = namespaces.computeIfAbsent(name, made -> new LinkedHashMap<>());
        }
        Object key = end.isGoverned() ? end.endpointClass() : new OnNode(end.addresses(), pod.placement());
        Draft draft = ofNamespace.get(key);
        if (draft == null) {
            draft = new Draft(pod.namespace(), end, new ArrayList<>(2));
            ofNamespace.put(key, draft);
        }
        draft.pods.add(pod);
    }

    private List<PodGroup> groups() {
        List<PodGroup> groups = new ArrayList<>();
        namespaces.values().forEach(drafts -> drafts.values().forEach(draft -> groups.add(draft.group())));
        return groups;
    }
}
