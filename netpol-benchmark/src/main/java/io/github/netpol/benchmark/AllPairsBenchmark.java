package io.github.netpol.benchmark;

import io.github.netpol.benchmark.workload.Shape;
import io.github.netpol.engine.Inventory;
import io.github.netpol.engine.analysis.Connection;
import io.github.netpol.engine.analysis.Connectivity;
import io.github.netpol.engine.analysis.PodGroup;
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

/** Which pods may talk to which on which ports, for all pairs of pods of an inventory that has met them all. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgs = "-Xmx8g")
@SuppressWarnings("NullAway.Init") // set up before it is used
public class AllPairsBenchmark {
    /** The cluster. */
    @Param("large")
    public String shape;

    private Inventory inventory;
    private Connectivity connectivity;

    /** Compiles, and shows the inventory every pod and every pair. */
    @Setup
    public void setUp() {
        inventory = Inventory.of(Shape.of(shape).generate().cluster());
        connectivity = Connectivity.of(inventory);
        connectivity.connections();
    }

    /** From the inventory to every group of every connection: how many pairs of pods they name. */
    @Benchmark
    public long walk() {
        return named(Connectivity.of(inventory));
    }

    /** As the walk, with the groups as they were found before. */
    @Benchmark
    public long walkAgain() {
        return named(connectivity);
    }

    /** All connections, sorted, with the groups as they were found before: how many. */
    @Benchmark
    public int connections() {
        return connectivity.connections().size();
    }

    private static long named(Connectivity all) {
        long[] pairs = new long[1];
        all.forEach(connection -> pairs[0] += pods(connection.sources()) * pods(connection.destinations()));
        return pairs[0];
    }

    private static long pods(List<PodGroup> groups) {
        long pods = 0;
        for (PodGroup group : groups) {
            pods += group.size();
        }
        return pods;
    }

    /** Every pair of groups that may talk, one by one: how many ranges of ports they have together. */
    @Benchmark
    public long groupByGroup() {
        long[] ranges = new long[1];
        connectivity.forEach(connection -> ranges[0] += ranges(connection));
        return ranges[0];
    }

    private static long ranges(Connection connection) {
        int ofPorts = connection.ports().ranges().size();
        boolean isAnyTwo = connection.scope() == Connection.Scope.ANY_TWO;
        long ranges = 0;
        for (PodGroup source : connection.sources()) {
            for (PodGroup destination : connection.destinations()) {
                if (isAnyTwo || !source.namespace().equals(destination.namespace())) {
                    ranges += ofPorts;
                }
            }
        }
        return ranges;
    }
}
