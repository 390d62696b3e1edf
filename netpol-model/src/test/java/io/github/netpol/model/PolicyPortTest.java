package io.github.netpol.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyPortTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 80, 65535})
    void s88ANumberIsAPortNumber(int port) {
        assertThat(PolicyPort.tcp(port)).isEqualTo(new PolicyPort.Number(Protocol.TCP, port));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 65536, 123456789})
    void s88AnyOtherNumberIsRefused(int port) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicyPort.tcp(port))
                .withMessage("port " + port + " must be between 1 and 65535");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 65535", "32000, 32768", "65535, 65535"})
    void s22ARangeGoesFromPortToEndPort(int first, int last) {
        assertThat(PolicyPort.range(Protocol.UDP, first, last))
                .isEqualTo(new PolicyPort.Range(Protocol.UDP, first, last))
                .hasToString("UDP " + first + "-" + last);
    }

    @ParameterizedTest
    @CsvSource({
        "35000, 32768, endPort 32768 must not be below port 35000",
        "2, 1, endPort 1 must not be below port 2",
        "0, 80, port 0 must be between 1 and 65535",
        "80, 65537, endPort 65537 must be between 1 and 65535",
        "80, 0, endPort 0 must be between 1 and 65535"
    })
    void s88OtherRangesAreRefused(int first, int last, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicyPort.range(Protocol.TCP, first, last))
                .withMessage(message);
    }

    @Test
    void s89ANameHasTheFormOfAPortName() {
        assertThat(PolicyPort.named(Protocol.TCP, "http")).isEqualTo(new PolicyPort.Named(Protocol.TCP, "http"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicyPort.named(Protocol.TCP, "80"))
                .withMessage(
                        "port name `80` must contain at least one letter (a to z); a port number is written without"
                                + " quotes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicyPort.named(Protocol.TCP, ""))
                .withMessage("port name `` must contain only lower-case letters, digits and `-`; must contain at least"
                        + " one letter (a to z); a port number is written without quotes");
    }

    @Test
    void s34EveryFormHasAProtocol() {
        assertThat(PolicyPort.tcp(80).protocol()).isEqualTo(Protocol.TCP);
        assertThat(PolicyPort.udp(53).protocol()).isEqualTo(Protocol.UDP);
        assertThat(PolicyPort.sctp(7777).protocol()).isEqualTo(Protocol.SCTP);
        assertThat(PolicyPort.any(Protocol.SCTP).protocol()).isEqualTo(Protocol.SCTP);
        assertThat(PolicyPort.udp(80)).isNotEqualTo(PolicyPort.tcp(80));
        assertThat(PolicyPort.any(Protocol.UDP)).isNotEqualTo(PolicyPort.any(Protocol.TCP));
    }

    @Test
    void theTextIsWhatAUserWouldSay() {
        assertThat(PolicyPort.tcp(80)).hasToString("TCP 80");
        assertThat(PolicyPort.any(Protocol.UDP)).hasToString("UDP any port");
        assertThat(PolicyPort.named(Protocol.TCP, "http")).hasToString("TCP http");
    }
}
