package io.github.netpol.model.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelSyntaxTest {
    private static final String NAME_FORM = "name must consist of letters, digits, `-`, `_` and `.`, and start and end"
            + " with a letter or digit (as in `my.name`)";

    static Stream<String> rightKeys() {
        return Stream.of(
                "a",
                "1",
                "A",
                "app",
                "App.kubernetes-io_x",
                "a--b..c__d",
                "x".repeat(63),
                "example.com/app",
                "kubernetes.io/metadata.name",
                "e/App",
                "a-b.c-d/x",
                "p".repeat(253) + "/x",
                "p".repeat(253) + "/" + "x".repeat(63));
    }

    @ParameterizedTest
    @MethodSource("rightKeys")
    void s78Keys(String key) {
        assertThat(LabelSyntax.keyProblems(key)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-a",
                "a-",
                "_a",
                "a_",
                ".a",
                "a.",
                "a b",
                " a",
                "a ",
                "a\n",
                "a=b",
                "a:b",
                "color**",
                "\u201ccolor\u201d",
                "\u00e4",
                "a\u0000b",
                "e.com/-a",
                "\u0661"
            })
    void s78NamesOfOtherForms(String key) {
        assertThat(LabelSyntax.keyProblems(key)).containsExactly(NAME_FORM);
    }

    @Test
    void s78AnEmptyNameIsTwoProblems() {
        assertThat(LabelSyntax.keyProblems("")).containsExactly("name must not be empty", NAME_FORM);
        assertThat(LabelSyntax.keyProblems("example.com/")).containsExactly("name must not be empty", NAME_FORM);
    }

    @Test
    void s78ThePrefixMustNotBeEmpty() {
        assertThat(LabelSyntax.keyProblems("/app"))
                .containsExactly("must have a DNS prefix before the `/` (as in `example.com/my-name`)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Example.com/app", "a_b/app", "-a/app", "a-/app", "a..b/app", ".a/app", "a./app", " /app"})
    void s78ThePrefixIsALowerCaseSubdomain(String key) {
        assertThat(LabelSyntax.keyProblems(key))
                .singleElement()
                .asString()
                .startsWith("prefix must consist of lower-case letters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b/c", "//", "a//b", "/a/"})
    void s78MoreThanOneSlashIsOneProblem(String key) {
        assertThat(LabelSyntax.keyProblems(key))
                .containsExactly(
                        "must be a name, optionally after a DNS prefix and one `/` (as in `example.com/my-name`)");
    }

    static Stream<Arguments> tooLongKeys() {
        return Stream.of(
                Arguments.of("x".repeat(64), "must be at most 63 bytes long"),
                Arguments.of("e.com/" + "x".repeat(64), "must be at most 63 bytes long"),
                Arguments.of("p".repeat(254) + "/x", "prefix must be at most 253 bytes long"));
    }

    @ParameterizedTest
    @MethodSource("tooLongKeys")
    void s78KeysThatAreTooLong(String key, String problem) {
        assertThat(LabelSyntax.keyProblems(key)).containsExactly(problem);
    }

    @Test
    void s78LengthsAreBytes() {
        // 32 letters of two bytes each.
        assertThat(LabelSyntax.valueProblems("\u00e4".repeat(32))).hasSize(2).contains("must be at most 63 bytes long");
        assertThat(LabelSyntax.valueProblems("\u00e4".repeat(31))).hasSize(1);
        // 21 of three bytes are 63, 22 are 66.
        assertThat(LabelSyntax.valueProblems("\u20ac".repeat(21))).hasSize(1);
        assertThat(LabelSyntax.valueProblems("\u20ac".repeat(22))).hasSize(2);
    }

    @Test
    void everyProblemOfAKeyIsReported() {
        assertThat(LabelSyntax.keyProblems("A_/" + "*".repeat(64)))
                .hasSize(3)
                .satisfies(problems -> assertThat(problems.get(0)).startsWith("prefix "));
    }

    static Stream<String> rightValues() {
        return Stream.of("", "a", "Z", "0", "web", "v1.2_3-A", "x".repeat(63));
    }

    @ParameterizedTest
    @MethodSource("rightValues")
    void s78Values(String value) {
        assertThat(LabelSyntax.valueProblems(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "-a", "a-", "_", ".", "a b", "a/b", "a\n", "\u201cred\u201d", "\u00e9"})
    void s78ValuesOfOtherForms(String value) {
        assertThat(LabelSyntax.valueProblems(value))
                .containsExactly(
                        "must be empty, or consist of letters, digits, `-`, `_` and `.`, and start and end with"
                                + " a letter or digit (as in `my-value`)");
    }

    @Test
    void s78AValueThatIsTooLong() {
        assertThat(LabelSyntax.valueProblems("x".repeat(64))).containsExactly("must be at most 63 bytes long");
    }
}
