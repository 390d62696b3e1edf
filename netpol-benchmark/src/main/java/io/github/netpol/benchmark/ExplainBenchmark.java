package io.github.netpol.benchmark;

import io.github.netpol.benchmark.workload.Dataset;
import io.github.netpol.benchmark.workload.QueryMix;
import io.github.netpol.benchmark.workload.Shape;
import io.github.netpol.engine.Inventory;
import io.github.netpol.engine.PolicySet;
import io.github.netpol.engine.Verdict;
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

/** A verdict with its reasons as text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgs = "-Xmx8g")
@SuppressWarnings("NullAway.Init") // set up before it is used
public class ExplainBenchmark {
    private static final int COUNT = 1 << 12;

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

    /** The texts of the first questions. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void explain(Blackhole used) {
        for (int i = 0; i < COUNT; i++) {
            Verdict verdict = policies.evaluate(
                    questions.sources[i], questions.destinations[i], questions.ports[i], questions.protocols[i]);
            used.consume(verdict.explain());
        }
    }
}
