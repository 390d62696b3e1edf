package io.github.netpol.intents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever a file says, reading it ends, with diagnostics: no stack overflows, and nothing multiplies. */
class HostileIntentsTest {
    private static final String END = "intents:\n  - {name: a, from: a0, to: {all: pods}, expect: deny}\n";

    private static List<String> problems(String text) {
        return IntentFile.readText("f", text).diagnostics().stream()
                .map(Object::toString)
                .toList();
    }

    private static String repeat(int times, java.util.function.IntFunction<String> text) {
        return IntStream.range(0, times).mapToObj(text).collect(Collectors.joining());
    }

    @Test
    void aLongChainOfDefinitionsIsRefused() {
        String chain = repeat(5_000, i -> "  a" + i + ": a" + (i + 1) + "\n");

        assertThat(problems("version: 1\ndefine:\n" + chain + "  a5000: {all: pods}\n" + END))
                .contains("f:102:8: error: define.a99: more than 100 definitions lead here");
    }

    @Test
    void definitionsThatMultiplyAreRefused() {
        String doubling = repeat(60, i -> "  a" + i + ": {all: pods, except: [a" + (i + 1) + ", a" + (i + 1) + "]}\n");

        assertThat(problems("version: 1\ndefine:\n" + doubling + "  a60: {all: pods}\n" + END))
                .anyMatch(problem ->
                        problem.endsWith("the endpoint is made of more than 1000 parts; select by labels instead"));
    }

    @Test
    void tenThousandExceptionsAreRefused() {
        String except = repeat(10_000, i -> "{namespace: ops}, ");

        assertThat(problems("version: 1\ndefine: {a0: {all: pods, except: [" + except + "]}}\n" + END))
                .containsExactly(
                        "f:2:14: error: define.a0: the endpoint is made of more than 1000 parts; select by labels instead");
    }

    @Test
    void theNearestOfManyNamesAreLookedForSomeTimesOnly() {
        String definitions = repeat(2_000, i -> "  name-" + i + ": {all: pods}\n");
        String intents =
                repeat(2_000, i -> "  - {name: i" + i + ", from: nmae-" + i + ", to: {all: pods}, expect: deny}\n");

        assertThat(problems("version: 1\ndefine:\n" + definitions + "intents:\n" + intents))
                .filteredOn(problem -> problem.contains("no endpoint is defined as"))
                .hasSize(2_000)
                .filteredOn(problem -> problem.contains("nearest"))
                .hasSize(100);
    }

    @Test
    void depthIsLimited() {
        assertThat(problems("version: 1\ndefine: " + "[".repeat(10_000) + "\n"))
                .singleElement()
                .asString()
                .contains("nested deeper than the limit");
    }

    @Test
    void aliasesThatMultiplyAreRefused() {
        String bomb = "a: &a0 [x]\n" + repeat(30, i -> "b" + i + ": &a" + (i + 1) + " [*a" + i + ", *a" + i + "]\n");

        assertThat(problems(bomb)).singleElement().asString().contains("limit");
    }

    @Test
    void aCellOfSomeMegabytesIsACell() {
        String name = "x".repeat(5_000_000);

        assertThat(problems(name)).singleElement().asString().hasSizeLessThan(1_000);
        assertThat(IntentFile.read(
                                "f.csv", stream("name,from,to,port,expect\n" + name + ",pods," + name + ",any,deny\n"))
                        .diagnostics())
                .singleElement()
                .asString()
                .hasSizeLessThan(1_000);
    }

    @Test
    void quotesWithoutEndAreFoundOnce() {
        assertThat(IntentFile.read("f.csv", stream("\"\"".repeat(1_000_000) + "\""))
                        .diagnostics())
                .hasSize(1);
    }

    private static java.io.InputStream stream(String text) {
        return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
