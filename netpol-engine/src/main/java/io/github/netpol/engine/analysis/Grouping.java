package io.github.netpol.engine.analysis;

import io.github.netpol.engine.ResolvedEndpoint;
import io.github.netpol.engine.internal.compiled.EndpointClass;
import io.github.netpol.engine.internal.compiled.PairTable;
import io.github.netpol.engine.internal.ends.End;
import io.github.netpol.model.Address;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.Placement;
import io.github.netpol.model.Pod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sorts pods into groups. */
final class Grouping {
    private final Map<String, OfNamespace> namespaces = new LinkedHashMap<>();
    private OfNamespace last = new OfNamespace();
    // The home of the pods of the last namespace, if only they have it.
    private @Nullable PairTable lastHome;

    /** What counts of a pod on its node's network: where it is, and how blocks see it. */
    private record OnNode(List<Address> addresses, Placement placement) {}

    /** A group that is not complete. */
    private record Draft(Namespace namespace, End first, List<Pod> pods) {
        static Draft of(End first) {
            return new Draft(first.pod().namespace(), first, new ArrayList<>(2));
        }
    }

    /** The groups of a namespace. */
    private static final class OfNamespace {
        private static final int FIRST_CLASSES = 16;

        final List<Draft> drafts = new ArrayList<>();
        private @Nullable Draft[] byNumber = new Draft[FIRST_CLASSES];
        private final Map<Object, Draft> byKey = new HashMap<>();

        /** The group of a class of a home that no other namespace has. */
        Draft numbered(int number, End end) {
            if (number >= byNumber.length) {
                byNumber = Arrays.copyOf(byNumber, Math.max(number + 1, 2 * byNumber.length));
            }
            Draft known = byNumber[number];
            if (known == null) {
                known = added(end);
                byNumber[number] = known;
            }
            return known;
        }

        Draft keyed(Object key, End end) {
            return byKey.computeIfAbsent(key, made -> added(end));
        }

        private Draft added(End first) {
            Draft draft = Draft.of(first);
            drafts.add(draft);
            return draft;
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
        if (!end.isFinished()) {
            draft(end).pods.add(end.pod());
        }
    }

    private Draft draft(End end) {
        EndpointClass ofEnd = end.endpointClass();
        // What is inside a pod is not looked at unless it must be: to fetch it takes longer than all else.
        if (ofEnd.pairsAtHome() != lastHome || !end.isGoverned()) {
            last = namespaces.computeIfAbsent(end.pod().namespace().name(), made -> new OfNamespace());
            lastHome = end.isGoverned() && ofEnd.isOfOneNamespace() ? ofEnd.pairsAtHome() : null;
        }
        if (lastHome != null) {
            return last.numbered(ofEnd.numberAtHome(), end);
        }
        return last.keyed(
                end.isGoverned() ? ofEnd : new OnNode(end.addresses(), end.pod().placement()), end);
    }

    private List<PodGroup> groups() {
        List<PodGroup> groups = new ArrayList<>();
        for (OfNamespace namespace : namespaces.values()) {
            for (Draft draft : namespace.drafts) {
                groups.add(new PodGroup(groups.size(), draft.pods, draft.namespace, draft.first));
            }
        }
        return groups;
    }
}
