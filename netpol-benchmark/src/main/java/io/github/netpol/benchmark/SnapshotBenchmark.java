package io.github.netpol.benchmark;

import io.github.netpol.benchmark.workload.Shape;
import io.github.netpol.engine.Inventory;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.Pod;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

/** An inventory as bytes, and back. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgs = "-Xmx8g")
@SuppressWarnings("NullAway.Init") // set up before it is used
public class SnapshotBenchmark {
    /** The cluster. */
    @Param("large")
    public String shape;

    private Inventory inventory;
    private List<NamespacedName> names;
    private byte[] snapshot;

    /** Compiles and writes. */
    @Setup
    public void setUp() throws IOException {
        inventory = Inventory.of(Shape.of(shape).generate().cluster());
        names = inventory.pods().stream().map(Pod::id).toList();
        snapshot = write();
        System.err.println("a snapshot has " + snapshot.length + " bytes");
    }

    /** To bytes in memory. */
    @Benchmark
    public byte[] write() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        inventory.writeTo(out);
        return out.toByteArray();
    }

    /** From bytes in memory to an inventory, and a handle of each pod of it. */
    @Benchmark
    public void load(Blackhole used) throws IOException {
        Inventory loaded = Inventory.readFrom(new ByteArrayInputStream(snapshot));
        for (NamespacedName name : names) {
            used.consume(loaded.resolve(name));
        }
    }
}
