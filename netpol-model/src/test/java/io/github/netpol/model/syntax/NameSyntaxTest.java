package io.github.netpol.model.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameSyntaxTest {
    private static final String LABEL_FORM =
            "must consist of lower-case letters, digits and `-`, and start and end with"
                    + " a letter or digit (as in `my-name`)";
    private static final String SUBDOMAIN_FORM =
            "must consist of lower-case letters, digits, `-` and `.`, and each part"
                    + " between dots must start and end with a letter or digit (as in `my-name.example`)";

    static Stream<String> labels() {
        return Stream.of("a", "0", "shop", "a-b", "a--b", "0a", "123", "x".repeat(63));
    }

    @ParameterizedTest
    @MethodSource("labels")
    void s77Labels(String text) {
        assertThat(NameSyntax.dnsLabelProblems(text)).isEmpty();
        assertThat(NameSyntax.dnsSubdomainProblems(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "-a", "a-", "A", "aB", "a_b", "a b", " a", "a\n", "a/b", "\u00e4", "*", ".", "a.", ".a"
            })
    void s77TextsThatAreNeither(String text) {
        assertThat(NameSyntax.dnsLabelProblems(text)).containsExactly(LABEL_FORM);
        assertThat(NameSyntax.dnsSubdomainProblems(text)).containsExactly(SUBDOMAIN_FORM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b", "my-name.example", "1.2.3"})
    void s77DotsHaveTheirOwnText(String text) {
        assertThat(NameSyntax.dnsLabelProblems(text)).containsExactly("must not contain dots");
        assertThat(NameSyntax.dnsSubdomainProblems(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b", "a.-b", "a-.b", "a.B", "..", "a.b."})
    void s77EveryPartOfASubdomainIsALabel(String text) {
        assertThat(NameSyntax.dnsSubdomainProblems(text)).containsExactly(SUBDOMAIN_FORM);
        assertThat(NameSyntax.dnsLabelProblems(text)).containsExactly(LABEL_FORM);
    }

    @Test
    void s77ALabelHasAtMost63Bytes() {
        assertThat(NameSyntax.dnsLabelProblems("x".repeat(64))).containsExactly("must be at most 63 bytes long");
        assertThat(NameSyntax.dnsLabelProblems("X".repeat(64))).hasSize(2);
    }

    @Test
    void s77ASubdomainHasAtMost253BytesHoweverLongItsParts() {
        assertThat(NameSyntax.dnsSubdomainProblems("x".repeat(253))).isEmpty();
        assertThat(NameSyntax.dnsSubdomainProblems("x".repeat(254))).containsExactly("must be at most 253 bytes long");
        assertThat(NameSyntax.dnsSubdomainProblems("a.".repeat(127))).hasSize(2);
    }
}
