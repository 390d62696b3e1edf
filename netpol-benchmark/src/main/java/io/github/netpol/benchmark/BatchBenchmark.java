package io.github.netpol.benchmark;

import io.github.netpol.benchmark.workload.Dataset;
import io.github.netpol.benchmark.workload.QueryMix;
import io.github.netpol.benchmark.workload.Shape;
import io.github.netpol.engine.Inventory;
import io.github.netpol.engine.PolicySet;
import java.util.BitSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What {@link AllowsBenchmark} asks, many questions in one call. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgs = "-Xmx8g")
@SuppressWarnings("NullAway.Init") // set up before it is used
public class BatchBenchmark {
    /** The cluster. */
    @Param("large")
    public String shape;

    /** What is asked. */
    @Param({"realistic", "uniform"})
    public String mix;

    private PolicySet policies;
    private ResolvedQuestions questions;

    /** Compiles, and resolves the ends. */
    @Setup
    public void setUp() {
        Dataset dataset = Shape.of(shape).generate();
        Inventory inventory = Inventory.of(dataset.cluster());
        policies = inventory.policies();
        questions = ResolvedQuestions.of(dataset, QueryMix.of(mix), inventory);
    }

    /** The allowed ones. */
    @Benchmark
    @OperationsPerInvocation(ResolvedQuestions.COUNT)
    public BitSet allows() {
        return policies.allows(questions.sources, questions.destinations, questions.ports, questions.protocols);
    }
}
