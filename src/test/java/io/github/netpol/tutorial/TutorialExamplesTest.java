package io.github.netpol.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.cli.Netpol;
import io.github.netpol.documentation.Document;
import io.github.netpol.documentation.Document.Block;
import io.github.netpol.documentation.Document.Part;
import io.github.netpol.documentation.Document.Table;
import io.github.netpol.documentation.Repository;
import io.github.netpol.documentation.Shell;
import io.github.netpol.engine.EvaluationOptions;
import io.github.netpol.engine.PolicySet;
import io.github.netpol.engine.Verdict;
import io.github.netpol.model.Address;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.Direction;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.Protocol;
import io.github.netpol.spec.ReferenceEvaluator;
import io.github.netpol.yaml.Manifests;
import io.github.netpol.yaml.ReaderOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of {@code examples/tutorial/README.md} are what engine, specification and command line answer. */
class TutorialExamplesTest {
    private static final Path FOLDER = Repository.ROOT.resolve("examples/tutorial");

    /** A table and the manifests that it is about: those of the command above it. */
    record Example(List<Path> files, List<Flow> flows) {
        @Override
        public String toString() {
            return files.get(files.size() - 1).getFileName().toString();
        }
    }

    /** A row of a table. */
    record Flow(
            String source,
            String destination,
            Protocol protocol,
            int port,
            String answer,
            String egress,
            String ingress) {
        static Flow of(List<String> cells) {
            String[] port = cells.get(2).split(" ", -1);
            return new Flow(
                    cells.get(0),
                    cells.get(1),
                    Protocol.valueOf(port[0]),
                    Integer.parseInt(port[1]),
                    cells.get(3),
                    cells.get(4),
                    cells.get(5));
        }

        String question() {
            return "{\"src\":\"" + source + "\",\"dst\":\"" + destination + "\",\"port\":" + port + ",\"protocol\":\""
                    + protocol + "\"}";
        }

        /** The members of an answer that the table tells. */
        String answerMembers() {
            return "\"allowed\":" + answer.equals("allowed") + ",\"egress\":\"" + egress + "\",\"ingress\":\"" + ingress
                    + "\"";
        }
    }

    static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        List<Path> files = List.of();
        for (Part part : Document.read("examples/tutorial/README.md").parts()) {
            if (part instanceof Block block && block.language().equals("sh")) {
                files = files(block.text());
            } else if (part instanceof Table table) {
                assertThat(table.head()).containsExactly("from", "to", "port", "answer", "egress side", "ingress side");
                examples.add(
                        new Example(files, table.rows().stream().map(Flow::of).toList()));
            }
        }
        return examples;
    }

    private static List<Path> files(String commands) {
        List<String> arguments = Shell.jarArguments(Shell.commands(commands).get(0));
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).equals("-f")) {
                files.add(Repository.ROOT.resolve(arguments.get(i + 1)));
            }
        }
        return files;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theEngineAnswersAsTheTableSays(Example example) {
        Cluster cluster = cluster(example);
        PolicySet policies = PolicySet.of(cluster);
        ReferenceEvaluator reference = new ReferenceEvaluator(cluster.policies(), EvaluationOptions.DEFAULTS);
        for (Flow flow : example.flows()) {
            Endpoint source = end(cluster, flow.source());
            Endpoint destination = end(cluster, flow.destination());
            Verdict verdict = policies.evaluate(source, destination, flow.port(), flow.protocol());
            assertThat(List.of(
                            verdict.allowed() ? "allowed" : "denied",
                            verdict.outcome(Direction.EGRESS).name(),
                            verdict.outcome(Direction.INGRESS).name()))
                    .as("%s: %s", example, verdict.explain())
                    .containsExactly(flow.answer(), flow.egress(), flow.ingress());
            assertThat(reference
                            .evaluate(source, destination, flow.port(), flow.protocol())
                            .allowed())
                    .as("%s: the specification on %s", example, flow)
                    .isEqualTo(verdict.allowed());
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theCommandLineAnswersAsTheTableSays(Example example) {
        List<String> arguments = new ArrayList<>(List.of("evaluate", "--flows", "-"));
        example.files().forEach(file -> arguments.addAll(List.of("-f", file.toString())));
        String questions =
                example.flows().stream().map(flow -> flow.question() + "\n").collect(Collectors.joining());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Netpol.run(
                arguments.toArray(String[]::new),
                new ByteArrayInputStream(questions.getBytes(StandardCharsets.UTF_8)),
                out,
                err);
        assertThat(exitCode).as(err.toString(StandardCharsets.UTF_8)).isZero();
        List<String> answers = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(answers).hasSameSizeAs(example.flows());
        for (int i = 0; i < answers.size(); i++) {
            Flow flow = example.flows().get(i);
            String question = flow.question();
            assertThat(answers.get(i))
                    .as(example.toString())
                    .startsWith(question.substring(0, question.length() - 1) + "," + flow.answerMembers());
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theManifestsHaveNothingToComplainOf(Example example) {
        assertThat(Manifests.read(ReaderOptions.DEFAULTS, example.files()).diagnostics())
                .isEmpty();
    }

    @Test
    void everyPolicyHasATableThatAllowsAndDenies() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> policies = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d.*\\.yaml"))
                    .sorted()
                    .toList();
            assertThat(policies).hasSize(7).first().asString().startsWith("1-");
            assertThat(examples().stream().map(Example::toString).filter(name -> !name.equals("cluster.yaml")))
                    .containsExactlyElementsOf(inOrderOfTheDocument(policies));
        }
        assertThat(examples())
                .filteredOn(example -> !example.toString().equals("cluster.yaml"))
                .allSatisfy(example ->
                        assertThat(example.flows()).extracting(Flow::answer).contains("allowed", "denied"));
    }

    /** The form that also isolates ingress comes before the one that does not. */
    private static List<String> inOrderOfTheDocument(List<String> policies) {
        return policies.stream()
                .sorted((one, other) -> one.charAt(0) != other.charAt(0)
                        ? Character.compare(one.charAt(0), other.charAt(0))
                        : Boolean.compare(one.contains("only"), other.contains("only")))
                .toList();
    }

    @Test
    void withoutAPolicyNothingIsDenied() {
        assertThat(examples())
                .filteredOn(example -> example.toString().equals("cluster.yaml"))
                .singleElement()
                .satisfies(example ->
                        assertThat(example.flows()).extracting(Flow::answer).containsOnly("allowed"));
    }

    private static Cluster cluster(Example example) {
        return Manifests.read(ReaderOptions.DEFAULTS, example.files()).cluster();
    }

    private static Endpoint end(Cluster cluster, String name) {
        if (!name.contains("/")) {
            return cluster.externalEndpoint(Address.parse(name));
        }
        String[] parts = name.split("/", -1);
        return cluster.pod(parts[0], parts[1]).orElseThrow();
    }
}
