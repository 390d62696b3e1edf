package io.github.netpol.benchmark.figure;

import static io.github.netpol.benchmark.figure.Goal.atLeast;
import static io.github.netpol.benchmark.figure.Goal.atMost;

import io.github.netpol.benchmark.figure.Goal.Unit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The figures to reach, each with what a run measured of it. */
final class FigureTable {
    private static final String LARGE = "large";
    private static final String EXTREME = "extreme";
    private static final String ALLOWS = "AllowsBenchmark.allows";
    private static final String REALISTIC = "realistic";
    private static final double MEGABYTE = 1e6;
    private static final double SECOND = 1e9;

    private final Measurements measured;

    private FigureTable(Measurements measured) {
        this.measured = measured;
    }

    static List<Figure> of(Measurements measured) {
        return new FigureTable(measured).figures();
    }

    private List<Figure> figures() {
        return List.of(
                allows("small", REALISTIC, 20),
                allows(LARGE, REALISTIC, 20),
                allows(LARGE, "uniform", 20),
                allows(EXTREME, REALISTIC, 35),
                allows(EXTREME, "uniform", 35),
                atMost("`allows`, realistic, against the small cluster", EXTREME, 3.5, Unit.TIMES)
                        .withRatio(
                                measured.find(ALLOWS, EXTREME, REALISTIC), measured.find(ALLOWS, "small", REALISTIC)),
                atMost("`evaluate`, resolved ends", LARGE, 40, Unit.NS)
                        .allocating(48)
                        .with(measured.find("EvaluateBenchmark.evaluate", LARGE)),
                atMost("`allows`, plain pods seen before", LARGE, 120, Unit.NS)
                        .with(measured.find("PlainPodBenchmark.allows", LARGE)),
                atMost("pod to outside address", LARGE, 15, Unit.NS)
                        .with(measured.find("OutsideBenchmark.allows", LARGE, "egress-ext")),
                atMost("pod to outside address, 20,000 CIDRs", EXTREME, 40, Unit.NS)
                        .with(measured.find("OutsideBenchmark.allows", EXTREME, "egress-lists")),
                faster("scanning all policies", "ScanAllBenchmark.allows", 3_000),
                faster("scanning those of the namespace", "ScanNamespaceBenchmark.allows", 1),
                compile(LARGE, 100),
                compile(EXTREME, 750),
                atMost("first verdict in a cold JVM, from YAML", "small", 400, Unit.MS)
                        .with(measured.find(Measurements.FIRST_VERDICT, "small")),
                atLeast("reading manifests", LARGE, 20, Unit.MB_PER_SECOND).with(readingSpeed()),
                atMost("reading manifests, against SnakeYAML's events", LARGE, 4, Unit.TIMES)
                        .withRatio(
                                measured.find("ReadBenchmark.read", LARGE),
                                measured.find("SnakeYamlBenchmark.events", LARGE)),
                tables(LARGE, 64),
                tables(EXTREME, 160),
                change("pod added, known class", "PodChangeBenchmark.addKnown", 2),
                change("pod removed", "PodChangeBenchmark.remove", 2),
                change("pod added, new class", "PodChangeBenchmark.addNew", 10),
                change("policy replaced, until the next verdict, median", "PolicyChangeBenchmark.replace p50", 50),
                change("policy replaced, until the next verdict, p99", "PolicyChangeBenchmark.replace p99", 1_000),
                allPairs(LARGE, 15),
                allPairs(EXTREME, 250),
                change("verdict explained as text", "ExplainBenchmark.explain", 20));
    }

    private Figure allows(String shape, String mix, double limit) {
        return atMost("`allows`, resolved ends, " + mix, shape, limit, Unit.NS)
                .allocating(0)
                .with(measured.find(ALLOWS, shape, mix));
    }

    private Figure faster(String than, String benchmark, double times) {
        return atLeast("`allows`, against " + than, LARGE, times, Unit.TIMES)
                .withRatio(measured.find(benchmark, LARGE), measured.find(ALLOWS, LARGE, REALISTIC));
    }

    private Figure compile(String shape, double limit) {
        return atMost("compile from model objects", shape, limit, Unit.MS)
                .with(measured.find("CompileBenchmark.compile", shape));
    }

    private Optional<Measurement> readingSpeed() {
        Optional<Measurement> bytes = measured.find(Measurements.YAML_BYTES, LARGE);
        return measured.find("ReadBenchmark.read", LARGE)
                .flatMap(time -> bytes.map(size -> new Measurement(
                        time.benchmark(),
                        LARGE,
                        "",
                        size.value() / MEGABYTE / (time.value() / SECOND),
                        OptionalDouble.empty())));
    }

    private Figure tables(String shape, double limit) {
        return atMost("tables that questions read, for each pod", shape, limit, Unit.BYTES)
                .with(measured.find(Measurements.TABLE_BYTES, shape));
    }

    private Figure change(String what, String benchmark, double limit) {
        return atMost(what, LARGE, limit, Unit.US).with(measured.find(benchmark, LARGE));
    }

    private Figure allPairs(String shape, double limit) {
        return atMost("all pairs with port sets", shape, limit, Unit.MS)
                .with(measured.find("AllPairsBenchmark.walk", shape));
    }
}
