package io.github.netpol.model.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortSyntaxTest {
    private static final String LENGTH = "must be at most 15 bytes long";
    private static final String CHARACTERS = "must contain only lower-case letters, digits and `-`";
    private static final String LETTER =
            "must contain at least one letter (a to z); a port number is written without quotes";
    private static final String DOUBLE = "must not contain `--`";
    private static final String ENDS = "must not start or end with `-`";

    @ParameterizedTest
    @CsvSource({
        "-2147483648, false",
        "-1, false",
        "0, false",
        "1, true",
        "65535, true",
        "65536, false",
        "123456789, false",
        "2147483647, false"
    })
    void s88PortNumbersGoFrom1To65535(int number, boolean right) {
        assertThat(PortSyntax.isNumber(number)).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "dns", "http", "8080-http", "1a", "a-b-c", "serve-80-tcp", "fifteen-letters"})
    void s89Names(String name) {
        assertThat(PortSyntax.nameProblems(name)).isEmpty();
    }

    static Stream<Arguments> wrongNames() {
        return Stream.of(
                Arguments.of("", List.of(CHARACTERS, LETTER)),
                Arguments.of("80", List.of(LETTER)),
                Arguments.of("-", List.of(LETTER, ENDS)),
                Arguments.of("HTTP", List.of(CHARACTERS, LETTER)),
                Arguments.of("Http", List.of(CHARACTERS)),
                Arguments.of("!@#$", List.of(CHARACTERS, LETTER)),
                Arguments.of("a b", List.of(CHARACTERS)),
                Arguments.of("a_b", List.of(CHARACTERS)),
                Arguments.of("a\n", List.of(CHARACTERS)),
                Arguments.of("\u0161a", List.of(CHARACTERS)),
                // Cut to 16 bits, the code point of this sign would be a lower-case letter's.
                Arguments.of("a\ud800\udc61", List.of(CHARACTERS)),
                Arguments.of("a--b", List.of(DOUBLE)),
                Arguments.of("-a", List.of(ENDS)),
                Arguments.of("a-", List.of(ENDS)),
                Arguments.of("--", List.of(LETTER, DOUBLE, ENDS)),
                Arguments.of("sixteen-letters-", List.of(LENGTH, ENDS)),
                Arguments.of("sixteen-letters1", List.of(LENGTH)),
                Arguments.of("\u00e4".repeat(8), List.of(LENGTH, CHARACTERS, LETTER)),
                Arguments.of("\u00e4".repeat(7), List.of(CHARACTERS, LETTER)));
    }

    @ParameterizedTest
    @MethodSource("wrongNames")
    void s89EveryBrokenClauseIsAProblemOfItsOwn(String name, List<String> problems) {
        assertThat(PortSyntax.nameProblems(name)).isEqualTo(problems);
    }
}
