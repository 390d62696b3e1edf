package io.github.netpol.intents;

import static io.github.netpol.intents.Expect.holds;
import static io.github.netpol.intents.Expect.summary;
import static io.github.netpol.intents.Shop.DB;
import static io.github.netpol.intents.Shop.ORDERS;
import static io.github.netpol.intents.Shop.PAYMENT;
import static io.github.netpol.intents.Shop.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A claim speaks of every source, every destination and every port. */
class AllowedAndDeniedTest {
    private static final World SHOP = Shop.world();

    @Test
    void whatPoliciesAdmitIsAllowedAndNothingElse() {
        holds(SHOP, Claim.allowed(ORDERS, PAYMENT, Ports.tcp(8080)));
        holds(SHOP, Claim.denied(WEB, PAYMENT, Ports.tcp(8080)));
        assertThat(summary(SHOP, Claim.allowed(WEB, PAYMENT, Ports.tcp(8080))))
                .isEqualTo("Expecting shop/web -> shop/payment on TCP/8080 to be ALLOWED but it is DENIED by ingress.");
        assertThat(summary(SHOP, Claim.denied(ORDERS, PAYMENT, Ports.tcp(8080))))
                .isEqualTo("Expecting shop/orders -> shop/payment on TCP/8080 to be DENIED but it is ALLOWED.");
    }

    @Test
    void deniedOnARangeMeansEveryPortAndTheFirstOpenOneIsNamed() {
        holds(SHOP, Claim.denied(PAYMENT, DB, Ports.tcp(1, 5431)));
        holds(SHOP, Claim.denied(PAYMENT, DB, Ports.udp(1, 65535)));
        assertThat(summary(SHOP, Claim.denied(PAYMENT, DB, Ports.tcp(5000, 6000))))
                .isEqualTo("Expecting shop/payment -> shop/db on TCP/5000-6000 to be DENIED but TCP/5432 is ALLOWED.");
        assertThat(summary(SHOP, Claim.denied(PAYMENT, DB, Ports.any())))
                .isEqualTo("Expecting shop/payment -> shop/db on any port to be DENIED but TCP/5432 is ALLOWED.");
    }

    @Test
    void allowedOnARangeMeansEveryPortAndTheFirstClosedOneIsNamed() {
        holds(SHOP, Claim.allowed(DB, WEB, Ports.any()));
        assertThat(summary(SHOP, Claim.allowed(PAYMENT, DB, Ports.tcp(5432, 5433))))
                .isEqualTo("Expecting shop/payment -> shop/db on TCP/5432-5433 to be ALLOWED"
                        + " but TCP/5433 is DENIED by ingress.");
    }

    @Test
    void allOfASelectorMustAgreeOnBothSides() {
        holds(SHOP, Claim.denied(Subject.pods("shop", "app in (web,orders)"), DB, Ports.any()));
        assertThat(summary(SHOP, Claim.denied(Subject.pods("shop", "tier=back"), DB, Ports.tcp(5432))))
                .isEqualTo(
                        "Expecting shop[tier=back] -> shop/db on TCP/5432 to be DENIED but 1 of 2 flows is against it:"
                                + " shop/payment -> shop/db on TCP/5432 is ALLOWED.");
        assertThat(summary(SHOP, Claim.allowed(ORDERS, Subject.namespace("shop"), Ports.tcp(8080))))
                .isEqualTo("Expecting shop/orders -> namespace shop on TCP/8080 to be ALLOWED"
                        + " but 1 of 4 flows is against it: shop/orders -> shop/db on TCP/8080 is DENIED by ingress.");
    }

    @Test
    void aPortIsNamedAndMeansTheNumberThatTheDestinationHas() {
        holds(SHOP, Claim.allowed(ORDERS, PAYMENT, Ports.named("http")));
        assertThat(summary(SHOP, Claim.denied(ORDERS, PAYMENT, Ports.named("http"))))
                .isEqualTo("Expecting shop/orders -> shop/payment on http to be DENIED"
                        + " but http (TCP/8080 of the pod) is ALLOWED.");
    }

