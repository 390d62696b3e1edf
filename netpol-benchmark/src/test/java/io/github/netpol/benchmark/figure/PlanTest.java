package io.github.netpol.benchmark.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.benchmark.figure.Figure.State;
import io.github.netpol.benchmark.workload.QueryMix;
import io.github.netpol.benchmark.workload.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static Stream<Plan.Step> steps() {
        return Stream.of(Plan.brief(), Plan.goals(), Plan.full()).flatMap(plan -> plan.steps().stream());
    }

    @Test
    void stepsNameClustersAndQuestionsThatThereAre() {
        steps().forEach(step -> {
            step.shapes().forEach(Shape::of);
            step.mixes().forEach(QueryMix::of);
        });
    }

    @Test
    void stepsNameBenchmarksThatThereAre() throws IOException {
        List<String> methods = methods();
        assertThat(steps().map(Plan.Step::benchmark))
                .allSatisfy(name -> assertThat(methods).anyMatch(method -> method.startsWith(name + ".")));
    }

    /** Benchmark methods as {@code Class.method}, from the list that the annotation processor leaves. */
    private static List<String> methods() throws IOException {
        try (InputStream list = Objects.requireNonNull(PlanTest.class.getResourceAsStream("/META-INF/BenchmarkList"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst(".*io\\.github\\.netpol\\.benchmark\\.(\\w+) .*", "$1."))
                    .toList();
        }
    }

    @Test
    void twoPlansMeasureEveryFigure() {
        assertThat(notMeasured(Plan.goals())).isEmpty();
        assertThat(notMeasured(Plan.full())).isEmpty();
    }

    private static List<String> notMeasured(Plan plan) {
        List<Measurement> measured = new ArrayList<>();
        measured.add(one(Measurements.FIRST_VERDICT, "small", ""));
        measured.add(one(Measurements.YAML_BYTES, "large", ""));
        plan.tables().forEach(shape -> measured.add(one(Measurements.TABLE_BYTES, shape, "")));
        for (Plan.Step step : plan.steps()) {
            for (String shape : step.shapes()) {
                for (String mix : step.mixes().isEmpty() ? List.of("") : step.mixes()) {
                    for (String method : METHODS) {
                        measured.add(one(step.benchmark() + "." + method, shape, mix));
                    }
                }
            }
        }
        return FigureTable.of(new Measurements(measured)).stream()
                .filter(figure -> figure.state() == State.NOT_MEASURED)
                .map(Figure::what)
                .toList();
    }

    private static final List<String> METHODS = List.of(
            "allows",
            "evaluate",
            "explain",
            "compile",
            "read",
            "events",
            "addKnown",
            "addNew",
            "remove",
            "replace p50",
            "replace p99",
            "walk");

    private static Measurement one(String benchmark, String shape, String mix) {
        return new Measurement(benchmark, shape, mix, 1, OptionalDouble.of(0));
    }
}
