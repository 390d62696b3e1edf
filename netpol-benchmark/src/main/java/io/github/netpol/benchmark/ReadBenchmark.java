package io.github.netpol.benchmark;

import io.github.netpol.benchmark.workload.Shape;
import io.github.netpol.model.Cluster;
import io.github.netpol.yaml.Manifests;
import io.github.netpol.yaml.ReaderOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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

/** Manifests in memory to an inventory of the model. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgs = "-Xmx8g")
@SuppressWarnings("NullAway.Init") // set up before it is used
public class ReadBenchmark {
    /** The cluster. */
    @Param("large")
    public String shape;

    private byte[] bytes;

    /** Writes the manifests. */
    @Setup
    public void setUp() throws IOException {
        bytes = Shape.of(shape).generate().yaml();
    }

    /** The inventory of the model. */
    @Benchmark
    public Cluster read() {
        return Manifests.read(ReaderOptions.DEFAULTS, "stream", new ByteArrayInputStream(bytes))
                .cluster();
    }
}
