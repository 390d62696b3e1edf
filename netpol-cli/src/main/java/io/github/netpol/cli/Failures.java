package io.github.netpol.cli;

import io.github.netpol.model.text.NearestNames;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says on the standard error what went wrong, and finds the exit code for it. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final Terminal terminal;

    Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine commandLine = e.getCommandLine();
        if (e instanceof UnmatchedArgumentException unmatched) {
            return usage(
                    unmatched(unmatched, arguments)
                            .map(argument -> unknown(argument, commandLine))
                            .orElse(String.valueOf(e.getMessage())),
                    commandLine);
        }
        int exitCode = usage(String.valueOf(e.getMessage()), commandLine);
        if (arguments.length == 0) {
            terminal.err().println();
            commandLine.usage(terminal.err());
        }
        return exitCode;
    }

    private static Optional<String> unmatched(UnmatchedArgumentException e, String[] arguments) {
        // What an option would not take for its value is in the words only.
        String words = String.valueOf(e.getMessage());
        return e.getUnmatched().stream()
                .findFirst()
                .or(() -> Stream.of(arguments)
                        .filter(argument -> words.startsWith("Unknown option: '" + argument + "'"))
                        .findFirst());
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine commandLine, ParseResult arguments) {
        if (e instanceof UsageException usage) {
            return usage(usage.getMessage(), commandLine);
        }
        if (e instanceof AbortException abort) {
            print(abort.getMessage());
            return abort.exitCode().number();
        }
        return unexpected(e);
    }

    /** The exit code after an exception or error that nobody foresaw. */
    int unexpected(Throwable e) {
        if (terminal.outputFailed()) {
            return ExitCode.UNREADABLE.number();
        }
        if (e instanceof OutOfMemoryError) {
            print("out of memory; give Java more with `java -Xmx4g -jar netpol.jar`");
        } else {
            print("netpol has a bug: " + e);
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            terminal.err().print(SafeText.lines(trace.toString()));
        }
        return ExitCode.UNREADABLE.number();
    }

    /** The exit code, unless the answer could not be written: without a word if a pipe's reader went away. */
    int afterOutput(int exitCode) {
        return terminal.outputProblem()
                .map(problem -> {
                    print("cannot write the output: " + problem);
                    return ExitCode.UNREADABLE.number();
                })
                .orElse(exitCode);
    }

    private int usage(String message, CommandLine commandLine) {
        print(message);
        terminal.err().println("try `" + commandLine.getCommandSpec().qualifiedName() + " --help`");
        return ExitCode.USAGE.number();
    }

    private static String unknown(String argument, CommandLine commandLine) {
        boolean option = argument.startsWith("-");
        Set<String> known = option
                ? commandLine.getCommandSpec().optionsMap().keySet()
                : commandLine.getSubcommands().keySet();
        List<String> near = NearestNames.to(argument.replaceFirst("=.*", ""), known);
        String what = option ? "unknown option" : known.isEmpty() ? "unexpected argument" : "unknown command";
        return what + " `" + argument + "`" + (near.isEmpty() ? "" : "; did you mean `" + near.get(0) + "`?");
    }

    private void print(String message) {
        String text = SafeText.lines(message);
        boolean word = text.length() > 1 && !Character.isUpperCase(text.charAt(1));
        terminal.err().println("error: " + (word ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text));
    }
}
