package io.github.netpol.benchmark;

import io.github.netpol.benchmark.workload.Dataset;
import io.github.netpol.benchmark.workload.Shape;
import io.github.netpol.engine.Inventory;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Protocol;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A policy replaced, until the first verdict that it governs; median and tail. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 4)
@Fork(value = 2, jvmArgs = "-Xmx8g")
@SuppressWarnings("NullAway.Init") // set up before it is used
public class PolicyChangeBenchmark {
    private static final long OTHER_SEED = 4711;

    /** The cluster. */
    @Param("large")
    public String shape;

    private Inventory inventory;
    private NetworkPolicy[] others;
    private NamespacedName[] sources;
    private NamespacedName[] destinations;
    private int next;

    /** Compiles, and finds for each replacement two pods of its namespace. */
    @Setup
    public void setUp() {
        Dataset dataset = Shape.of(shape).generate();
        inventory = Inventory.of(dataset.cluster());
        ResolvedQuestions.handles(dataset, inventory);
        Map<String, List<NamespacedName>> byNamespace =
                dataset.pods().stream().map(Pod::id).collect(Collectors.groupingBy(NamespacedName::namespace));
        others = Shape.of(shape).generate(OTHER_SEED).policies().toArray(NetworkPolicy[]::new);
        sources = new NamespacedName[others.length];
        destinations = new NamespacedName[others.length];
        for (int i = 0; i < others.length; i++) {
            List<NamespacedName> pods = byNamespace.getOrDefault(others[i].namespace(), List.of());
            sources[i] = pods.get(i % pods.size());
            destinations[i] = pods.get((i + 1) % pods.size());
        }
    }

    /** Another policy of the same name, and a verdict of the namespace. */
    @Benchmark
    public boolean replace() {
        // A step that is prime, so that neighbours in time are not neighbours in the cluster.
        next = (next + 7919) % others.length;
        Inventory changed = inventory.with(others[next]);
        return changed.policies()
                .allows(changed.resolve(sources[next]), changed.resolve(destinations[next]), 8080, Protocol.TCP);
    }
}
