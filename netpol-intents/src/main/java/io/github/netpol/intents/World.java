package io.github.netpol.intents;

import io.github.netpol.engine.EvaluationOptions;
import io.github.netpol.engine.PolicySet;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.SourceMap;
import io.github.netpol.yaml.Manifests;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What claims are checked against: the pods and policies of a cluster. Immutable and thread-safe; each change gives a new
 * world.
 *
 * <pre>{@code
 * Finding finding = World.of(Manifests.read(Path.of("k8s")))
 *         .check(Claim.denied(Subject.anyPod(), Subject.ip("169.254.169.254"), Ports.tcp(80)));
 * }</pre>
 *
 * <p>A world is closed unless it is {@linkplain #open opened}: the inventory has all pods that there are.
 */
public final class World {
    private final PolicySet policies;
    private final @Nullable Cluster cluster;
    private final SourceMap sources;
    private final List<String> ignored;
    private final List<VirtualWorkload> virtual;
    private final boolean open;
    private final EvaluationListener listener;
    private final Inhabitants inhabitants;

    private World(
            PolicySet policies,
            @Nullable Cluster cluster,
            SourceMap sources,
            List<String> ignored,
            List<VirtualWorkload> virtual,
            boolean open,
            EvaluationListener listener) {
        this.policies = policies;
        this.cluster = cluster;
        this.sources = sources;
        this.ignored = ignored;
        this.virtual = virtual;
        this.open = open;
        this.listener = listener;
        inhabitants = cluster == null ? Inhabitants.none() : Inhabitants.of(cluster, virtual);
    }

    /**
     * The world of manifests.
     *
     * @throws io.github.netpol.yaml.InvalidManifestsException if there are errors in them
     */
    public static World of(Manifests manifests) {
        return of(manifests.cluster(), manifests.sourceMap(), manifests.ignored());
    }

    /** The world of an inventory and its policies. */
    public static World of(Cluster cluster) {
        return of(cluster, SourceMap.EMPTY);
    }

    /** The world of an inventory and its policies, of which is known where they were read. */
    public static World of(Cluster cluster, SourceMap sources) {
        return of(cluster, sources, List.of());
    }

    private static World of(Cluster cluster, SourceMap sources, List<String> ignored) {
        return new World(PolicySet.of(cluster), cluster, sources, ignored, List.of(), false, EvaluationListener.NONE);
    }

    /**
     * A world of policies without an inventory: subjects of claims can be pods as they are, and addresses, but nothing that
     * is found by name or label.
     */
    public static World of(PolicySet policies) {
        return new World(policies, null, SourceMap.EMPTY, List.of(), List.of(), false, EvaluationListener.NONE);
    }

    /** This world with other options. */
    public World with(EvaluationOptions options) {
        return new World(policies.with(options), cluster, sources, ignored, virtual, open, listener);
    }

    /** This world with the places where its policies were read. */
    public World with(SourceMap places) {
        return new World(policies, cluster, places, ignored, virtual, open, listener);
    }

    /**
     * This world with more workloads than its inventory has.
     *
     * @throws IllegalArgumentException if there is no inventory, or one of that kind and name is there already
     */
    public World with(Collection<VirtualWorkload> workloads) {
        if (cluster == null) {
            throw new IllegalArgumentException(
                    "virtual workloads are added to an inventory, and there are only policies");
        }
        List<VirtualWorkload> all = new ArrayList<>(virtual);
        all.addAll(workloads);
        return new World(policies, cluster, sources, ignored, List.copyOf(all), open, listener);
    }

    /** This world with a listener to the questions that are asked of its policies, instead of the one before. */
    public World with(EvaluationListener other) {
        return new World(policies, cluster, sources, ignored, virtual, open, other);
    }

    /**
     * This world with pods that its inventory does not have: with any labels, in namespaces that it does not have either; in
     * those that it has there are no others. What is claimed of {@linkplain Subject#anyPod any pod}, or of everybody who is
     * not granted something, is claimed of them too; other subjects stand for what is known. A pod that a grant selects may
     * use it, whether it is known or not, but only of those that the subject stands for must it be true. A claim whose
     * selectors tell apart more of these pods than can be tried does not hold.
     */
    public World open() {
        return new World(policies, cluster, sources, ignored, virtual, true, listener);
    }

    /** This world with the pods of its inventory only. */
    public World closed() {
        return new World(policies, cluster, sources, ignored, virtual, false, listener);
    }

    /** The policies. */
    public PolicySet policies() {
        return policies;
    }

    /** The inventory, if there is one. */
    public Optional<Cluster> cluster() {
        return Optional.ofNullable(cluster);
    }

    /** Where policies were read. */
    public SourceMap sources() {
        return sources;
    }

    /** The policies that were left out because their kind is not evaluated: what is found without them may be wrong. */
    public List<String> ignored() {
        return ignored;
    }

    /** Whether pods exist that the inventory does not have. */
    public boolean isOpen() {
        return open;
    }

    EvaluationListener listener() {
        return listener;
    }

    Inhabitants inhabitants() {
        return inhabitants;
    }

    /** Whether a claim holds, and if not, why. */
    public Finding check(Claim claim) {
        return new ClaimCheck(this, claim).check(claim.statement());
    }

    @Override
    public String toString() {
        return "World[" + (cluster == null ? policies : cluster) + "]";
    }
}
