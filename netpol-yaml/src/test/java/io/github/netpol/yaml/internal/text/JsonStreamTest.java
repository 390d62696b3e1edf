package io.github.netpol.yaml.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.yaml.internal.text.Node.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON, and what only looks like it. */
class JsonStreamTest {

    @ParameterizedTest
    @CsvSource({
        "80, INTEGER",
        "-1, INTEGER",
        "80.0, DECIMAL",
        "8e1, DECIMAL",
        "99999999999999999999999, INTEGER",
        "true, BOOLEAN",
        "null, NULL"
    })
    void s99RawJsonKeepsItsLiterals(String json, Node.Type type) {
        Scalar scalar =
                (Scalar) Reading.field(Reading.of("{\"a\": " + json + "}").document(), "a");
        assertThat(scalar).extracting(Scalar::type, Scalar::text).containsExactly(type, json);
    }

    @Test
    void stringsAreUnescaped() {
        assertThat(Reading.of("{\"\\u0061\": \"x\\n\\u00e4\\\"\"}").only()).isEqualTo("{a: 'x\n\u00e4\"'}");
    }

    @Test
    void valuesMayFollowOneAnother() {
        assertThat(Reading.of("{\"a\": 1}{\"b\": [2]}\n\n[3] null {\"c\": {}}\n")
                        .calls())
                .containsExactly("{a: 1}", "{b: [2]}", "[3]", "{c: {}}");
    }

    @Test
    void duplicateKeysAreKept() {
        assertThat(Reading.of("{\"a\": 1, \"b\": 2, \"a\": {\"c\": 1, \"c\": 2}}")
                        .only())
                .isEqualTo("{a: 1, b: 2, a: {c: 1, c: 2}}");
    }

    @Test
    void tabsMayIndentJson() {
        assertThat(Reading.of("{\n\t\"a\":\t1\n}").only()).isEqualTo("{a: 1}");
    }

    @Test
    void whatIsNotJsonIsReadAsYaml() {
        assertThat(Reading.of("{a: y, b: 017}").only()).isEqualTo("{a: true, b: 15}");
        assertThat(Reading.of("[a, 'b',]").only()).isEqualTo("['a', 'b']");
        assertThat(Reading.of("{\"a\": 80.0}\n---\n{\"b\": 1}").calls()).containsExactly("{a: 80}", "{b: 1}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"a": {"b": 1         | 1:14 syntax: the JSON text ends before what begins at 1:7 is closed
                    {a: 1, b: [}          | 1:12 syntax: a value is expected here
                    {"a": 1, "b"          | 1:13 syntax: the JSON text ends before what begins at 1:1 is closed
                    [a]: 1                | 1:1 syntax: a list or mapping cannot be a key
                    {{ .Values.x }}       | 1:2 syntax: a list or mapping cannot be a key
                    """)
    void theAttemptThatCameFurtherReportsItsError(String text, String error) {
        assertThat(Reading.of(text).only()).startsWith(error);
    }

    @Test
    void whatCameBeforeTheErrorIsThere() {
        assertThat(Reading.of("{\"a\": 1}\n{\"b\": \"\t\"}\n").calls())
                .hasSize(2)
                .startsWith("{a: 1}")
                .element(1)
                .asString()
                .startsWith("2:8 syntax: the text is not JSON: illegal unquoted character");
    }
}
