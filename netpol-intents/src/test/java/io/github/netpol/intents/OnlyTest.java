package io.github.netpol.intents;

import static io.github.netpol.intents.Expect.holds;
import static io.github.netpol.intents.Expect.message;
import static io.github.netpol.intents.Expect.summary;
import static io.github.netpol.intents.Shop.DB;
import static io.github.netpol.intents.Shop.ORDERS;
import static io.github.netpol.intents.Shop.PAYMENT;
import static io.github.netpol.intents.Shop.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.engine.EvaluationOptions;
import io.github.netpol.model.Cidr;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is granted is allowed, and everybody else is denied. */
class OnlyTest {
    private static final World SHOP = Shop.world();
    private static final Grant TO_DB = new Grant(PAYMENT, Ports.tcp(5432));

    private static Claim onlyFrom(Subject to, Grant... grants) {
        return Claim.allowedOnlyFrom(to, Ports.any(), List.of(grants));
    }

    private static Claim onlyTo(Subject from, Grant... grants) {
        return Claim.allowedOnlyTo(from, Ports.any(), List.of(grants));
    }

    @Test
    void bothHalvesHold() {
        holds(SHOP, onlyFrom(DB, TO_DB));
        holds(SHOP, onlyFrom(PAYMENT, new Grant(ORDERS, Ports.named("http"))));
    }

    @Test
    void whatIsGrantedMustBeAllowed() {
        assertThat(summary(SHOP, onlyFrom(DB, new Grant(PAYMENT, Ports.tcp(5432, 5433)))))
                .isEqualTo("Expecting shop/db on any port to be ALLOWED only from shop/payment on TCP/5432-5433"
                        + " but 1 of 5 flows is against it: shop/payment -> shop/db on TCP/5433 is DENIED by ingress.");
    }

    @Test
    void everybodyElseMustBeDeniedPodsWorkloadsAndTheOutside() {
        assertThat(message(SHOP, onlyFrom(WEB, new Grant(ORDERS, Ports.any())))).contains("""
                  shop/db -> shop/web on TCP/1 is ALLOWED
                  shop/payment -> shop/web on TCP/1 is ALLOWED
                  shop/web -> shop/web on TCP/1 is ALLOWED
                  203.0.113.1 (like all of 0.0.0.0/0) -> shop/web on TCP/1 is ALLOWED
                """.indent(-16)
                .indent(2));
    }

    @Test
    void everybodyElseAreTheNodesTooButForThePodsOwn() {
        World world = Shop.world(Shop.policy(
                        "db-nodes",
                        "{podSelector: {matchLabels: {app: d}}, ingress: [{from: [{ipBlock: {cidr: 192.0.2.0/24}}]}]}")
                + Shop.pod("d", "{app: d}", "", "{podIP: 10.0.0.1, hostIP: 192.0.2.1}")
                + Shop.pod("x", "{app: x}", "", "{podIP: 10.0.0.2, hostIP: 192.0.2.2}"));
        Subject pod = Subject.pod("shop", "d");
        Grant block = new Grant(Subject.cidr("192.0.2.0/24"), Ports.any());

        holds(world, onlyFrom(pod, block).assumingPodsOutsideIpBlocks());
        Grant others = new Grant(Subject.cidr("192.0.2.0/24").except(Subject.ip("192.0.2.2")), Ports.any());
        assertThat(summary(world, onlyFrom(pod, others).assumingPodsOutsideIpBlocks()))
                .contains("192.0.2.2 -> shop/d")
                .contains("is ALLOWED");
        Grant ownNodeIsNotAsked = new Grant(Subject.cidr("192.0.2.0/24").except(Subject.ip("192.0.2.1")), Ports.any());
        holds(world, onlyFrom(pod, ownNodeIsNotAsked).assumingPodsOutsideIpBlocks());
    }

    @Test
    void onOtherPortsThoseWhoAreGrantedSomeAreDeniedToo() {
        World world = Shop.world(Shop.policy(
                "db-more",
                "{podSelector: {matchLabels: {app: db}}, ingress:"
                        + " [{from: [{podSelector: {matchLabels: {app: payment}}}], ports: [{port: 22}]}]}"));

        assertThat(summary(world, onlyFrom(DB, TO_DB)))
                .contains("1 of 5 flows is against it: shop/payment -> shop/db on TCP/22 is ALLOWED");
        holds(world, Claim.allowedOnlyFrom(DB, Ports.tcp(5000, 6000), List.of(TO_DB)));
        holds(world, onlyFrom(DB, TO_DB, new Grant(Subject.pods("shop", "app=payment"), Ports.tcp(22))));
    }

