package io.github.netpol.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netpol.model.Protocol;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlowSyntaxTest {
    @Test
    void aFlowHasTwoEndsAPortAndAProtocol() {
        assertThat(FlowSyntax.parse("""
                {"src": "a/b", "dst": "10.0.0.1", "port": 80, "protocol": "UDP"}"""))
                .isEqualTo(new Flow("a/b", "10.0.0.1", new DestinationPort.Numbered(80), Protocol.UDP));
    }

    @Test
    void membersMayStandInAnyOrderAndTheProtocolMayBeLeftOut() {
        assertThat(FlowSyntax.parse("""
                {"port":"http","dst":"c/d","src":"a/b"}"""))
                .isEqualTo(new Flow("a/b", "c/d", new DestinationPort.Named("http"), Protocol.TCP));
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void everyProtocolIsRead(Protocol protocol) {
        assertThat(FlowSyntax.parse("{\"src\":\"a/b\",\"dst\":\"c/d\",\"port\":1,\"protocol\":\"" + protocol + "\"}")
                        .protocol())
                .isEqualTo(protocol);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 65_535})
    void theFirstAndTheLastPortAreRead(int port) {
        assertThat(FlowSyntax.parse("{\"src\":\"a/b\",\"dst\":\"c/d\",\"port\":" + port + "}")
                        .port())
                .isEqualTo(new DestinationPort.Numbered(port));
    }

    @ParameterizedTest
    @MethodSource("notFlows")
    void whateverElseIsRefused(String line, String message) {
        assertThatThrownBy(() -> FlowSyntax.parse(line))
                .isInstanceOf(UnanswerableException.class)
                .hasMessageContaining(message);
    }

    static Stream<Arguments> notFlows() {
        return """
                {"dst":"c/d","port":1} -> `src` is missing
                {"src":"a/b","port":1} -> `dst` is missing
                {"src":"a/b","dst":"c/d"} -> `port` is missing
                {"src":1,"dst":"c/d","port":1} -> `src` must be a string
                {"src":"a/b","dst":null,"port":1} -> `dst` must be a string
                {"src":"a/b","dst":"c/d","port":0} -> `port`: port 0 must be between 1 and 65535
                {"src":"a/b","dst":"c/d","port":-1} -> `port`: port -1 must be between 1 and 65535
                {"src":"a/b","dst":"c/d","port":65536} -> `port`: port 65536 must be between 1 and 65535
                {"src":"a/b","dst":"c/d","port":4294967376} -> `port` must be between 1 and 65535
                {"src":"a/b","dst":"c/d","port":80.0} -> `port` must be a whole number or a port's name
                {"src":"a/b","dst":"c/d","port":true} -> `port` must be a whole number or a port's name
                {"src":"a/b","dst":"c/d","port":[80]} -> `port` must be a whole number or a port's name
                {"src":"a/b","dst":"c/d","port":"80"} -> a port number is written without quotes
                {"src":"a/b","dst":"c/d","port":"HTTP"} -> `port`: port name `HTTP` must contain only lower-case
                {"src":"a/b","dst":"c/d","port":1,"protocol":"tcp"} -> `protocol`: `tcp` is none of `TCP`, `UDP`, `SCTP`
                {"src":"a/b","dst":"c/d","port":1,"protocol":null} -> `protocol` must be a string
                {"src":"a/b","dst":"c/d","port":1,"prot":"TCP"} -> unknown member `prot`; a flow has `src`, `dst`
                {"src":"a/b","src":"a/b","dst":"c/d","port":1} -> `src` is given twice
                {"src":"a/b","dst":"c/d","port":1} {} -> something follows the object
                {"src":"a/b","dst":"c/d","port":1 -> the line is not JSON:
                {'src':'a/b'} -> the line is not JSON: unexpected character
                ["a/b"] -> the line is not a JSON object
                "a/b" -> the line is not a JSON object
                """.lines().map(row -> Arguments.of((Object[]) row.split(" -> ")));
    }

    @Test
    void aNumberWithAThousandDigitsIsRefused() {
        assertThatThrownBy(
                        () -> FlowSyntax.parse("{\"src\":\"a/b\",\"dst\":\"c/d\",\"port\":" + "9".repeat(5000) + "}"))
                .isInstanceOf(UnanswerableException.class)
                .hasMessageStartingWith("the line is not JSON: number value length (5000) exceeds");
    }

    @Test
    void aDeepLineIsRefused() {
        assertThatThrownBy(() -> FlowSyntax.parse("{\"src\":" + "[".repeat(100_000)))
                .isInstanceOf(UnanswerableException.class);
    }

    @Test
    void whatOnlyTheDevelopersOfTheParserCanUseIsLeftOut() {
        assertThatThrownBy(() -> FlowSyntax.parse("{\"src\":\"shop/web\""))
                .hasMessageStartingWith("the line is not JSON: unexpected end-of-input")
                .hasMessageNotContaining("Source");
        assertThatThrownBy(() -> FlowSyntax.parse("{\"port\":" + "1".repeat(1200) + "}"))
                .hasMessageContaining("exceeds the maximum allowed (1000)")
                .hasMessageNotContaining("StreamReadConstraints");
    }
}
