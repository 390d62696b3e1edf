package io.github.netpol.yaml.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.yaml.internal.text.Node.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scalars of S99 to S101, as go-yaml v2 resolves them and Go's JSON encoder writes them. */
class ScalarDialectTest {

    private static Scalar value(String yaml) {
        return (Scalar) Reading.field(Reading.of("a: " + yaml + "\n").document(), "a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "true", "True", "TRUE"})
    void wordsOfYaml11AreTrue(String yaml) {
        assertThat(value(yaml)).extracting(Scalar::type, Scalar::text).containsExactly(Node.Type.BOOLEAN, "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"n", "N", "no", "No", "NO", "off", "Off", "OFF", "false", "False", "FALSE"})
    void wordsOfYaml11AreFalse(String yaml) {
        assertThat(value(yaml)).extracting(Scalar::type, Scalar::text).containsExactly(Node.Type.BOOLEAN, "false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "null", "Null", "NULL", "!!null ''", "!!null ~"})
    void nothingAndItsWordsAreNull(String yaml) {
        assertThat(value(yaml)).extracting(Scalar::type, Scalar::text).containsExactly(Node.Type.NULL, "null");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "80, 80",
        "+80, 80",
        "-80, -80",
        "-0, 0",
        "017, 15",
        "0o17, 15",
        "0O17, 15",
        "-0o17, -15",
        "0x50, 80",
        "0X5a, 90",
        "+0x50, 80",
        "-0x50, -80",
        "0b11, 3",
        "-0b11, -3",
        "0b-11, -3",
        "0b+11, 3",
        "1_000, 1000",
        "1__0_, 10",
        "0_17, 15",
        "-_1, -1",
        "08, 8",
        "-09, -9",
        "00, 0",
        "80.0, 80",
        "80., 80",
        "8e1, 80",
        "8E+1, 80",
        "800e-1, 80",
        "-0.0, -0",
        "1e20, 100000000000000000000",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808",
        "9223372036854775808, 9223372036854775808",
        "18446744073709551615, 18446744073709551615",
        "-9223372036854775809, -9223372036854776000",
        "+9223372036854775808, 9223372036854776000",
        "18446744073709551616, 18446744073709552000",
        "0xFFFFFFFFFFFFFFFF, 18446744073709551615",
        "0x10000000000000000, 18446744073709551616",
        "!!int 7, 7",
        "!!int '7', 7",
        "!!int \"0x50\", 80",
        "!!float 7, 7",
        "! 12, 12",
        "! '12', 12"
    })
    void integersHaveTheirJsonText(String yaml, String json) {
        assertThat(value(yaml)).extracting(Scalar::type, Scalar::text).containsExactly(Node.Type.INTEGER, json);
    }

    @ParameterizedTest
    @CsvSource({
        "80.5, 80.5",
        "1.10, 1.1",
        "1_0.5, 10.5",
        ".5, 0.5",
        "-.5, -0.5",
        "+.5e1_0, 5000000000",
        "1e21, 1e+21",
        "1.5e300, 1.5e+300",
        "1e-6, 0.000001",
        "1e-7, 1e-7",
        "1.25e-10, 1.25e-10",
        "5e-324, 5e-324",
        "0.1, 0.1",
        "2e-3, 0.002",
        "5.6843418860808015e-14, 5.684341886080802e-14",
        "0777777777777777777777777, 7.777777777777778e+23",
        "2.2250738585072014e-308, 2.2250738585072014e-308",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "9007199254740993.0, 9007199254740992",
        "123456789.123456789, 123456789.12345679",
        "!!float 1.50, 1.5"
    })
    void floatsAreWrittenAsGoWritesThem(String yaml, String json) {
        Node.Type type = json.matches("-?\\d+") ? Node.Type.INTEGER : Node.Type.DECIMAL;
        assertThat(value(yaml)).extracting(Scalar::type, Scalar::text).containsExactly(type, json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1:30",
                "190:20",
                "2001-01-01",
                "2001-12-14t21:59:43.10-05:00",
                "10.0.0.0/8",
                "10.0.0.1",
                "1.2.3",
                "1Gi",
                "100m",
                "+",
                "--1",
                "+-1",
                "0x",
                "0o",
                "0b",
                "0o8",
                "0b12",
                "0xg",
                "0x1p3",
                "-0b-11",
                "-0xFFFFFFFFFFFFFFFFFF",
                "_1",
                ".",
                "..",
                "._5",
                ".5_0",
                ".e3",
                "1e",
                "1e+",
                "1e400",
                "-1e400",
                "1d",
                "1f",
                "NaN",
                "Infinity",
                "inf",
                "-.nan",
                "+.NaN",
                ".iNF",
                "0.5.5",
                "yEs",
                "nO",
                "tRUE",
                "nUll",
                "none",
                "truthy",
                "0xＡ",
                "１２",
                "<<",
                "=",
                "/",
                "'y'",
                "\"80\"",
                "'~'",
                "''",
                "!!str 80",
                "!!str y",
                "!!str",
                "!custom 80",
                "!<tag:example.com,2000:x> yes",
                "!!map text",
                "!!timestamp 2001-01-01",
                "!!timestamp 2001-12-14T21:59:43.10Z",
                "!!timestamp '2001-12-14 21:59:43.10'"
            })
    void everythingElseIsAString(String yaml) {
        assertThat(value(yaml).type()).isEqualTo(Node.Type.STRING);
        assertThat(yaml.replaceAll("^!\\S* ?|[\"']", "")).isEqualTo(value(yaml).text());
    }

    @Test
    void leadingZerosDoNotMakeANumberLong() {
        assertThat(value("0x" + "0".repeat(1500) + "50").text()).isEqualTo("80");
        assertThat(value("0".repeat(1500) + "17").text()).isEqualTo("15");
    }

    @Test
    void blockScalarsAreStrings() {
        assertThat(Reading.of("a: |\n  80\nb: >-\n  80\n  81\n").only()).isEqualTo("{a: '80\n', b: '80 81'}");
    }

    @ParameterizedTest
    @ValueSource(strings = {".inf", ".Inf", ".INF", "+.inf", "-.inf", "-.INF", ".nan", ".NaN", ".NAN", "!!float .inf"})
    void infiniteNumbersCannotBeWrittenInJson(String yaml) {
        assertThat(Reading.of("a: " + yaml).only())
                .startsWith("1:4 syntax: the number `")
                .endsWith("cannot be written in JSON; put it in quotes if it is a text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!int x",
                "!!int 7.0",
                "!!int 08",
                "!!int ''",
                "!!float x",
                "!!float 0xFFFFFFFFFFFFFFFF",
                "!!bool 1",
                "!!bool ''",
                "!!null x",
                "!!timestamp 12",
                "!!timestamp 2001-02-30",
                "!!timestamp 2001-12-14 25:00:00",
                "!!binary a",
                "!!binary '****'"
            })
    void aValueThatDoesNotFitItsTagIsAnError(String yaml) {
        assertThat(Reading.of("a: " + yaml).only()).contains("1:4 syntax: `", "does not fit its tag `!!");
    }

    @Test
    void binaryIsDecoded() {
        assertThat(Reading.of("a: !!binary aGVs\nb: !!binary |\n  aGVs\n  bG8=\n")
                        .only())
                .isEqualTo("{a: 'hel', b: 'hello'}");
    }

    @Test
    void tagsOfListsAndMappingsDoNotMatter() {
        assertThat(Reading.of("a: !!set {b: c}\nd: !!omap [e]\nf: !x {}\ng: !!null [h]")
                        .only())
                .isEqualTo("{a: {b: 'c'}, d: ['e'], f: {}, g: ['h']}");
    }
}
