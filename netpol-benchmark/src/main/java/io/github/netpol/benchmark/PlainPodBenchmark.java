package io.github.netpol.benchmark;

import io.github.netpol.benchmark.workload.Dataset;
import io.github.netpol.benchmark.workload.Shape;
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

/** A yes or no for pods as the model has them, which the set has seen before: each question looks them up. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgs = "-Xmx8g")
@SuppressWarnings("NullAway.Init") // set up before it is used
public class PlainPodBenchmark {
    /** The cluster. */
    @Param("large")
    public String shape;

    private PolicySet policies;
    private PlainQuestions questions;

    /** Compiles, and shows the set every pod. */
    @Setup
    public void setUp() {
        Dataset dataset = Shape.of(shape).generate();
        policies = PolicySet.of(dataset.policies());
        dataset.pods().forEach(policies::resolve);
        questions = PlainQuestions.betweenPods(dataset, ResolvedQuestions.COUNT);
    }

    /** The answers leave the method: what the caller does with one is not part of the figure. */
    @Benchmark
    @OperationsPerInvocation(ResolvedQuestions.COUNT)
    public void allows(Blackhole used) {
        for (int i = 0; i < ResolvedQuestions.COUNT; i++) {
            used.consume(policies.allows(
                    questions.sources[i], questions.destinations[i], questions.ports[i], questions.protocols[i]));
        }
    }
}
