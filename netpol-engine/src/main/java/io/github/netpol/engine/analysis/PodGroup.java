package io.github.netpol.engine.analysis;

import io.github.netpol.engine.internal.ends.End;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.Pod;
import java.util.List;

/**
 * Pods of one namespace that no policy can tell apart, mostly the replicas of a workload. Each pod that has not finished is
 * in one group of a {@link Connectivity}. Immutable and thread-safe.
 *
 * <p>There may be more groups than there must be, above all in an inventory that came of another by changes: two groups may
 * be alike in everything.
 */
public final class PodGroup {
    private final List<Pod> pods;
    private final End any;

    /**
     * A group.
     *
     * @param pods the pods, sorted
     * @param any one of them; they differ in nothing that counts
     */
    PodGroup(List<Pod> pods, End any) {
        this.pods = pods;
        this.any = any;
    }

    /** The namespace of the pods. */
    public Namespace namespace() {
        return pods.get(0).namespace();
    }

    /** The pods, at least one, sorted by name. A workload's pod stands for any number of its replicas. */
    public List<Pod> pods() {
        return pods;
    }

    /** What the engine knows of any of the pods. */
    End any() {
        return any;
    }

    /** Some of these pods, as a group. */
    PodGroup of(List<Pod> some) {
        return new PodGroup(some, any);
    }

    /** The name of the first pod, and how many others there are: {@code shop/web-1 and 2 more}. */
    @Override
    public String toString() {
        String first = pods.get(0).displayName();
        return pods.size() == 1 ? first : first + " and " + (pods.size() - 1) + " more";
    }
}
