package io.github.netpol.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every example of {@code docs/cli.md} prints what is written there, and ends with the exit code that is written there. */
class CliDocumentationIT {
    private static final Path PAGE = Path.of("..", "docs", "cli.md");
    // A file is announced by its name in back-ticks and a colon; the next block is its text.
    private static final Pattern FILE = Pattern.compile("`([a-z.]+)`:\n\n```[a-z]+\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern EXAMPLE =
            Pattern.compile("```console\n\\$ netpol (.*?)\n(.*?)\\$ echo \\$\\?\n(\\d)\n```\n", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> examples() throws IOException {
        String page = Files.readString(PAGE);
        for (Matcher file = FILE.matcher(page); file.find(); ) {
            Files.writeString(folder.resolve(file.group(1)), file.group(2));
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (Matcher example = EXAMPLE.matcher(page); example.find(); ) {
            String arguments = example.group(1);
            Run expected = new Run(Integer.parseInt(example.group(3)), example.group(2), "");
            tests.add(DynamicTest.dynamicTest(
                    arguments, () -> assertThat(run(arguments.split(" "))).isEqualTo(expected)));
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    private Run run(String... arguments) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(java.toString(), "-jar", System.getProperty("netpol.jar")));
        command.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, "");
    }
}
