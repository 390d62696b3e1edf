package io.github.netpol.yaml.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several documents in one text. */
class YamlStreamTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\n",
                "# only a comment",
                "---",
                "---\n",
                "---\n---\n",
                "--- # c\n---\n# d\n...\n",
                "~",
                "--- null\n",
                "...\n...\n",
                "\uFEFF",
                "\uFEFF---\n",
                "%YAML 1.1\n---\n"
            })
    void emptyDocumentsDoNotCome(String text) {
        assertThat(Reading.of(text).calls()).isEmpty();
    }

    @Test
    void markersSeparateDocuments() {
        assertThat(Reading.of("a: 1\n---\nb: 2\n--- # comment\nc: 3\n---\t\nd: 4\n---\n")
                        .calls())
                .containsExactly("{a: 1}", "{b: 2}", "{c: 3}", "{d: 4}");
    }

    @Test
    void theRestOfTheMarkersLineBelongsToTheDocument() {
        assertThat(Reading.of("--- {a: 1}\n--- |\n  x\n--- y: z\n").calls())
                .hasSize(3)
                .startsWith("{a: 1}", "'x\n'")
                .element(2)
                .asString()
                .startsWith("4:6 syntax: a mapping value is not allowed here");
    }

    @Test
    void directivesBelongToTheDocumentThatFollows() {
        assertThat(Reading.of("%YAML 1.1\n# c\n---\na: 1\n...\n%TAG !e! tag:example.com:\n---\nb: !e!x 2\n")
                        .calls())
                .containsExactly("{a: 1}", "{b: '2'}");
    }

    @Test
    void blankLinesAndCommentsMayStandBetweenDirectiveAndMarker() {
        assertThat(Reading.of("%TAG !e! tag:example.com:\n\n  # c\n  \n---\na: !e!x 1\n")
                        .only())
                .isEqualTo("{a: '1'}");
    }

    @Test
    void linesAreCountedOnAfterAnEndMarker() {
        assertThat(Reading.of("a: 1\n...\n@").calls()).element(1).asString().startsWith("3:1 syntax");
        assertThat(Reading.of("...\n...\n@").only()).startsWith("3:1 syntax");
    }

    @Test
    void aTextRightAfterTheDashesMakesNoMarker() {
        assertThat(Reading.of("a: 1\n---b: 2\n...c: 3\n").only()).isEqualTo("{a: 1, ---b: 2, ...c: 3}");
    }

    @Test
    void anEndMarkerEndsADocument() {
        assertThat(Reading.of("a: 1\n...\nb: 2\n... \n").calls()).containsExactly("{a: 1}", "{b: 2}");
        assertThat(Reading.of("a: 1\n... x\nb: 2\n").calls())
                .containsExactly("2:5 syntax: the document has ended before; separate documents with `---`", "{b: 2}");
    }

    @Test
    void aBrokenDocumentDoesNotTakeTheOthersWithIt() {
        assertThat(Reading.of("a: 1\n---\nb: [\n---\nc: 3\n---\nd: 'open\n---\ne: 5\n")
                        .calls())
                .containsExactly(
                        "{a: 1}",
                        "4:1 syntax: the document ends here, where a value is expected",
                        "{c: 3}",
                        "7:4 syntax: the quotes that open here are not closed before the document ends",
                        "{e: 5}");
    }

    @Test
    void aLimitIsThatOfOneDocument() {
        assertThat(Reading.of("[1]\n---\nb: [[[2]]]\n---\nc: [[3]]\n", new Limits(100, 3, 5, 0))
                        .calls())
                .containsExactly(
                        "[1]",
                        "3:6 limit: lists and mappings are nested deeper than the limit of 3 levels",
                        "{c: [[3]]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: |\n  ---\n  x\n", "a:\n ---\n", "a: '\n ---\n '", "a: ---", "a: |\n  ..."})
    void onlyMarkersAtTheBeginningOfALineSeparate(String text) {
        assertThat(Reading.of(text).calls())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("{")
                .contains("a: ");
    }
}
