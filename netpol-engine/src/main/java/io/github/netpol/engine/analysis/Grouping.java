package io.github.netpol.engine.analysis;

import io.github.netpol.engine.ResolvedEndpoint;
import io.github.netpol.engine.internal.ends.End;
import io.github.netpol.model.Address;
import io.github.netpol.model.Placement;
import io.github.netpol.model.Pod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sorts pods into groups. */
final class Grouping {
    private static final Comparator<Pod> BY_NAME = Comparator.comparing(Pod::name);

    private final Map<Object, Draft> drafts = new LinkedHashMap<>();

    /** What counts of a pod on its node's network: where it is, and how blocks see it. */
    private record OnNode(String namespace, List<Address> addresses, Placement placement) {}

    /** A group that is not complete. */
    private static final class Draft {
        final End first;
        final List<Pod> pods = new ArrayList<>(2);

        Draft(End first) {
            this.first = first;
        }

        String namespace() {
            return first.pod().namespace().name();
        }

        PodGroup group() {
            pods.sort(BY_NAME);
            return new PodGroup(List.copyOf(pods), first);
        }
    }

    private Grouping() {}

    /** The groups, sorted by namespace and then by their first pods; finished pods are in none. */
    static List<PodGroup> of(Collection<ResolvedEndpoint> pods) {
        Grouping grouping = new Grouping();
        pods.forEach(pod -> grouping.add(End.of(pod)));
        return grouping.groups();
    }

    private void add(End end) {
        Pod pod = end.pod();
        if (!pod.phase().isFinished()) {
            Object key = end.isGoverned()
                    ? end.endpointClass()
                    : new OnNode(pod.namespace().name(), end.addresses(), pod.placement());
            drafts.computeIfAbsent(key, made -> new Draft(end)).pods.add(pod);
        }
    }

    private List<PodGroup> groups() {
        Map<String, List<PodGroup>> byNamespace = new TreeMap<>();
        for (Draft draft : drafts.values()) {
            byNamespace
                    .computeIfAbsent(draft.namespace(), name -> new ArrayList<>())
                    .add(draft.group());
        }
        List<PodGroup> all = new ArrayList<>(drafts.size());
        byNamespace.values().forEach(ofNamespace -> {
            ofNamespace.sort(Comparator.comparing(group -> group.pods().get(0), BY_NAME));
            all.addAll(ofNamespace);
        });
        return List.copyOf(all);
    }
}
