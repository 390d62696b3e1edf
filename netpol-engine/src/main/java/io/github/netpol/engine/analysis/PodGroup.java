package io.github.netpol.engine.analysis;

import io.github.netpol.engine.internal.ends.End;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.Pod;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pods of one namespace that no policy can tell apart, mostly the replicas of a workload. Each pod that has not finished is
 * in one group of a {@link Connectivity}. Immutable and thread-safe.
 *
 * <p>There may be more groups than there must be, above all in an inventory that came of another by changes: two groups may
 * be alike in everything.
 */
public final class PodGroup {
    /** By namespace, and then by the first pod. */
    static final Comparator<PodGroup> BY_NAME = Comparator.comparing(
            group -> group.pods().get(0),
            // As by their ids, which would have to be made for each comparison.
            Comparator.<Pod, String>comparing(pod -> pod.namespace().name())
                    .thenComparing(Pod::name)
                    .thenComparing(Pod::identity));

    private static final Comparator<Pod> PODS_BY_NAME = Comparator.comparing(Pod::name);

    /** The number of what is only a part of a group. */
    static final int PART = -1;

    private final int number;
    private final List<Pod> pods;
    // Beside the list, as is the namespace, since who counts pairs goes through many groups and asks nothing else of
    // them.
    private final int size;
    private final Namespace namespace;
    private final End any;
    // Of the thousands of groups that an analysis goes through, people look at few.
    private volatile @Nullable List<Pod> sorted;

    /**
     * A group.
     *
     * @param number the number among all groups, from 0 on, or {@link #PART}
     * @param pods the pods, at least one; the list becomes the group's own
     * @param namespace their namespace
     * @param any one of them; they differ in nothing that counts
     */
    PodGroup(int number, List<Pod> pods, Namespace namespace, End any) {
        this.number = number;
        this.pods = pods;
        this.size = pods.size();
        this.namespace = namespace;
        this.any = any;
    }

    /** The namespace of the pods. */
    public Namespace namespace() {
        return namespace;
    }

    /** How many pods there are; a workload's pod counts as one. */
    public int size() {
        return size;
    }

    /** The pods, sorted by name. A workload's pod stands for any number of its replicas. */
    public List<Pod> pods() {
        List<Pod> known = sorted;
        if (known == null) {
            known = pods.stream().sorted(PODS_BY_NAME).toList();
            sorted = known;
        }
        return known;
    }

    int number() {
        return number;
    }

    /** The pods in an order that means nothing. */
    List<Pod> unsorted() {
        return pods;
    }

    /** What the engine knows of any of the pods. */
    End any() {
        return any;
    }

    /** Some of these pods, as a group. */
    PodGroup of(List<Pod> some) {
        return new PodGroup(PART, some, namespace, any);
    }

    /** The name of the first pod, and how many others there are: {@code shop/web-1 and 2 more}. */
    @Override
    public String toString() {
        String first = pods().get(0).displayName();
        return pods.size() == 1 ? first : first + " and " + (pods.size() - 1) + " more";
    }
}
