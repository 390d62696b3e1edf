package io.github.netpol.benchmark.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.benchmark.figure.Figure.State;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FigureTableTest {

    private static Measurement time(String benchmark, String shape, String mix, double nanoseconds, double bytes) {
        return new Measurement(benchmark, shape, mix, nanoseconds, OptionalDouble.of(bytes));
    }

    private static Figure figure(String what, String shape, Measurement... measured) {
        return FigureTable.of(new Measurements(List.of(measured))).stream()
                .filter(figure -> figure.what().equals(what) && figure.shape().equals(shape))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFigureThatWasNotMeasuredSaysSo() {
        assertThat(FigureTable.of(new Measurements(List.of())))
                .isNotEmpty()
                .allMatch(figure -> figure.state() == State.NOT_MEASURED);
    }

    @Test
    void aTimeUpToTheLimitIsMet() {
        Figure met = figure(
                "`allows`, resolved ends, realistic",
                "large",
                time("AllowsBenchmark.allows", "large", "realistic", 19.2, 0.001));
        assertThat(met.state()).isEqualTo(State.MET);
        assertThat(met.measured()).isEqualTo("19.2 ns");
        assertThat(met.reach()).isEqualTo("≤ 20 ns, ≤ 0 B");
    }

    @Test
    void aTimeAboveTheLimitIsMissed() {
        assertThat(figure(
                                "`allows`, resolved ends, realistic",
                                "large",
                                time("AllowsBenchmark.allows", "large", "realistic", 20.1, 0))
                        .state())
                .isEqualTo(State.MISSED);
    }

    @Test
    void aFigureThatAllocatesTooMuchIsMissed() {
        assertThat(figure("`evaluate`, resolved ends", "large", time("EvaluateBenchmark.evaluate", "large", "", 10, 56))
                        .state())
                .isEqualTo(State.MISSED);
    }

    @Test
    void theScanIsComparedWithTheEngineOfTheSameRun() {
        Figure ratio = figure(
                "`allows`, against scanning all policies",
                "large",
                time("AllowsBenchmark.allows", "large", "realistic", 20, 0),
                time("ScanAllBenchmark.allows", "large", "", 90_000, 0));
        assertThat(ratio.measured()).isEqualTo("4,500 times");
        assertThat(ratio.state()).isEqualTo(State.MET);
    }

    @Test
    void microsecondsAndMillisecondsAreConverted() {
        assertThat(figure("pod added, known class", "large", time("PodChangeBenchmark.addKnown", "large", "", 1_500, 0))
                        .measured())
                .isEqualTo("1.50 µs");
        assertThat(figure(
                                "compile from model objects",
                                "extreme",
                                time("CompileBenchmark.compile", "extreme", "", 800e6, 0))
                        .measured())
                .isEqualTo("800 ms");
    }

    @Test
    void theReadingSpeedIsInMegabytes() {
        Figure speed = figure(
                "reading manifests",
                "large",
                new Measurement(Measurements.YAML_BYTES, "large", "", 50e6, OptionalDouble.empty()),
                time("ReadBenchmark.read", "large", "", 2e9, 0));
        assertThat(speed.measured()).isEqualTo("25 MB/s");
        assertThat(speed.state()).isEqualTo(State.MET);
    }
}
