package io.github.netpol.yaml.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every node knows its line and column, from 1, in characters. */
class PositionTest {

    /** The places of all nodes and keys, in the order of the text. */
    private static List<String> places(String text) {
        List<String> places = new ArrayList<>();
        collect(Reading.of(text).document(), places);
        return places;
    }

    private static void collect(Node node, List<String> places) {
        places.add(Reading.show(node.position()));
        if (node instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                places.add(entry.key() + "@" + Reading.show(entry.keyPosition()));
                collect(entry.value(), places);
            }
        } else if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> collect(item, places));
        }
    }

    @Test
    void ofYaml() {
        assertThat(places("a:\n  - b\n  - c: 'd'\n    e: |\n      f\nnone:\ng: [1, {h: 2}]"))
                .containsExactly(
                        "1:1",
                        "a@1:1",
                        "2:3",
                        "2:5",
                        "3:5",
                        "c@3:5",
                        "3:8",
                        "e@4:5",
                        "4:8",
                        "none@6:1",
                        "6:6",
                        "g@7:1",
                        "7:4",
                        "7:5",
                        "7:8",
                        "h@7:9",
                        "7:12");
    }

    @Test
    void ofJson() {
        assertThat(places(" {\"a\":\n  [1, true,\r\n{\"b\" : null}]}"))
                .containsExactly("1:2", "a@1:3", "2:3", "2:4", "2:7", "3:1", "b@3:2", "3:8");
    }

    @Test
    void ofDocumentsThatFollowOthers() {
        assertThat(Reading.of("# c\n---\na: 1\n---\n\n- @").calls())
                .containsExactly(
                        "{a: 1}", "6:3 syntax: no value can begin with the character `@`; put the text in quotes");
    }

    @Test
    void supplementaryCharactersCountOnce() {
        assertThat(places("{'\uD83D\uDE00': \uD83D\uDE00, a: b}"))
                .containsExactly("1:1", "\uD83D\uDE00@1:2", "1:7", "a@1:10", "1:13");
        assertThat(places("{\"\uD83D\uDE00\":1,\"a\":2}"))
                .containsExactly("1:1", "\uD83D\uDE00@1:2", "1:6", "a@1:8", "1:12");
    }

    @Test
    void aByteOrderMarkTakesNoColumn() {
        assertThat(places("\uFEFFa: 1")).containsExactly("1:1", "a@1:1", "1:4");
        assertThat(places("\uFEFF[1]")).containsExactly("1:1", "1:2");
    }

    @Test
    void allLineBreaksOfYaml11EndLines() {
        assertThat(places("a: 1\r\nb: 2\rc: 3\u0085d: 4\u2028e: 5\n"))
                .containsExactly("1:1", "a@1:1", "1:4", "b@2:1", "2:4", "c@3:1", "3:4", "d@4:1", "4:4", "e@5:1", "5:4");
        assertThat(Reading.of("a: 1\r\n---\r\nb: 2\r---\r\n@").calls())
                .element(2)
                .asString()
                .startsWith("5:1 syntax");
    }
}
