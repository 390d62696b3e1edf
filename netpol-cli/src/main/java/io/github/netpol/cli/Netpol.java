package io.github.netpol.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneId;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** The program {@code netpol}: answers questions about network policies from manifests. */
@Command(
        name = "netpol",
        header = "Do Kubernetes network policies let one pod talk to another, and why?",
        synopsisHeading = "%nUsage: ",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  netpol evaluate -f k8s/ --from shop/web --to shop/db --port 5432",
            "  netpol validate k8s/",
            "  netpol test -f k8s/ --intents intents.yaml",
            "  netpol help evaluate"
        })
public final class Netpol {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // Picocli asks it.
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    @SuppressWarnings("UnusedVariable") // Picocli asks it.
    private boolean version;

    private Netpol() {}

    /** Runs the program on the standard streams, and ends the virtual machine with its exit code. */
    public static void main(String[] arguments) {
        Terminal terminal = new Terminal(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Ansi.AUTO.enabled() ? Ansi.ON : Ansi.OFF);
        System.exit(run(terminal, arguments));
    }

    /**
     * Runs the program without colours on these streams, which stay open.
     *
     * @param in what it reads as its standard input
     * @param out what it writes its answers to, in UTF-8
     * @param err what it writes its complaints to, in UTF-8
     * @return the exit code: 0 allowed, valid or as intended, 1 denied, invalid or not as intended, 2 wrong usage, 3 input that cannot be read
     */
    public static int run(String[] arguments, InputStream in, OutputStream out, OutputStream err) {
        return run(new Terminal(in, out, err, Ansi.OFF), arguments);
    }

    static int run(Terminal terminal, String... arguments) {
        Failures failures = new Failures(terminal);
        int exitCode;
        try {
            exitCode = commandLine(terminal, failures).execute(arguments);
        } catch (Throwable e) { // The virtual machine would end with 1, and that means "denied".
            exitCode = failures.unexpected(e);
        }
        terminal.flush();
        return failures.afterOutput(exitCode);
    }

    private static CommandLine commandLine(Terminal terminal, Failures failures) {
        CommandLine commandLine = new CommandLine(new Netpol())
                .addSubcommand(new EvaluateCommand(terminal))
                .addSubcommand(new ValidateCommand(terminal))
                .addSubcommand(new TestCommand(terminal, Clock.system(ZoneId.systemDefault())))
                .addSubcommand(new CommandLine.HelpCommand())
                .setExpandAtFiles(false)
                // A misspelt option is no file of the option before it.
                .setUnmatchedOptionsAllowedAsOptionParameters(false)
                .setUsageHelpWidth(100)
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.ansi()))
                .setOut(terminal.outWriter())
                .setErr(terminal.errWriter())
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
        InputOptions.registerWords(commandLine);
        EvaluateCommand.registerWords(commandLine);
        TestCommand.registerWords(commandLine);
        return commandLine;
    }
}
