package io.github.netpol.benchmark;

import io.github.netpol.benchmark.workload.Shape;
import io.github.netpol.engine.Inventory;
import io.github.netpol.engine.PolicySet;
import io.github.netpol.engine.ResolvedEndpoint;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.Pod;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.infra.Blackhole;

/** From model objects to handles of all pods. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgs = "-Xmx8g")
@SuppressWarnings("NullAway.Init") // set up before it is used
public class CompileBenchmark {
    /** The cluster. */
    @Param("large")
    public String shape;

    private Cluster cluster;
    private List<NamespacedName> names;

    /** Makes the model objects. */
    @Setup
    public void setUp() {
        cluster = Shape.of(shape).generate().cluster();
        names = cluster.pods().stream().map(Pod::id).toList();
    }

    /** An inventory, and a handle of each pod of it, by as many threads as are free. */
    @Benchmark
    public List<ResolvedEndpoint> compile() {
        return Inventory.of(cluster).resolvePods();
    }

    /** The same by one thread, which asks for one pod after the other. */
    @Benchmark
    public void oneByOne(Blackhole used) {
        Inventory inventory = Inventory.of(PolicySet.of(cluster.policies()), cluster.namespaces(), cluster.pods());
        for (NamespacedName name : names) {
            used.consume(inventory.resolve(name));
        }
    }
}
