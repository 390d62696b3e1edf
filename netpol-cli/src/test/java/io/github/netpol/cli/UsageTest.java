package io.github.netpol.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a command line is said before anything is read. */
class UsageTest {
    private static Run evaluate(String... more) {
        List<String> arguments = new ArrayList<>(List.of("evaluate", "-f", "/does/not/exist"));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    private static void assertUsage(Run run, String... messages) {
        assertThat(run.err()).startsWith("error: ").contains(messages).contains("try `netpol ");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void evaluateNeedsManifests() {
        assertUsage(Run.of("evaluate", "--from", "a/b", "--to", "c/d", "--port", "1"), "--file");
    }

    @Test
    void validateNeedsPaths() {
        assertUsage(Run.of("validate"), "PATH");
    }

    @Test
    void anEmptyPathIsNotTheCurrentFolder() {
        assertUsage(evaluate("-f", ""), "'--file' (PATH)", "the path is empty");
        assertUsage(Run.of("validate", ""), "the path is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--to a/b --port 1", "--from a/b --port 1", "--from a/b --to a/b", ""})
    void aQuestionNeedsBothEndsAndAPort(String arguments) {
        assertUsage(
                evaluate(arguments.isEmpty() ? new String[0] : arguments.split(" ")),
                "a question needs `--from`, `--to` and `--port`; or give `--flows`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--from a/b", "--to a/b", "--port 1", "--protocol UDP"})
    void flowsAndAQuestionExcludeEachOther(String arguments) {
        String[] words = ("--flows - " + arguments).split(" ");

        assertUsage(evaluate(words), "`--flows` takes the questions from a file; leave out");
    }

    @Test
    void flowsAreNotAnsweredInText() {
        assertUsage(evaluate("--flows", "-", "--output", "text"), "`--flows` always answers in JSON");
    }

    @Test
    void aMisspeltOptionIsNoFileOfTheOptionBeforeIt() {
        assertUsage(
                Run.of("test", "-f", "/does/not/exist", "--intents", "i.yaml", "--outptu", "json"),
                "unknown option `--outptu`; did you mean `--output`?");
        assertUsage(
                Run.of("test", "--intents", "i.yaml", "-f", "--lenietn"), "unknown option `--lenietn`; did you mean");
        assertUsage(evaluate("--from", "--too", "a/b"), "unknown option `--too`; did you mean `--to`?");
        assertUsage(Run.of("validate", "--lenietn"), "unknown option `--lenietn`; did you mean `--lenient`?");
    }

    @Test
    void anEndIsGivenOnce() {
        assertUsage(evaluate("--from", "a/b", "--from", "a/c"), "should be specified only once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "080", "+80", "99999999999", "-1"})
    void aPortNumberIsBetween1And65535AndWrittenPlainly(String port) {
        assertUsage(
                evaluate("--from", "a/b", "--to", "c/d", "--port=" + port),
                "`--port`: `" + port + "` must be a number from 1 to 65535, or a port's name");
    }

    @Test
    void aPortNameHasTheFormOfOne_S89() {
        assertUsage(evaluate("--from", "a/b", "--to", "c/d", "--port", "HTTP"), "port name `HTTP` must contain only");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    --protocol; icmp; `TCP`, `UDP`, `SCTP`
                    --output; xml; `text`, `json`
                    --cidr-validation; lax; `strict`, `legacy`
                    --ip-block; external-only; `any`, `external-and-nodes`, `external`
                    --host-network; pods; `ignore`, `as-pods`
                    --egress-to-own-node; deny; `evaluate`, `allow`
                    --named-port-containers; init; `app-and-sidecar`, `app`, `all`
                    """)
    void aWordThatAnOptionDoesNotTakeIsRefusedWithThoseThatItTakes(String option, String word, String expected) {
        assertUsage(evaluate(option, word), "'" + option + "'", "`" + word + "` is none of " + expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.1/8", "pods"})
    void aPodCidrIsABlockWithoutHostBits(String cidr) {
        assertUsage(evaluate("--pod-cidr", cidr), "'--pod-cidr' (CIDR): `" + cidr + "` ");
    }

    @Test
    void theDefaultNamespaceHasTheFormOfAName() {
        assertUsage(
                evaluate("--default-namespace", "Shop", "--from", "a/b", "--to", "c/d", "--port", "1"),
                "default namespace `Shop` must consist of lower-case letters");
    }
}
