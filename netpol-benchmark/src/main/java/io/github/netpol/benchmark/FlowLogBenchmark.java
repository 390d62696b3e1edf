package io.github.netpol.benchmark;

import io.github.netpol.benchmark.workload.Dataset;
import io.github.netpol.benchmark.workload.QueryMix;
import io.github.netpol.benchmark.workload.Questions;
import io.github.netpol.benchmark.workload.Shape;
import io.github.netpol.engine.Inventory;
import io.github.netpol.model.Address;
import io.github.netpol.model.Protocol;
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

/** Many flows at once, by address, as flow logs have them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgs = "-Xmx8g")
@SuppressWarnings("NullAway.Init") // set up before it is used
public class FlowLogBenchmark {
    /** The cluster. */
    @Param("large")
    public String shape;

    private Inventory inventory;
    private Address[] sources;
    private Address[] destinations;
    private int[] ports;
    private Protocol[] protocols;

    /** Compiles, and takes the addresses of the ends. */
    @Setup
    public void setUp() {
        Dataset dataset = Shape.of(shape).generate();
        inventory = Inventory.of(dataset.cluster());
        Questions asked = QueryMix.REALISTIC.ask(dataset, ResolvedQuestions.COUNT, ResolvedQuestions.SEED);
        sources = new Address[ResolvedQuestions.COUNT];
        destinations = new Address[ResolvedQuestions.COUNT];
        ports = new int[ResolvedQuestions.COUNT];
        protocols = new Protocol[ResolvedQuestions.COUNT];
        for (int i = 0; i < ResolvedQuestions.COUNT; i++) {
            sources[i] = asked.sourceAddress(i);
            destinations[i] = asked.destinationAddress(i);
            ports[i] = asked.port(i);
            protocols[i] = asked.protocol(i);
        }
    }

    /** The allowed ones. */
    @Benchmark
    @OperationsPerInvocation(ResolvedQuestions.COUNT)
    public BitSet allows() {
        return inventory.allows(sources, destinations, ports, protocols);
    }
}
