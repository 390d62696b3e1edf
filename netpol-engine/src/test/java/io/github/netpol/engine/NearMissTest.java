package io.github.netpol.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.engine.NearMiss.Dimension;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.ExternalEndpoint;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Pod;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a denial says about the rules that came near. */
class NearMissTest {
    private static final Pod ORDERS = Pod.builder(Namespace.of("shop", "team", "a"), "orders")
            .labels("app", "orders", "tier", "api")
            .address("10.0.0.1")
            .build();
    private static final Pod PAYMENT = Pod.builder(Namespace.of("shop", "team", "a"), "payment")
            .labels("app", "payment")
            .address("10.0.0.2")
            .port("http", 8000)
            .build();

    private static List<NearMiss> misses(Endpoint source, int port, Rule... rules) {
        NetworkPolicy policy =
                NetworkPolicy.builder("shop", "payment-in").ingress(rules).build();
        Verdict verdict = PolicySet.of(policy).evaluate(source, PAYMENT, port, Protocol.TCP);
        return ((Decision.Denied) verdict.ingress()).nearMisses();
    }

    private static String miss(Rule rule) {
        return misses(ORDERS, 8080, rule).get(0).toString();
    }

    @Test
    void anotherPort() {
        NearMiss miss = misses(
                        ORDERS, 8080, Rule.from(Peer.pods("app", "orders")).on(PolicyPort.udp(53), PolicyPort.tcp(80)))
                .get(0);

        assertThat(miss).hasToString("ingress[0] would admit this peer on UDP 53, TCP 80, not on TCP 8080");
        assertThat(miss.failing()).containsExactly(Dimension.PORT);
        assertThat(miss.rule().port()).isEqualTo("ingress[0].ports[1]");
        assertThat(miss.fix()).isEqualTo("port: 80 -> 8080");
    }

    @Test
    void anotherProtocol() {
        NearMiss miss = misses(ORDERS, 53, Rule.from().on(PolicyPort.udp(53))).get(0);

        assertThat(miss).hasToString("ingress[0] would admit this peer on UDP 53, not on TCP 53");
        assertThat(miss.failing()).containsExactly(Dimension.PROTOCOL);
        assertThat(miss.fix()).isEqualTo("protocol: UDP -> TCP");
    }

    @Test
    void aPortNameThatMeansAnotherNumberOrNothing() {
        assertThat(miss(Rule.from().on(PolicyPort.named(Protocol.TCP, "http"))))
                .isEqualTo("ingress[0] would admit this peer on TCP http (8000), not on TCP 8080");
        assertThat(miss(Rule.from().on(PolicyPort.named(Protocol.TCP, "grpc"))))
                .isEqualTo("ingress[0] would admit this peer on TCP grpc (which the destination has no port of), not on"
                        + " TCP 8080");
    }

    @Test
    void manyPortsAreNotAllListed() {
        PolicyPort[] ports = {
            PolicyPort.tcp(1),
            PolicyPort.tcp(2),
            PolicyPort.tcp(3),
            PolicyPort.tcp(4),
            PolicyPort.tcp(5),
            PolicyPort.tcp(6)
        };

        assertThat(miss(Rule.from().on(ports)))
                .isEqualTo(
                        "ingress[0] would admit this peer on TCP 1, TCP 2, TCP 3, TCP 4 and 2 more, not on TCP 8080");
    }

    @Test
    void anotherLabel() {
        NearMiss miss = misses(ORDERS, 8080, Rule.from(Peer.pods("app", "payments"), Peer.pods("app", "order")))
                .get(0);

        assertThat(miss).hasToString("ingress[0].from[0] wants `app: payments`; the source has `app: orders`");
        assertThat(miss.failing()).containsExactly(Dimension.POD_LABELS);
        assertThat(miss.fix()).isEqualTo("app: payments -> orders");
    }

