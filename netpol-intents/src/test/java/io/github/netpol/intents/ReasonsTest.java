package io.github.netpol.intents;

import static io.github.netpol.intents.Expect.holds;
import static io.github.netpol.intents.Expect.summary;
import static io.github.netpol.intents.Shop.DB;
import static io.github.netpol.intents.Shop.ORDERS;
import static io.github.netpol.intents.Shop.PAYMENT;
import static io.github.netpol.intents.Shop.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which side decides, and because of which policy. */
class ReasonsTest {
    private static final World SHOP =
            Shop.world(Shop.policy("web-out", "{podSelector: {matchLabels: {app: web}}, policyTypes: [Egress]}")
                    + Shop.policy("default-deny", "{podSelector: {}}"));

    @Test
    void aDenialIsByTheSideThatDeniesAndBecauseOfAPolicyThatIsolatesIt() {
        holds(SHOP, Claim.denied(ORDERS, DB, Ports.any(), Reason.byIngress()));
        holds(SHOP, Claim.denied(ORDERS, DB, Ports.any(), Reason.becauseOf("shop/db-in")));
        holds(SHOP, Claim.denied(ORDERS, DB, Ports.any(), Reason.becauseOf("shop/default-deny"), Reason.byIngress()));
    }

    @Test
    void aDenialByBothSidesIsByEither() {
        holds(SHOP, Claim.denied(WEB, DB, Ports.tcp(1), Reason.byIngress(), Reason.byEgress()));
    }

    @Test
    void aDenialByTheOtherSideIsNotWhatWasExpected() {
        assertThat(summary(SHOP, Claim.denied(ORDERS, DB, Ports.tcp(1), Reason.byEgress())))
                .isEqualTo("Expecting shop/orders -> shop/db on TCP/1 to be DENIED by egress"
                        + " but it is DENIED by ingress because of shop/db-in, shop/default-deny.");
    }

    @Test
    void aPolicyHasToBeOnTheSideThatIsGivenWithIt() {
        holds(SHOP, Claim.denied(WEB, DB, Ports.tcp(1), Reason.byEgress(), Reason.becauseOf("shop/web-out")));
        assertThat(summary(
                        SHOP,
                        Claim.denied(WEB, DB, Ports.tcp(1), Reason.byIngress(), Reason.becauseOf("shop/web-out"))))
                .isEqualTo("Expecting shop/web -> shop/db on TCP/1 to be DENIED by ingress because of shop/web-out"
                        + " but it is DENIED by egress because of shop/web-out"
                        + " and by ingress because of shop/db-in, shop/default-deny.");
    }

    @Test
    void whatIsAllowedIsSoBecauseOfThePolicyWhoseRuleAllowsIt() {
        holds(SHOP, Claim.allowed(PAYMENT, DB, Ports.tcp(5432), Reason.byIngress(), Reason.becauseOf("shop/db-in")));
        assertThat(summary(SHOP, Claim.allowed(PAYMENT, DB, Ports.tcp(5432), Reason.becauseOf("shop/default-deny"))))
                .isEqualTo("Expecting shop/payment -> shop/db on TCP/5432 to be ALLOWED because of shop/default-deny"
                        + " but it is ALLOWED by ingress because of shop/db-in.");
    }

    @Test
    void whatNoPolicyGovernsIsAllowedBecauseOfNone() {
        assertThat(summary(SHOP, Claim.allowed(PAYMENT, DB, Ports.tcp(5432), Reason.byEgress())))
                .endsWith("but it is ALLOWED by ingress because of shop/db-in.");
        assertThat(summary(Shop.of(Shop.WORKLOADS), Claim.allowed(PAYMENT, DB, Ports.tcp(5432), Reason.byIngress())))
                .endsWith("to be ALLOWED by ingress but it is ALLOWED.");
    }

    @Test
    void theReasonMustBeTrueOfEveryPort() {
        World world = Shop.of(Shop.WORKLOADS
                + Shop.policy(
                        "low", "{podSelector: {matchLabels: {app: db}}, ingress: [{ports: [{port: 1, endPort: 99}]}]}")
                + Shop.policy(
                        "high",
                        "{podSelector: {matchLabels: {app: db}}, ingress: [{ports: [{port: 50, endPort: 200}]}]}"));

        holds(world, Claim.allowed(WEB, DB, Ports.tcp(1, 99), Reason.becauseOf("shop/low")));
        assertThat(summary(world, Claim.allowed(WEB, DB, Ports.tcp(1, 200), Reason.becauseOf("shop/low"))))
                .endsWith("but TCP/100 is ALLOWED by ingress because of shop/high.");
    }
}
