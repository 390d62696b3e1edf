package io.github.netpol.benchmark;

import io.github.netpol.benchmark.workload.Dataset;
import io.github.netpol.benchmark.workload.Shape;
import io.github.netpol.engine.Inventory;
import io.github.netpol.engine.ResolvedEndpoint;
import io.github.netpol.model.Pod;
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

/** A pod added to an inventory, or removed from it, until its handle is there or gone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgs = "-Xmx8g")
@SuppressWarnings("NullAway.Init") // set up before it is used
public class PodChangeBenchmark {
    private static final int COUNT = 1 << 14;

    /** The cluster. */
    @Param("large")
    public String shape;

    private Dataset dataset;
    private Inventory inventory;
    private Pod[] known;
    private NewPods newPods;
    private int next;

    /** Compiles, and shows the inventory every pod. */
    @Setup
    public void setUp() {
        dataset = Shape.of(shape).generate();
        inventory = Inventory.of(dataset.cluster());
        ResolvedQuestions.handles(dataset, inventory);
        newPods = new NewPods(dataset);
        known = new Pod[COUNT];
        for (int i = 0; i < COUNT; i++) {
            known[i] = newPods.replica(i);
        }
    }

    private int next() {
        next = (next + 1) % COUNT;
        return next;
    }

    /** One more replica of a workload that is there. */
    @Benchmark
    public ResolvedEndpoint addKnown() {
        Pod pod = known[next()];
        return inventory.with(pod).resolve(pod.id());
    }

    /** A pod that is gone. */
    @Benchmark
    public Inventory remove() {
        return inventory.without(dataset.pods().get(next()).id());
    }

    /** Pods of classes that nobody has met: each is made for one call, which costs too. */
    @Benchmark
    public ResolvedEndpoint addNew() {
        Pod pod = newPods.next();
        return inventory.with(pod).resolve(pod.id());
    }

    /** What it costs to make such a pod, to be taken off the figure of {@link #addNew}. */
    @Benchmark
    public Pod makeNew() {
        return newPods.next();
    }
}
