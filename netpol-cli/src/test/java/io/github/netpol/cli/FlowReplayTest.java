package io.github.netpol.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netpol.engine.PolicySet;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Rule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowReplayTest {
    private static final String WEB_TO_DB = """
            {"src":"shop/web","dst":"shop/db","port":5432,"protocol":"TCP"}""";
    private static final String WEB_TO_DB_ANSWER = """
            {"src":"shop/web","dst":"shop/db","port":5432,"protocol":"TCP",\
            "allowed":true,"egress":"NOT_ISOLATED","ingress":"ALLOWED"}""";

    private static FlowReplay replay(Cluster cluster, String... ignored) {
        return new FlowReplay(PolicySet.of(cluster), new Ends(cluster, "default"), List.of(ignored));
    }

    private static Run run(FlowReplay replay, String flows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExitCode exitCode = replay.run(new ByteArrayInputStream(flows.getBytes(StandardCharsets.UTF_8)), out);
        return new Run(exitCode.number(), out.toString(StandardCharsets.UTF_8), "");
    }

    private static Run run(String flows) throws IOException {
        return run(replay(Shop.CLUSTER), flows);
    }

    @Test
    void everyLineHasItsAnswerInTheSameOrder() throws IOException {
        Run run = run("""
                {"src": "shop/web", "dst": "shop/db", "port": 5432, "protocol": "TCP"}
                {"src": "203.0.113.7", "dst": "shop/db", "port": 5432}
                {"dst": "shop/Pod/web", "protocol": "UDP", "port": 53, "src": "shop/db"}
                {"src": "10.0.0.1", "dst": "10.0.0.1", "port": 1, "protocol": "SCTP"}
                {"src": "203.0.113.7", "dst": "203.0.113.8", "port": 65535}
                """);

        assertThat(run.out()).isEqualTo(WEB_TO_DB_ANSWER + """

                {"src":"203.0.113.7","dst":"shop/db","port":5432,"protocol":"TCP",\
                "allowed":false,"egress":"NOT_APPLICABLE","ingress":"DENIED"}
                {"src":"shop/db","dst":"shop/Pod/web","port":53,"protocol":"UDP",\
                "allowed":true,"egress":"NOT_ISOLATED","ingress":"NOT_ISOLATED"}
                {"src":"10.0.0.1","dst":"10.0.0.1","port":1,"protocol":"SCTP",\
                "allowed":true,"egress":"NOT_APPLICABLE","ingress":"NOT_APPLICABLE"}
                {"src":"203.0.113.7","dst":"203.0.113.8","port":65535,"protocol":"TCP",\
                "allowed":true,"egress":"NOT_APPLICABLE","ingress":"NOT_APPLICABLE"}
                """);
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aNamedPortIsAnsweredAsGiven() throws IOException {
        Run run = run("""
                {"src":"shop/web","dst":"shop/db","port":"postgres"}
                {"src":"shop/web","dst":"shop/db","port":"metrics"}
                """);

        assertThat(run.lines()).containsExactly("""
                        {"src":"shop/web","dst":"shop/db","port":"postgres","protocol":"TCP",\
                        "allowed":true,"egress":"NOT_ISOLATED","ingress":"ALLOWED"}""", """
                        {"src":"shop/web","dst":"shop/db","port":"metrics","protocol":"TCP",\
                        "allowed":false,"egress":"NOT_ISOLATED","ingress":"DENIED"}""");
    }

    @Test
    void aLineThatCannotBeAnsweredHasAnErrorInItsPlaceAndTheRestGoesOn() throws IOException {
        Run run = run("""
                nonsense
                %1$s
                {"src":"shop/wbe","dst":"shop/db","port":5432}
                {"src":"shop/web","dst":"shop/db","port":"http"}
                {"src":"shop/web","dst":"203.0.113.7","port":"http"}

                %1$s
                """.formatted(WEB_TO_DB));

        assertThat(run.lines()).hasSize(7);
        assertThat(run.lines().get(0)).startsWith("{\"line\":1,\"error\":\"the line is not JSON: ");
        assertThat(run.lines().get(1)).isEqualTo(WEB_TO_DB_ANSWER);
        assertThat(run.lines().get(2))
                .isEqualTo("{\"line\":3,\"error\":\"no pod or workload `shop/wbe`; nearest: `shop/web`\"}");
        assertThat(run.lines().get(3)).startsWith("{\"line\":4,\"error\":\"pod `shop/db` has no TCP port named `http`");
        assertThat(run.lines().get(4)).startsWith("{\"line\":5,\"error\":\"").contains("only pods have named ports");
        assertThat(run.lines().get(5)).isEqualTo("{\"line\":6,\"error\":\"the line is blank\"}");
        assertThat(run.lines().get(6)).isEqualTo(WEB_TO_DB_ANSWER);
        assertThat(run.exitCode()).isEqualTo(3);
    }

    @Test
    void blankLinesAtTheEndAreNoLines() throws IOException {
        Run run = run(WEB_TO_DB + "\n\n  \n");

        assertThat(run.out()).isEqualTo(WEB_TO_DB_ANSWER + "\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void noFlowsAreAllAnswered() throws IOException {
        assertThat(run("")).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void aLineMayEndInCarriageReturnAndTheLastInNothing() throws IOException {
        assertThat(run(WEB_TO_DB + "\r\n" + WEB_TO_DB).out()).isEqualTo((WEB_TO_DB_ANSWER + "\n").repeat(2));
    }

    @Test
    void anAnswerListsWhatItAssumes_S69() throws IOException {
        NetworkPolicy block = NetworkPolicy.builder("shop", "web-in")
                .podSelector("app", "web")
                .ingress(Rule.from(Peer.ipBlock("10.0.0.0/8")))
                .build();
        Cluster cluster =
                Cluster.builder().add(Shop.WEB).add(Shop.DB).add(block).build();

        assertThat(run(replay(cluster), "{\"src\":\"shop/db\",\"dst\":\"shop/web\",\"port\":80}")
                        .out())
                .contains("\"ingress\":\"DENIED\",\"assumptions\":[{\"id\":\"S69\",\"text\":\"");
    }

    @Test
    void everyAnswerListsWhatWasIgnored() throws IOException {
        Run run =
                run(replay(Shop.CLUSTER, "AdminNetworkPolicy guard (anp.yaml:1)"), WEB_TO_DB + "\n" + WEB_TO_DB + "\n");

        assertThat(run.lines())
                .hasSize(2)
                .allSatisfy(
                        line -> assertThat(line).endsWith(",\"ignored\":[\"AdminNetworkPolicy guard (anp.yaml:1)\"]}"));
    }

    @Test
    void answersAreAsciiSoThatNoTerminalObeysThem() throws IOException {
        Run run = run("{\"src\":\"ü\u009b\u202e\",\"dst\":\"shop/db\",\"port\":1}");

        assertThat(run.out()).contains("\\u00FC\\u009B\\u202E").matches("\\p{ASCII}*");
    }

    @Test
    void flowsAreAnsweredWhileTheyAreRead() throws IOException {
        Conversation conversation = new Conversation(200_000);

        ExitCode exitCode = replay(Shop.CLUSTER).run(conversation.flows, conversation.answers);

        assertThat(exitCode).isEqualTo(ExitCode.OK);
        assertThat(conversation.answered).isEqualTo(200_000);
        // Two buffers of 64 KiB, and a flow has some 50 bytes.
        assertThat(conversation.greatestLead).isLessThan(5_000);
    }

    @Test
    void nothingIsReadAnyMoreWhenTheAnswersCannotBeWritten() {
        Conversation conversation = new Conversation(Long.MAX_VALUE);
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };

        assertThatThrownBy(() -> replay(Shop.CLUSTER).run(conversation.flows, closed))
                .isInstanceOf(IOException.class);
    }

    /** Asks flows without end to hold, and counts how far the questions are ahead of the answers. */
    private static final class Conversation {
        private final long flowCount;
        private long asked;
        private long answered;
        private long greatestLead;
        private byte[] rest = {};

        Conversation(long flowCount) {
            this.flowCount = flowCount;
        }

        final InputStream flows = new InputStream() {
            @Override
            public int read() {
                throw new UnsupportedOperationException("one byte at a time is too slow");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                if (rest.length == 0) {
                    if (asked == flowCount) {
                        return -1;
                    }
                    rest = flow(asked++).getBytes(StandardCharsets.US_ASCII);
                    greatestLead = Math.max(greatestLead, asked - answered);
                }
                int count = Math.min(length, rest.length);
                System.arraycopy(rest, 0, bytes, offset, count);
                rest = java.util.Arrays.copyOfRange(rest, count, rest.length);
                return count;
            }

            @Override
            public int available() {
                return 1; // Never idle, so only full buffers make the answers flow.
            }
        };

        final OutputStream answers = new OutputStream() {
            @Override
            public void write(int b) {
                answered += b == '\n' ? 1 : 0;
            }
        };

        private static String flow(long number) {
            String source = "198." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
            return "{\"src\":\"" + source + "\",\"dst\":\"shop/web\",\"port\":80}\n";
        }
    }
}
