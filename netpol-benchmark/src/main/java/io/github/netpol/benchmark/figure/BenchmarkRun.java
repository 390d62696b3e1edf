package io.github.netpol.benchmark.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/** Runs benchmarks with the profiler of allocations, each method in a JVM of its own. */
final class BenchmarkRun {
    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final int MEDIAN = 50;
    private static final int TAIL = 99;

    private BenchmarkRun() {}

    static List<Measurement> run(Plan.Step step, Plan.Effort effort) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + step.benchmark() + "\\.")
                .param("shape", step.shapes().toArray(String[]::new))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true);
        if (!step.mixes().isEmpty()) {
            options.param("mix", step.mixes().toArray(String[]::new));
        }
        if (effort == Plan.Effort.SHORT) {
            options.forks(1)
                    .warmupIterations(step.warmUp())
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(3)
                    .measurementTime(TimeValue.seconds(1));
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        List<Measurement> measurements = new ArrayList<>();
        results.forEach(result -> add(result, measurements));
        return measurements;
    }

    private static void add(RunResult run, List<Measurement> measurements) {
        Result<?> primary = run.getPrimaryResult();
        double unit = nanoseconds(primary.getScoreUnit());
        Measurement mean = new Measurement(
                run.getParams().getBenchmark().replaceFirst(".*\\.(\\w+\\.\\w+)$", "$1"),
                run.getParams().getParam("shape"),
                run.getParams().getParamsKeys().contains("mix")
                        ? run.getParams().getParam("mix")
                        : "",
                primary.getScore() * unit,
                allocated(run));
        measurements.add(mean);
        if (run.getParams().getMode() == Mode.SampleTime) {
            Statistics samples = primary.getStatistics();
            measurements.add(percentile(mean, MEDIAN, samples, unit));
            measurements.add(percentile(mean, TAIL, samples, unit));
        }
    }

    private static Measurement percentile(Measurement mean, int rank, Statistics samples, double unit) {
        return new Measurement(
                mean.benchmark() + " p" + rank,
                mean.shape(),
                mean.mix(),
                samples.getPercentile(rank) * unit,
                mean.allocated());
    }

    private static OptionalDouble allocated(RunResult run) {
        return run.getSecondaryResults().keySet().stream()
                .filter(name -> name.endsWith(ALLOCATED))
                .mapToDouble(
                        name -> Objects.requireNonNull(run.getSecondaryResults().get(name))
                                .getScore())
                .findFirst();
    }

    /** How many nanoseconds a unit such as {@code us/op} stands for. */
    static double nanoseconds(String unit) {
        return switch (unit) {
            case "ns/op" -> 1;
            case "us/op" -> TimeUnit.MICROSECONDS.toNanos(1);
            case "ms/op" -> TimeUnit.MILLISECONDS.toNanos(1);
            case "s/op" -> TimeUnit.SECONDS.toNanos(1);
            default -> throw new IllegalArgumentException("`" + unit + "` is no time for an operation");
        };
    }
}
