package io.github.netpol.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetpolTest {
    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void helpListsTheCommandsOnTheStandardOutput(String argument) {
        Run run = Run.of(argument);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: netpol", "evaluate", "validate", "Examples:");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"evaluate,--help", "evaluate,-h", "help,evaluate", "validate,--help", "help,validate"})
    void everyCommandHasHelpWithExamplesAndExitCodes(String first, String second) {
        Run run = Run.of(first, second);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "Usage: netpol ",
                        "Exit codes: 0 ",
                        "Examples:",
                        "--ip-block",
                        "any|external-and-nodes|external");
    }

    @Test
    void theVersionIsPrinted() {
        Run run = Run.of("--version");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("netpol ");
    }

    @Test
    void withoutACommandTheUsageIsExplained() {
        Run run = Run.of();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("error: missing required subcommand").contains("Commands:");
    }

    @Test
    void anUnknownCommandIsWrongUsageAndTheNearestIsProposed() {
        Run run = Run.of("evalute");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("error: unknown command `evalute`; did you mean `evaluate`?\ntry `netpol --help`\n");
    }

    @Test
    void anUnknownOptionIsWrongUsageAndTheNearestIsProposed() {
        Run run = Run.of("evaluate", "-f", "x", "--form", "a/b", "--to", "a/b", "--port", "1");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("error: unknown option `--form`; did you mean `--from`?\ntry `netpol evaluate --help`\n");
    }

    @Test
    void anOptionWithoutItsValueIsWrongUsage() {
        Run run = Run.of("validate", "--pod-cidr");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--pod-cidr", "CIDR");
    }

    @Test
    void anArgumentThatStartsWithAnAtSignIsNotReadAsAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("arguments"), "--version");

        assertThat(Run.of("@" + file).err()).contains("unknown command `@" + file + "`");
    }

    @Test
    void controlCharactersInArgumentsDoNotReachTheTerminal() {
        Run run = Run.of("eval\u001b[31m");

        assertThat(run.err()).contains("`eval\\u001b[31m`").doesNotContain("\u001b");
    }
}
