package io.github.netpol.benchmark;

import io.github.netpol.benchmark.workload.Dataset;
import io.github.netpol.benchmark.workload.QueryMix;
import io.github.netpol.benchmark.workload.Shape;
import io.github.netpol.engine.Inventory;
import io.github.netpol.engine.PolicySet;
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
import org.openjdk.jmh.infra.Blackhole;

/** A verdict for ends that were resolved before, whose reasons nobody asks for. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
// Verdicts fill memory; the first use of each page of it would be timed too.
@Fork(
        value = 2,
        jvmArgs = {"-Xms4g", "-Xmx4g", "-XX:+AlwaysPreTouch"})
@SuppressWarnings("NullAway.Init") // set up before it is used
public class EvaluateBenchmark {
    /** The cluster. */
    @Param("large")
    public String shape;

    private PolicySet policies;
    private ResolvedQuestions questions;

    /** Compiles, and resolves the ends. */
    @Setup
    public void setUp() {
        Dataset dataset = Shape.of(shape).generate();
        Inventory inventory = Inventory.of(dataset.cluster());
        policies = inventory.policies();
        questions = ResolvedQuestions.of(dataset, QueryMix.REALISTIC, inventory);
    }

    /** The verdicts leave the method, so that they are really made. */
    @Benchmark
    @OperationsPerInvocation(ResolvedQuestions.COUNT)
    public void evaluate(Blackhole used) {
        for (int i = 0; i < ResolvedQuestions.COUNT; i++) {
            used.consume(policies.evaluate(
                    questions.sources[i], questions.destinations[i], questions.ports[i], questions.protocols[i]));
        }
    }
}