    @Test
    void nobodyMayIfThereIsNoGrant() {
        assertThat(summary(SHOP, onlyFrom(DB)))
                .isEqualTo(
                        "Expecting shop/db on any port to be ALLOWED only from nobody but 1 of 5 flows is against it:"
                                + " shop/payment -> shop/db on TCP/5432 is ALLOWED.");
        holds(Shop.of(Shop.WORKLOADS + Shop.policy("deny", "{podSelector: {matchLabels: {app: db}}}")), onlyFrom(DB));
    }

    @Test
    void theOutsideCanBeGrantedAndSoCanAPartOfIt() {
        World world = Shop.world(Shop.policy(
                        "web-in",
                        "{podSelector: {matchLabels: {app: web}}, ingress:"
                                + " [{from: [{ipBlock: {cidr: 203.0.113.0/24}}], ports: [{port: http}]}]}"))
                .with(EvaluationOptions.DEFAULTS.withPodCidrs(List.of(Cidr.parse("10.0.0.0/8"))));

        holds(world, onlyFrom(WEB, new Grant(Subject.cidr("203.0.113.0/24"), Ports.named("http"))));
        assertThat(summary(world, onlyFrom(WEB, new Grant(Subject.cidr("203.0.113.0/25"), Ports.named("http")))))
                .contains("203.0.113.128 -> shop/web on TCP/8080 is ALLOWED");
        assertThat(summary(world, onlyFrom(WEB, new Grant(Subject.cidr("203.0.112.0/23"), Ports.named("http")))))
                .contains("203.0.112.0 -> shop/web on http (TCP/8080 of the pod) is DENIED by ingress");
    }

    @Test
    void onlyToSpeaksOfEveryOtherDestination() {
        World world = Shop.world(Shop.policy(
                "orders-out",
                "{podSelector: {matchLabels: {app: orders}}, policyTypes: [Egress], egress:"
                        + " [{to: [{podSelector: {matchLabels: {app: payment}}}], ports: [{port: 8080}]}]}"));

        holds(world, onlyTo(ORDERS, new Grant(PAYMENT, Ports.tcp(8080))));
        assertThat(summary(world, onlyTo(ORDERS, new Grant(DB, Ports.tcp(8080)))))
                .isEqualTo("Expecting shop/orders on any port to be ALLOWED only to shop/db on TCP/8080"
                        + " but 2 of 5 flows are against it;"
                        + " the first: shop/orders -> shop/db on TCP/8080 is DENIED by egress and ingress.");
        assertThat(summary(SHOP, onlyTo(ORDERS, new Grant(PAYMENT, Ports.tcp(8080)))))
                .contains("3 of 5 flows are against it");
    }

    @Test
    void otherDestinationsNeedNotHaveANameOnWhichTheyMayNotBeReached() {
        World world = Shop.world(Shop.policy(
                "orders-out",
                "{podSelector: {matchLabels: {app: orders}}, policyTypes: [Egress], egress:"
                        + " [{to: [{podSelector: {matchLabels: {app: payment}}}]}]}"));

        holds(
                world,
                Claim.allowedOnlyTo(ORDERS, Ports.named("http"), List.of(new Grant(PAYMENT, Ports.named("http")))));
    }

    @Test
    void s42ThePodsOwnNodeMayAlwaysAndIsNotAskedFor() {
        World world =
                Shop.world(Shop.pod("probe", "{app: db}", "nodeName: n1", "{podIP: 10.0.0.7, hostIP: 192.168.0.1}")
                        + Shop.pod("agent", "{app: agent}", "nodeName: n1, hostNetwork: true", "{podIP: 192.168.0.1}")
                        + Shop.pod("other", "{app: agent}", "nodeName: n2, hostNetwork: true", "{podIP: 192.168.0.2}"));

        holds(world, onlyFrom(Subject.pod("shop", "probe"), TO_DB));
        assertThat(summary(
                        world,
                        Claim.denied(Subject.pods("shop", "app=agent"), Subject.pod("shop", "probe"), Ports.any())))
                .contains("1 of 2 flows is against it: shop/agent -> shop/probe on TCP/1 is ALLOWED");
    }

    @Test
    void manyGrantsAreCounted() {
        Grant grant = new Grant(WEB, Ports.tcp(1));

        assertThat(summary(SHOP, onlyFrom(DB, grant, grant, grant, grant, grant)))
                .contains("only from shop/web on TCP/1, shop/web on TCP/1, shop/web on TCP/1 and 2 more but");
    }
}
