package io.github.netpol.benchmark.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * What is run, and how long.
 *
 * @param steps the benchmarks
 * @param processStarts how many processes are started for the figure of a cold JVM
 * @param tables the clusters whose tables are weighed
 * @param effort how long each benchmark runs
 */
record Plan(List<Step> steps, int processStarts, List<String> tables, Effort effort) {

    /** How long a benchmark runs. */
    enum Effort {
        /**
         * One fork, three seconds of measurement, and as much warm-up but for what needs more: right to about a tenth on a
         * quiet machine.
         */
        SHORT,
        /** As the benchmark's annotations say. */
        AS_ANNOTATED
    }

    /**
     * Some runs of one benchmark class.
     *
     * @param benchmark the class's simple name
     * @param shapes the clusters
     * @param mixes the questions, or none if the class asks its own
     * @param warmUp the seconds of a short warm-up
     */
    record Step(String benchmark, List<String> shapes, List<String> mixes, int warmUp) {
        private static final int SHORTLY = 3;

        static Step of(String benchmark, String... shapes) {
            return new Step(benchmark, List.of(shapes), List.of(), SHORTLY);
        }

        Step asking(String... labels) {
            return new Step(benchmark, shapes, List.of(labels), warmUp);
        }

        /** For much code that each run goes through only once: it takes long until all of it is compiled well. */
        Step warmedUpFor(int seconds) {
            return new Step(benchmark, shapes, mixes, seconds);
        }
    }

    private static final int LONG_WARM_UP = 16;

    Plan {
        steps = List.copyOf(steps);
        tables = List.copyOf(tables);
    }

    /** What can be measured in under ten minutes: the small and the large cluster. */
    static Plan brief() {
        return new Plan(
                List.of(
                        Step.of("AllowsBenchmark", "small", "large").asking("realistic", "uniform"),
                        Step.of("BatchBenchmark", "large").asking("realistic"),
                        Step.of("EvaluateBenchmark", "large"),
                        Step.of("PlainPodBenchmark", "large"),
                        Step.of("OutsideBenchmark", "large").asking("egress-ext"),
                        Step.of("ScanAllBenchmark", "small", "large"),
                        Step.of("ScanNamespaceBenchmark", "small", "large"),
                        Step.of("FlowLogBenchmark", "large"),
                        Step.of("CompileBenchmark", "large").warmedUpFor(LONG_WARM_UP),
                        Step.of("SnapshotBenchmark", "large").warmedUpFor(LONG_WARM_UP),
                        Step.of("ReadBenchmark", "large"),
                        Step.of("SnakeYamlBenchmark", "large"),
                        Step.of("PodChangeBenchmark", "large"),
                        Step.of("PolicyChangeBenchmark", "large"),
                        Step.of("ExplainBenchmark", "large"),
                        Step.of("AllPairsBenchmark", "large")),
                11,
                List.of("large"),
                Effort.SHORT);
    }

    /**
     * Every figure that is to be reached, and the clusters that are hard for the tables, as shortly as the short plan: about
     * twenty minutes.
     */
    static Plan goals() {
        List<Step> steps = new ArrayList<>(brief().steps());
        steps.addAll(List.of(
                Step.of("AllowsBenchmark", "large-podcidr", "kb-1000").asking("realistic"),
                Step.of("CompileBenchmark", "large-podcidr", "kb-1000").warmedUpFor(LONG_WARM_UP),
                Step.of("AllowsBenchmark", "extreme").asking("realistic", "uniform"),
                Step.of("OutsideBenchmark", "extreme").asking("egress-lists"),
                Step.of("CompileBenchmark", "extreme").warmedUpFor(LONG_WARM_UP),
                Step.of("AllPairsBenchmark", "extreme")));
        return new Plan(
                steps, brief().processStarts(), List.of("large", "extreme", "large-podcidr", "kb-1000"), Effort.SHORT);
    }

    /** Every benchmark, on every cluster. */
    static Plan full() {
        return new Plan(
                List.of(
                        Step.of("AllowsBenchmark", "small", "medium", "large", "extreme", "large-podcidr", "kb-1000")
                                .asking("realistic", "uniform"),
                        Step.of("BatchBenchmark", "large", "extreme").asking("realistic", "uniform"),
                        Step.of("EvaluateBenchmark", "large", "extreme"),
                        Step.of("PlainPodBenchmark", "large"),
                        Step.of("OutsideBenchmark", "large").asking("egress-ext", "ingress-ext"),
                        Step.of("OutsideBenchmark", "extreme").asking("egress-ext", "egress-lists"),
                        Step.of("ScanAllBenchmark", "small", "medium", "large"),
                        Step.of("ScanNamespaceBenchmark", "small", "medium", "large", "extreme"),
                        Step.of("FlowLogBenchmark", "large", "extreme"),
                        Step.of("CompileBenchmark", "large", "extreme", "large-podcidr", "kb-1000"),
                        Step.of("SnapshotBenchmark", "large", "extreme"),
                        Step.of("ReadBenchmark", "large"),
                        Step.of("SnakeYamlBenchmark", "large"),
                        Step.of("PodChangeBenchmark", "large"),
                        Step.of("PolicyChangeBenchmark", "large"),
                        Step.of("ExplainBenchmark", "large"),
                        Step.of("AllPairsBenchmark", "large", "extreme")),
                41,
                List.of("large", "extreme", "large-podcidr", "kb-1000"),
                Effort.AS_ANNOTATED);
    }
}