    @Test
    void aNameThatADestinationDoesNotHaveIsSaid() {
        assertThat(summary(SHOP, Claim.denied(ORDERS, Subject.namespace("shop"), Ports.named("http"))))
                .isEqualTo("Expecting shop/orders -> namespace shop on http to be DENIED"
                        + " but shop/db has no port named `http`; its named ports: `postgres` (TCP/5432).");
        assertThat(summary(SHOP, Claim.denied(ORDERS, Subject.ip("203.0.113.1"), Ports.named("http"))))
                .isEqualTo("Expecting shop/orders -> 203.0.113.1 on http to be DENIED"
                        + " but port `http` is a name, which only pods have, and 203.0.113.1 is no pod.");
    }

    @Test
    void someSourceIsEnoughForEachPortOfADestination() {
        Subject back = Subject.pods("shop", "tier=back");

        holds(SHOP, Claim.allowedFromSome(Subject.namespace("shop"), DB, Ports.tcp(5432)));
        holds(SHOP, Claim.allowedFromSome(back, PAYMENT, Ports.tcp(8080)));
        assertThat(summary(SHOP, Claim.allowedFromSome(back, DB, Ports.tcp(5432, 5433))))
                .isEqualTo(
                        "Expecting shop/db on TCP/5432-5433 to be ALLOWED from some of shop[tier=back]"
                                + " but none of 2 sources may; the first: shop/orders -> shop/db on TCP/5433 is DENIED by ingress.");
    }

    @Test
    void someSourcesMayServeSomePortsAndOthersTheRest() {
        World world = Shop.of(Shop.WORKLOADS
                + Shop.policy(
                        "split",
                        "{podSelector: {matchLabels: {app: db}}, ingress: ["
                                + "{from: [{podSelector: {matchLabels: {app: web}}}], ports: [{port: 1}]},"
                                + "{from: [{podSelector: {matchLabels: {app: orders}}}], ports: [{port: 2}]}]}"));

        holds(world, Claim.allowedFromSome(Subject.pods("shop", "app in (web,orders)"), DB, Ports.tcp(1, 2)));
        assertThat(summary(world, Claim.allowedFromSome(Subject.anyPod(), DB, Ports.tcp(1, 3))))
                .contains("on TCP/3 is DENIED by ingress");
    }

    @Test
    void s40APodAndItselfAreNoFlow() {
        World world = Shop.world(Shop.pod("probe", "{app: payment}", "", "{podIP: 10.0.0.7}")
                + Shop.pod("other", "{app: payment}", "", "{podIP: 10.0.0.8}"));
        Subject probes = Subject.pods("shop", "app=payment").except(PAYMENT);

        assertThat(summary(
                        world, Claim.allowed(Subject.pod("shop", "probe"), Subject.pod("shop", "probe"), Ports.any())))
                .isEqualTo(
                        "Expecting pod shop/probe -> pod shop/probe on any port to be ALLOWED"
                                + " but there is no flow to look at: both ends are the same, which nothing keeps from itself (S40).");
        assertThat(summary(world, Claim.allowed(probes, probes, Ports.tcp(1)))).contains("2 of 2 flows");
        holds(world, Claim.denied(probes, probes, Ports.tcp(1)));
    }

    @Test
    void replicasOfAWorkloadAreTwoPods() {
        holds(SHOP, Claim.denied(DB, DB, Ports.tcp(5432)));
    }

    @Test
    void s67PodsThatHaveFinishedAreNoPartOfASelectorButCanBeNamed() {
        World world = Shop.world(Shop.pod("done", "{app: orders}", "", "{phase: Succeeded}"));

        holds(world, Claim.allowed(Subject.pods("shop", "app=orders"), PAYMENT, Ports.tcp(8080)));
        assertThat(summary(world, Claim.allowed(Subject.pod("shop", "done"), PAYMENT, Ports.tcp(8080))))
                .endsWith("shop/done -> shop/payment is DENIED: pod `shop/done` has finished.");
    }
}
