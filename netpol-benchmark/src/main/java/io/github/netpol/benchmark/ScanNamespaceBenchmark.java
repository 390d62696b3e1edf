package io.github.netpol.benchmark;

import io.github.netpol.benchmark.baseline.ScanNamespace;
import io.github.netpol.benchmark.workload.Dataset;
import io.github.netpol.benchmark.workload.Shape;
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

/** What {@link AllowsBenchmark} asks, of every policy of the namespace. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgs = "-Xmx8g")
@SuppressWarnings("NullAway.Init") // set up before it is used
public class ScanNamespaceBenchmark {
    /** The cluster. */
    @Param({"small", "large"})
    public String shape;

    private ScanNamespace scan;
    private PlainQuestions questions;

    /** Sorts the policies by namespace. */
    @Setup
    public void setUp() {
        Dataset dataset = Shape.of(shape).generate();
        scan = new ScanNamespace(dataset.policies());
        questions = PlainQuestions.of(dataset, ResolvedQuestions.COUNT);
    }

    /** How many of the questions are allowed. */
    @Benchmark
    @OperationsPerInvocation(ResolvedQuestions.COUNT)
    public int allows() {
        int allowed = 0;
        for (int i = 0; i < ResolvedQuestions.COUNT; i++) {
            if (scan.allows(
                    questions.sources[i], questions.destinations[i], questions.ports[i], questions.protocols[i])) {
                allowed++;
            }
        }
        return allowed;
    }
}
