package io.github.netpol.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.conformance.ConformanceCase.Step;
import io.github.netpol.engine.EvaluationOptions;
import io.github.netpol.engine.PolicySet;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Protocol;
import io.github.netpol.spec.ReferenceEvaluator;
import io.github.netpol.yaml.Manifests;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every probe of every case, all pairs of pods, against the engine and the specification. */
class ConformanceTest {
    private static final String HEADER = "     x:abc y:abc z:abc";

    @TestFactory
    Stream<DynamicTest> everyProbeHasTheTableOfTheSuite() throws IOException, URISyntaxException {
        return cases().stream()
                .map(each -> DynamicTest.dynamicTest(each.title(), each.file().toUri(), () -> run(each)));
    }

    @Test
    void theSuiteIsComplete() throws IOException, URISyntaxException {
        List<ConformanceCase> cases = cases();
        assertThat(cases).hasSize(48);
        assertThat(cases.stream().flatMap(each -> each.steps().stream()).filter(ConformanceTest::isProbe))
                .hasSize(65);
    }

    private static List<ConformanceCase> cases() throws IOException, URISyntaxException {
        Path folder = Path.of(ConformanceTest.class.getResource("/conformance").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(ConformanceCase::read).toList();
        }
    }

    private static boolean isProbe(Step step) {
        return step.words().get(0).equals("probe");
    }

    private static void run(ConformanceCase each) {
        World world = new World();
        each.serves().forEach(served -> world.serve(served.protocol(), served.port()));
        PolicySet engine = PolicySet.of();
        for (Step step : each.steps()) {
            List<String> words = step.words();
            switch (String.join(" ", words.subList(0, Math.min(2, words.size())))) {
                case "create", "update" -> {
                    NetworkPolicy policy = PlainManifest.policy(step.body());
                    assertThat(Manifests.readText(step.body()).cluster().policies())
                            .as("as the reader reads it")
                            .containsExactly(policy);
                    world.put(policy);
                    engine = engine.with(policy);
                }
                case "delete all" -> {
                    world.deleteAllPolicies();
                    engine = PolicySet.of();
                }
                case "label namespace" -> {
                    String[] label = words.get(3).split("=", -1);
                    world.labelNamespace(words.get(2), label[0], label[1]);
                }
                case "label pod" -> {
                    String[] label = words.get(3).split("=", -1);
                    world.labelPod(words.get(2), label[0], label[1]);
                }
                default -> {
                    assertThat(isProbe(step)).as(words.toString()).isTrue();
                    probe(world, engine, step);
                }
            }
        }
    }

    private static void probe(World world, PolicySet engine, Step step) {
        Protocol protocol = Protocol.valueOf(step.words().get(1));
        int port = Integer.parseInt(step.words().get(2));
        ReferenceEvaluator reference = new ReferenceEvaluator(world.policies(), EvaluationOptions.DEFAULTS);
        assertThat(table(
                        world,
                        (from, to) ->
                                reference.evaluate(from, to, port, protocol).allowed()))
                .as("specification, probe %s %s", protocol, port)
                .isEqualTo(step.body().strip());
        assertThat(table(
                        world,
                        (from, to) -> engine.evaluate(from, to, port, protocol).allowed()))
                .as("engine, probe %s %s", protocol, port)
                .isEqualTo(step.body().strip());
    }

    private interface Judge {
        boolean allows(Pod source, Pod destination);
    }

    /** The table of a judge. The suite leaves the diagonal open; a pod always reaches itself (S40). */
    private static String table(World world, Judge judge) {
        List<Pod> pods = world.pods();
        String rows = pods.stream().map(from -> row(from, pods, judge)).collect(Collectors.joining("\n"));
        return HEADER.strip() + "\n" + rows;
    }

    private static String row(Pod from, List<Pod> pods, Judge judge) {
        StringBuilder row = new StringBuilder(from.displayName()).append(" ");
        for (Pod to : pods) {
            if (to.name().equals("a")) {
                row.append("   ");
            }
            boolean allowed = judge.allows(from, to);
            if (from.equals(to)) {
                assertThat(allowed).as("%s to itself (S40)", from.displayName()).isTrue();
            }
            row.append(from.equals(to) ? '-' : allowed ? '.' : 'X');
        }
        return row.toString();
    }
}
