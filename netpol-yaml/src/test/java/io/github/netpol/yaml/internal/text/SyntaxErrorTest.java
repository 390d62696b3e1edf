package io.github.netpol.yaml.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not YAML is reported where it is, in words that help. */
class SyntaxErrorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    a: b: c               | 1:5 syntax: a mapping value is not allowed here; is the indentation right, or does a text with `:` need quotes?
                    a: - b                | 1:4 syntax: a list item is not allowed here; it needs a line of its own and the right indentation
                    a:⏎  b: 1⏎ c: 2       | 3:2 syntax: this does not belong to the mapping that begins at 1:1; is the indentation right?
                    - a⏎b: 1              | 2:1 syntax: this does not belong to the list that begins at 1:1; is the indentation right?
                    a:⏎⇥b: 1              | 2:1 syntax: a tab is used for indentation; use spaces
                    a:⏎  ⇥b: 1            | 2:3 syntax: a tab is used for indentation; use spaces
                    - a⏎-⇥b               | 2:2 syntax: a tab is used for indentation; use spaces
                    - - a⏎  -⇥b           | 2:4 syntax: a tab is used for indentation; use spaces
                    -⇥a                   | 1:2 syntax: a tab is used for indentation; use spaces
                    a: @b                 | 1:4 syntax: no value can begin with the character `@`; put the text in quotes
                    a: `b`                | 1:4 syntax: no value can begin with the character ```; put the text in quotes
                    a: 'b' c              | 1:8 syntax: nothing may follow the closing quote; put quotes around the whole text or none
                    a: 'b                 | 1:4 syntax: the quotes that open here are not closed before the document ends
                    a: [b⏎                | 2:1 syntax: expected `,` or `]` here; the `[` is at 1:4
                    a: {b: c⏎d: e         | 2:2 syntax: expected `,` or `}` here; the `{` is at 1:4
                    a: "\\q"              | 1:6 syntax: a backslash in double quotes does not go with this character; write `\\\\` for a backslash
                    a: "\\UFFFFFFFF"      | 1:7 syntax: the text is not YAML from here on
                    a: !x!y 1             | 1:4 syntax: `!` begins a tag, and what follows cannot be one; put the text in quotes
                    a: !{}                | 1:4 syntax: `!` begins a tag, and what follows cannot be one; put the text in quotes
                    a: *.b                | 1:4 syntax: `*` begins an alias, and what follows cannot be one; put the text in quotes
                    a: & b                | 1:4 syntax: `&` begins an anchor, and what follows cannot be one; put the text in quotes
                    a: > b                | 1:4 syntax: the text of a block begins on the line after its `¦` or `>`, with more indentation
                    %=x⏎---               | 1:1 syntax: a line that begins with `%` is a directive of YAML, and there is none like this
                    a: !!int "x⏎⏎y"       | 1:4 syntax: `x y` does not fit its tag `!!int`
                    %YAML 2.0⏎---         | 1:1 syntax: found incompatible YAML document (version 1.* is required)
                    """)
    void theMessageNamesTheLikelyCause(String yaml, String error) {
        assertThat(Reading.of(yaml.replace('⏎', '\n').replace('⇥', '\t')).only())
                .isEqualTo(error.replace('¦', '|'));
    }

    @Test
    void aDashWithoutABlankIsSeenAsWhatItIs() {
        String yaml = """
                spec:
                  policyTypes:
                  - Ingress
                -Egress
                """;
        assertThat(Reading.of(yaml).only()).endsWith("if it belongs to a list, write `- Egress`");
    }

    @Test
    void aStrayWordAfterAListIsNoField() {
        String yaml = """
                spec:
                  policyTypes:
                  - Ingress
                Egress
                """;
        assertThat(Reading.of(yaml).only())
                .isEqualTo(
                        "4:1 syntax: `Egress` is neither a field (`key: value`) nor a list item; if it belongs to a list, write `- Egress`");
    }

    @Test
    void tabsBetweenTokensAreBlanks() {
        assertThat(Reading.of("a:\tb\t\nc:\t 'd'\t# e\nf: [g,\th\t, {i:\tj}]\nk:\t\n  l:\t\t1\n")
                        .only())
                .isEqualTo("{a: 'b', c: 'd', f: ['g', 'h', {i: 'j'}], k: {l: 1}}");
        assertThat(Reading.of("a: '\t'\nb: |\n  \tx\n").only()).isEqualTo("{a: '\t', b: '\tx\n'}");
    }
}
