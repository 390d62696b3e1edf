package io.github.netpol.yaml.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StringPoolTest {
    private final StringPool pool = new StringPool();

    @Test
    void equalStringsBecomeOne() {
        String first = pool.get(copy("metadata"));
        assertThat(pool.get(copy("metadata"))).isSameAs(first);
    }

    @Test
    void everyStringStaysWhatItIs() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 5000; i++) {
                assertThat(pool.get("s" + i)).isEqualTo("s" + i);
            }
        }
    }

    @Test
    void longStringsAreNotKept() {
        String text = "x".repeat(100);
        pool.get(text);
        String same = copy(text);
        assertThat(pool.get(same)).isSameAs(same);
    }

    @Test
    void repeatedFieldsOfADocumentShareTheirStrings() {
        Node.Sequence root =
                (Node.Sequence) Reading.of("- {port: 8080}\n- {port: 8080}").document();
        Node.Entry first = ((Node.Mapping) root.items().get(0)).entries().get(0);
        Node.Entry second = ((Node.Mapping) root.items().get(1)).entries().get(0);
        assertThat(second.key()).isSameAs(first.key());
        assertThat(((Node.Scalar) second.value()).text()).isSameAs(((Node.Scalar) first.value()).text());
    }

    private static String copy(String text) {
        return String.valueOf(text.toCharArray());
    }
}