    @Test
    void aLabelThatIsNotThereAndExpressions() {
        assertThat(miss(Rule.from(Peer.pods("role", "client"))))
                .isEqualTo("ingress[0].from[0] wants `role: client`; the source has no label `role`");
        Peer expressions = new Peer.Pods(
                LabelSelector.EVERYTHING.andNotIn("app", "orders", "web").andIn("tier", "db", "cache"));
        NearMiss miss = misses(ORDERS, 8080, Rule.from(expressions)).get(0);
        assertThat(miss)
                .hasToString(
                        "ingress[0].from[0] wants `app notin (orders,web)` and `tier in (db,cache)`; the source has"
                                + " `app: orders` and `tier: api`");
        assertThat(miss.fix()).isEmpty();
    }

    @Test
    void anotherNamespace() {
        NearMiss miss =
                misses(ORDERS, 8080, Rule.from(Peer.namespaces("team", "b"))).get(0);

        assertThat(miss)
                .hasToString("ingress[0].from[0] of the namespace wants `team: b`; namespace `shop` has `team: a`");
        assertThat(miss.failing()).containsExactly(Dimension.NAMESPACE);
        Pod elsewhere = Pod.builder("ops", "orders").labels("app", "orders").build();
        assertThat(misses(elsewhere, 80, Rule.from(Peer.pods("app", "orders"))).get(0))
                .hasToString("ingress[0].from[0] admits pods of namespace `shop`; the source is in namespace `ops`");
    }

    @Test
    void anotherAddress() {
        assertThat(miss(Rule.from(Peer.ipBlock("10.0.0.0/8", "10.0.0.0/24"))))
                .isEqualTo("ingress[0].from[0] admits addresses of `10.0.0.0/8 except 10.0.0.0/24`; the source is"
                        + " `10.0.0.1`");
        assertThat(miss(Rule.from(Peer.ipBlock("2001:db8::/32"))))
                .isEqualTo("ingress[0].from[0] admits addresses of `2001:db8::/32`; the source is `10.0.0.1`");
        assertThat(misses(Pod.builder("shop", "x").build(), 80, Rule.from(Peer.ipBlock("10.0.0.0/8")))
                        .get(0))
                .hasToString("ingress[0].from[0] admits addresses of `10.0.0.0/8`; the source has no known address");
    }

    @Test
    void somethingThatIsNoPod() {
        assertThat(misses(ExternalEndpoint.of("192.0.2.1"), 80, Rule.from(Peer.pods("app", "web")))
                        .get(0))
                .hasToString("ingress[0].from[0] admits pods only; the source `192.0.2.1` is no pod");
        Pod onNode = Pod.builder("shop", "agent").network(Pod.Network.HOST).build();
        assertThat(misses(onNode, 80, Rule.from(Peer.pods())).get(0))
                .hasToString("ingress[0].from[0] admits pods only; pod `shop/agent` uses its node's network");
    }

    @Test
    void thePeerAndThePort() {
        NearMiss miss = misses(ORDERS, 8080, Rule.from(Peer.pods("app", "web")).on(PolicyPort.tcp(80)))
                .get(0);

        assertThat(miss)
                .hasToString(
                        "ingress[0].from[0] wants `app: web`; the source has `app: orders`; and it admits only TCP 80");
        assertThat(miss.failing()).containsExactly(Dimension.POD_LABELS, Dimension.PORT);
        assertThat(miss.fix()).isEmpty();
    }

    @Test
    void thoseThatMissLeastComeFirstAndAtMostFive() {
        Rule far =
                Rule.from(Peer.namespaces("team", "b"), Peer.pods("app", "web")).on(PolicyPort.udp(80));
        Rule near = Rule.from(Peer.pods("app", "orders")).on(PolicyPort.tcp(80));

        List<NearMiss> misses = misses(ORDERS, 8080, far, far, far, far, near, near);

        assertThat(misses).hasSize(5);
        assertThat(misses.stream().map(miss -> miss.rule().rule()))
                .containsExactly("ingress[4]", "ingress[5]", "ingress[0]", "ingress[1]", "ingress[2]");
    }
}
