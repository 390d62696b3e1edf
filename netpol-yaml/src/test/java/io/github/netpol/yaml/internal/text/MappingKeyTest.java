package io.github.netpol.yaml.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys become strings, or are errors (S100). */
class MappingKeyTest {

    @ParameterizedTest
    @CsvSource({
        "app, app",
        "1, 1",
        "017, 15",
        "0x50, 80",
        "true, true",
        "y, true",
        "No, false",
        "\"1\", 1",
        "\"y\", y",
        "!!str y, y",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808",
        "1.5, 1.5",
        "1.10, 1.1",
        "80.0, 80",
        "100000.0, 100000",
        "1e6, 1e+06",
        "123456789.0, 1.2345679e+08",
        "0.0001, 0.0001",
        "0.00001, 1e-05",
        "1.5e-12, 1.5e-12",
        "0.0, 0",
        "-0.0, -0",
        "1e-45, 1e-45",
        "1.5e-40, 1.5e-40",
        "1e300, .inf",
        "-.inf, -.inf",
        ".nan, .nan",
        "2001-01-01, 2001-01-01",
        "? a, a"
    })
    void numbersAndBooleansBecomeTheirText(String yaml, String key) {
        String text = yaml.startsWith("?") ? yaml + "\n: v" : yaml + ": v";
        assertThat(Reading.of(text).only()).isEqualTo("{" + key + ": 'v'}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"~: v", "null: v", "{null: v}", "!!null : v"})
    void aNullKeyIsAnError(String yaml) {
        assertThat(Reading.of(yaml).only()).endsWith("syntax: a key is missing here, or is null; a key is a text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"? [a]\n: v", "? {a: b}\n: v", "[a]: v", "{a: b}: v", "{{ .Values.x }}", "a: {{ .x }}"})
    void aCollectionAsKeyIsAnError(String yaml) {
        assertThat(Reading.of(yaml).only())
                .contains("syntax: a list or mapping cannot be a key", "templates such as `{{ ... }}`");
    }

    @Test
    void aNumberBeyond64BitsIsNoKey() {
        assertThat(Reading.of("9223372036854775808: v").only())
                .isEqualTo("1:1 syntax: the number `9223372036854775808` is too large for a key; put it in quotes");
    }

    @Test
    void s97DuplicateKeysAreKeptInOrder() {
        assertThat(Reading.of("a: 1\nb: 2\na: 3").only()).isEqualTo("{a: 1, b: 2, a: 3}");
        assertThat(Reading.of("1: 1\n'1': 2").only()).isEqualTo("{1: 1, 1: 2}");
    }
}
