package io.github.netpol.intents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PortsTest {
    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("TCP/5432", Ports.tcp(5432)),
                Arguments.of("TCP/8000-8100", Ports.tcp(8000, 8100)),
                Arguments.of("UDP/53", Ports.udp(53)),
                Arguments.of("SCTP/1-65535", Ports.sctp(1, 65535)),
                Arguments.of("http", Ports.named("http")),
                Arguments.of("any", Ports.any()),
                Arguments.of(
                        "TCP/80,UDP/53,http", Ports.tcp(80).and(Ports.udp(53)).and(Ports.named("http"))));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void portsAreReadFromTheTextThatTheyPrint(String text, Ports ports) {
        assertThat(Ports.parse(text)).isEqualTo(ports);
        assertThat(ports).hasToString(text);
    }

    @Test
    void blanksAroundPartsDoNotMatter() {
        assertThat(Ports.parse(" TCP/80 , UDP/53 ")).isEqualTo(Ports.tcp(80).and(Ports.udp(53)));
    }

    @Test
    void oneOfSeveralIsThatOne() {
        assertThat(Ports.of(List.of(Ports.tcp(80)))).isEqualTo(Ports.tcp(80));
        assertThat(Ports.tcp(80).and(Ports.of(List.of(Ports.udp(1), Ports.udp(2)))))
                .isEqualTo(Ports.parse("TCP/80,UDP/1,UDP/2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''          | a port is missing; write `TCP/5432`, `TCP/8000-8100`, a port's name, or `any`",
                "TCP/80,     | a port is missing",
                "80          | `80` names no protocol; write `TCP/80`",
                "80-90       | `80-90` names no protocol; write `TCP/80-90`",
                "tcp/80      | `tcp` in `tcp/80` is written `TCP`",
                "ICMP/8      | `ICMP` in `ICMP/8` is none of `TCP`, `UDP`, `SCTP`",
                "TCP/http    | `http` in `TCP/http` must be a port or a range of ports",
                "TCP/        | `` in `TCP/` must be a port or a range of ports",
                "TCP/80-     | `80-` in `TCP/80-` must be a port or a range of ports",
                "TCP/0       | port `0` must be between 1 and 65535",
                "TCP/70000   | port `70000` must be between 1 and 65535",
                "TCP/99999999999 | must be a port or a range of ports",
                "TCP/90-80   | the range `90-80` ends before it starts; write `80-90`",
                "a_b         | `a_b` stands for no port"
            })
    void whatIsNoPortIsRefusedWithWhatWouldBeRight(String text, String problem) {
        assertThatIllegalArgumentException().isThrownBy(() -> Ports.parse(text)).withMessageContaining(problem);
    }

    @Test
    void aRangeMadeInCodeIsValidatedToo() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ports.tcp(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Ports.udp(9, 8));
        assertThatIllegalArgumentException().isThrownBy(() -> Ports.named("80"));
        assertThatIllegalArgumentException().isThrownBy(() -> Ports.of(List.of()));
    }
}
