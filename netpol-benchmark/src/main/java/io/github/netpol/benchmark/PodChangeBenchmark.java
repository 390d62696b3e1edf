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
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

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

    /** As many pods as one call adds, of classes that nobody has met; made anew for each call, and not in its time. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // set up before it is used
    public static class NewClasses {
        private Pod[] pods;

        /** Makes the next ones. */
        @Setup(Level.Invocation)
        public void setUp(PodChangeBenchmark benchmark) {
            pods = new Pod[COUNT];
            for (int i = 0; i < COUNT; i++) {
                pods[i] = benchmark.newPods.next();
            }
        }
    }

    /** A pod such as none was before. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void addNew(NewClasses fresh, Blackhole used) {
        for (Pod pod : fresh.pods) {
            used.consume(inventory.with(pod).resolve(pod.id()));
        }
    }
}
