package io.github.netpol.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.cli.Netpol;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The commands of a {@code sh} block: those that run the jar are run, and those of Maven are looked at. */
public final class Shell {
    private static final String JAR = "java -jar netpol-cli/target/netpol.jar ";

    private Shell() {}

    /** The commands, with continued lines joined; those chained by {@code &&} count one by one. */
    public static List<String> commands(String text) {
        return text.replaceAll("\\\\\n\\s*", "")
                .lines()
                .flatMap(line -> Stream.of(line.split(" && ", -1)))
                .map(String::strip)
                .filter(command -> !command.isEmpty() && !command.startsWith("#"))
                .toList();
    }

    /** The arguments that a command gives to the jar, or none if it does not run it. */
    public static List<String> jarArguments(String command) {
        return command.startsWith(JAR) ? List.of(command.substring(JAR.length()).split(" +")) : List.of();
    }

    /** Tries the commands, and gives what those that run the jar print. */
    static String run(String text) throws IOException, InterruptedException {
        StringBuilder printed = new StringBuilder();
        for (String command : commands(text)) {
            if (command.startsWith(JAR)) {
                printed.append(runJar(jarArguments(command)));
            } else {
                MavenCommand.check(command);
            }
        }
        return printed.toString();
    }

    /** Runs the jar's program in the top folder, for paths are printed as they are given. */
    private static String runJar(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Netpol.class.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .directory(Repository.ROOT.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as("exit code of %s, which printed%n%s", arguments, out)
                .isIn(0, 1);
        return out;
    }
}
