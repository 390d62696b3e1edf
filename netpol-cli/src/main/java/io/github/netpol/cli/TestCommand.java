package io.github.netpol.cli;

import io.github.netpol.intents.IntentFile;
import io.github.netpol.intents.InvalidIntentsException;
import io.github.netpol.intents.World;
import io.github.netpol.yaml.Diagnostic;
import io.github.netpol.yaml.Diagnostic.Severity;
import io.github.netpol.yaml.Manifests;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code netpol test}: says whether policies do what intent files mean them to do. */
@Command(
        name = "test",
        header = "Check that policies allow and deny what intent files say.",
        synopsisHeading = "%nUsage: ",
        customSynopsis = {
            "netpol test -f PATH [-f PATH...] --intents FILE...",
            "                   [--output text|junit|tap|json|github] [--today YYYY-MM-DD] [OPTIONS]"
        },
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        footerHeading =
                "%nExit codes: 0 every intent holds or is waived, 1 an intent fails, 2 wrong usage,%n3 manifests or"
                        + " intents cannot be read or have errors.%n%nExamples:%n",
        footer = {
            "  netpol test -f k8s/ --intents intents.yaml",
            "  netpol test -f k8s/ --intents intents.yaml matrix.csv --output junit > intents.xml"
        })
final class TestCommand implements Callable<Integer> {
    private static final Set<Severity> SHOWN = EnumSet.of(Severity.ERROR, Severity.WARNING);

    private final Terminal terminal;
    private final Clock clock;

    @Option(
            names = {"-f", "--file"},
            required = true,
            paramLabel = "PATH",
            description = "Manifests: a file, or a folder with everything below it. Repeatable.")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--intents",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "Intent files: YAML or JSON, or CSV if the name ends in .csv. Repeatable.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--output",
            paramLabel = "text|junit|tap|json|github",
            description = "What the results look like (default: text).")
    private Output output = Output.TEXT;

    @Option(
            names = "--today",
            paramLabel = "YYYY-MM-DD",
            description = "The day that waivers are judged by (default: today).")
    private @Nullable LocalDate today;

    @Mixin
    private final InputOptions input = new InputOptions();

    /** What the results look like. */
    enum Output {
        TEXT,
        JUNIT,
        TAP,
        JSON,
        GITHUB;

        IntentReport report() {
            return switch (this) {
                case TEXT -> new TextReport();
                case JUNIT -> new JunitReport();
                case TAP -> new TapReport();
                case JSON -> new JsonReport();
                case GITHUB -> new GithubReport();
            };
        }
    }

    TestCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Teaches the command line the words of this command's options. */
    static void registerWords(CommandLine commandLine) {
        commandLine
                .registerConverter(Output.class, Words.of(Output.class))
                .registerConverter(LocalDate.class, TestCommand::date);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            throw new TypeConversionException("`" + text + "` is no day of the calendar in the form `2026-12-31`");
        }
    }

    @Override
    public Integer call() throws IOException {
        Manifests manifests = Manifests.read(input.readerOptions(), paths);
        print(manifests.diagnostics());
        List<IntentFile> intents = files.stream().map(IntentFile::read).toList();
        intents.forEach(file -> print(file.diagnostics()));
        if (!manifests.isValid() || !intents.stream().allMatch(IntentFile::isValid)) {
            return ExitCode.UNREADABLE.number();
        }
        IntentResults results;
        try {
            results = check(World.of(manifests).with(input.evaluationOptions()), intents);
        } catch (InvalidIntentsException e) {
            print(e.errors());
            return ExitCode.UNREADABLE.number();
        }
        output.report().write(results, terminal);
        return (results.hasFailures() ? ExitCode.DENIED : ExitCode.OK).number();
    }

    private IntentResults check(World world, List<IntentFile> intents) {
        LocalDate day = today == null ? LocalDate.now(clock) : today;
        List<IntentResults.OfFile> results = intents.stream()
                .map(file -> new IntentResults.OfFile(file.name(), file.check(world, day)))
                .toList();
        return new IntentResults(results, world.ignored());
    }

    private void print(List<Diagnostic> diagnostics) {
        DiagnosticPrinter.print(terminal.err(), diagnostics, SHOWN);
    }
}
