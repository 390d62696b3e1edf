package io.github.netpol.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.netpol.engine.PolicySet;
import io.github.netpol.engine.Verdict;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Protocol;
import io.github.netpol.yaml.Diagnostic.Severity;
import io.github.netpol.yaml.Manifests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code netpol evaluate}: answers one question, or a file of them. */
@Command(
        name = "evaluate",
        header = "Answer whether one end may open a connection to another, and why.",
        synopsisHeading = "%nUsage: ",
        customSynopsis = {
            "netpol evaluate -f PATH [-f PATH...] --from END --to END --port N|NAME",
            "                       [--protocol TCP|UDP|SCTP] [--output text|json] [OPTIONS]",
            "       netpol evaluate -f PATH [-f PATH...] --flows FILE|- [OPTIONS]"
        },
        description = {
            "",
            "END is one of",
            "  namespace/pod         a pod",
            "  namespace/workload    the pod that its template makes, if no pod has that name",
            "  namespace/Kind/name   the pod or workload of that kind (Pod, Deployment, StatefulSet, ...)",
            "  an IP address         the live pod that has it for its own, else a node or an end outside"
        },
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        footerHeading = "%nExit codes: 0 allowed, 1 denied, 2 wrong usage, 3 input that cannot be read; of flows: 0 if"
                + " every%nline was answered, 3 if one was not.%n%nExamples:%n",
        footer = {
            "  netpol evaluate -f k8s/ --from shop/web --to shop/db --port 5432",
            "  netpol evaluate -f k8s/ --from 203.0.113.7 --to shop/Deployment/web --port https --output json",
            "  netpol evaluate -f cluster.yaml -f policies/ --flows flows.jsonl > answers.jsonl"
        })
final class EvaluateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = {"-f", "--file"},
            required = true,
            paramLabel = "PATH",
            description = "Manifests: a file, or a folder with everything below it. Repeatable.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--from", paramLabel = "END", description = "The end that opens the connection.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "END", description = "The end that it is opened to.")
    private @Nullable String to;

    @Option(
            names = "--port",
            paramLabel = "N|NAME",
            description = "The destination port on the pod: its number, or its name there.")
    private @Nullable String port;

    @Option(names = "--protocol", paramLabel = "TCP|UDP|SCTP", description = "The protocol (default: TCP).")
    private @Nullable Protocol protocol;

    @Option(names = "--output", paramLabel = "text|json", description = "What the answer looks like (default: text).")
    private @Nullable Output output;

    @Option(
            names = "--flows",
            paramLabel = "FILE|-",
            description = "Answer flows instead, one JSON object on each line; `-` is the standard input.")
    private @Nullable String flows;

    @Mixin
    private final InputOptions input = new InputOptions();

    EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Teaches the command line the words of this command's options. */
    static void registerWords(CommandLine commandLine) {
        commandLine
                .registerConverter(Protocol.class, new Words<>(Protocol.class, Protocol::name))
                .registerConverter(Output.class, Words.of(Output.class));
    }

    @Override
    public Integer call() throws IOException {
        return (flows == null ? answerQuestion() : answerFlows(flows)).number();
    }

    private ExitCode answerQuestion() throws IOException {
        if (from == null || to == null || port == null) {
            throw new UsageException("a question needs `--from`, `--to` and `--port`; or give `--flows`");
        }
        DestinationPort destinationPort = DestinationPort.parse(port);
        Manifests manifests = read();
        if (!manifests.isValid()) {
            return ExitCode.UNREADABLE;
        }
        PolicySet policies = policies(manifests);
        Ends ends = ends(manifests);
        Verdict verdict = destinationPort.ask(
                policies,
                policies.resolve(ends.find(from)),
                policies.resolve(ends.find(to)),
                protocol == null ? Protocol.TCP : protocol);
        if (output == Output.JSON) {
            printJson(verdict, destinationPort, manifests);
        } else {
            printText(verdict, manifests);
        }
        return verdict.allowed() ? ExitCode.OK : ExitCode.DENIED;
    }

    private ExitCode answerFlows(String file) throws IOException {
        if (from != null || to != null || port != null || protocol != null) {
            throw new UsageException(
                    "`--flows` takes the questions from a file; leave out `--from`, `--to`, `--port` and `--protocol`");
        }
        if (output == Output.TEXT) {
            throw new UsageException("`--flows` always answers in JSON; leave out `--output text`");
        }
        Manifests manifests = read();
        if (!manifests.isValid()) {
            return ExitCode.UNREADABLE;
        }
        FlowReplay replay = new FlowReplay(policies(manifests), ends(manifests), manifests.ignored());
        if (file.equals("-")) {
            return replay.run(terminal.in(), terminal.data());
        }
        try (InputStream stream = open(file)) {
            return replay.run(stream, terminal.data());
        }
    }

    private static InputStream open(String file) {
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw new UnreadableException("cannot read the flows `" + file + "`: it is a folder", null);
            }
            return Files.newInputStream(path);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableException("cannot read the flows `" + file + "`: " + reason(e), e);
        }
    }

    private static String reason(Exception e) {
        if (e instanceof java.nio.file.NoSuchFileException) {
            return "there is no such file";
        }
        return e instanceof java.nio.file.AccessDeniedException ? "access is denied" : String.valueOf(e.getMessage());
    }

    private Manifests read() {
        Manifests manifests = Manifests.read(input.readerOptions(), paths);
        DiagnosticPrinter.print(terminal.err(), manifests.diagnostics(), EnumSet.of(Severity.ERROR, Severity.WARNING));
        return manifests;
    }

    private PolicySet policies(Manifests manifests) {
        return PolicySet.of(manifests.cluster().policies(), input.evaluationOptions());
    }

    private Ends ends(Manifests manifests) {
        return new Ends(manifests.cluster(), input.defaultNamespace());
    }

    private void printText(Verdict verdict, Manifests manifests) {
        Cluster cluster = manifests.cluster();
        List<Pod> pods = new ArrayList<>(cluster.pods());
        cluster.workloads().forEach(workload -> pods.add(workload.pod()));
        String text =
                SafeText.lines(verdict.explain(manifests.sourceMap(), pods)).stripTrailing();
        terminal.out().println(terminal.paint(text));
        if (!manifests.ignored().isEmpty()) {
            terminal.out().println();
            terminal.out().println("ignored, so this answer may be wrong:");
            manifests.ignored().forEach(policy -> terminal.out().println("  " + SafeText.line(policy)));
        }
    }

    private void printJson(Verdict verdict, DestinationPort asked, Manifests manifests) throws IOException {
        try (JsonGenerator json = Json.indented(terminal.out())) {
            new VerdictJson(json, manifests.sourceMap()).write(verdict, asked, manifests.ignored());
        }
        terminal.out().println();
    }

    /** What an answer looks like. */
    enum Output {
        TEXT,
        JSON
    }
}
