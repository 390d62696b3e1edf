package io.github.netpol.cli;

import io.github.netpol.model.Cluster;
import io.github.netpol.yaml.Diagnostic;
import io.github.netpol.yaml.Diagnostic.Severity;
import io.github.netpol.yaml.Manifests;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code netpol validate}: says everything that manifests have wrong. */
@Command(
        name = "validate",
        header = "Check manifests as the API server does.",
        description = "%nPrints every problem as `file:line:column: error: field path: message`, and a summary.",
        synopsisHeading = "%nUsage: ",
        customSynopsis = "netpol validate PATH... [OPTIONS]%n       netpol validate -f PATH [OPTIONS]",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        footerHeading = "%nExit codes: 0 valid, 1 invalid, 2 wrong usage, 3 a file cannot be read.%n%nExamples:%n",
        footer = {
            "  netpol validate k8s/",
            "  netpol validate --lenient base.yaml overlays/prod",
            "  netpol validate --cidr-validation legacy policies.json"
        })
final class ValidateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final InputOptions input = new InputOptions();

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "A file, or a folder with everything below it: *.yaml, *.yml and *.json.")
    // Of texts: where there may be none, picocli takes one that it cannot convert for something else.
    private List<String> paths = new ArrayList<>();

    @Option(
            names = {"-f", "--file"},
            paramLabel = "PATH",
            description = "The same, as the other commands take it. Repeatable.")
    private List<Path> files = new ArrayList<>();

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Manifests manifests = Manifests.read(input.readerOptions(), all());
        DiagnosticPrinter.print(terminal.out(), manifests.diagnostics(), EnumSet.allOf(Severity.class));
        terminal.out().println(SafeText.line(summary(manifests)));
        return exitCode(manifests).number();
    }

    private List<Path> all() {
        try {
            List<Path> all = Stream.concat(paths.stream().map(InputOptions::path), files.stream())
                    .toList();
            if (all.isEmpty()) {
                throw new UsageException("there is nothing to validate; give `PATH` or `-f PATH`");
            }
            return all;
        } catch (TypeConversionException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static ExitCode exitCode(Manifests manifests) {
        if (manifests.isValid()) {
            return ExitCode.OK;
        }
        boolean unreadable = manifests.diagnostics().stream()
                .anyMatch(diagnostic ->
                        diagnostic.severity() == Severity.ERROR && diagnostic.kind() == Diagnostic.Kind.UNREADABLE);
        return unreadable ? ExitCode.UNREADABLE : ExitCode.DENIED;
    }

    private static String summary(Manifests manifests) {
        List<Diagnostic> diagnostics = manifests.diagnostics();
        long errors = count(diagnostics, Severity.ERROR);
        String problems = amount(errors, "error") + ", " + amount(count(diagnostics, Severity.WARNING), "warning");
        if (manifests.isValid()) {
            return "valid: " + contents(manifests.cluster()) + "; " + problems;
        }
        long files = diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .map(diagnostic -> diagnostic.location().file())
                .distinct()
                .count();
        return "invalid: " + problems + "; errors in " + amount(files, "file");
    }

    private static String contents(Cluster cluster) {
        return Stream.of(
                        amount(cluster.policies().size(), "policy", "policies"),
                        amount(cluster.pods().size(), "pod"),
                        amount(cluster.workloads().size(), "workload"),
                        amount(cluster.services().size(), "service"),
                        amount(cluster.namespaces().size(), "namespace"))
                .collect(Collectors.joining(", "));
    }

    private static long count(List<Diagnostic> diagnostics, Severity severity) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .count();
    }

    private static String amount(long number, String one) {
        return amount(number, one, one + "s");
    }

    private static String amount(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
