package io.github.netpol.intents;

import static io.github.netpol.intents.Expect.message;
import static io.github.netpol.intents.Shop.DB;
import static io.github.netpol.intents.Shop.ORDERS;
import static io.github.netpol.intents.Shop.PAYMENT;
import static io.github.netpol.intents.Shop.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.Direction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole message of each kind of failure, as people read it. */
class FailureMessageTest {
    /** The shop of the specification: a default, and a policy with a wrong port and a misspelt label. */
    private static final World SHOP = Shop.of(Shop.WORKLOADS + """
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: default-deny, namespace: shop}
            spec: {podSelector: {}}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: orders-out, namespace: shop}
            spec:
              podSelector: {matchLabels: {app: orders}}
              policyTypes: [Egress]
              egress:
                - to:
                    - namespaceSelector: {}
                    - podSelector: {matchLabels: {app: payment}}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: payment-in, namespace: shop}
            spec:
              podSelector: {matchLabels: {app: payment}}
              ingress:
                - from:
                    - podSelector: {matchLabels: {app: orders}}
                  ports:
                    - port: 80
                - from:
                    - podSelector: {matchLabels: {app: order}}
            """);

    @Test
    void ofAFlowThatShouldBeAllowed() {
        assertThat(message(SHOP, Claim.allowed(ORDERS, PAYMENT, Ports.tcp(8080))))
                .isEqualTo("""
                        Expecting shop/orders -> shop/payment on TCP/8080 to be ALLOWED but it is DENIED by ingress.

                          egress  of shop/orders   ALLOW  shop/orders-out ingress[0].from[0]
                        """);
    }

    @Test
    void ofOneOfSeveralPortsThatShouldBeAllowed() {
        assertThat(message(SHOP, Claim.allowed(ORDERS, PAYMENT, Ports.tcp(80, 90))))
                .isEqualTo("""
                        """);
    }

    @Test
    void ofAFlowThatShouldBeDenied() {
        assertThat(message(SHOP, Claim.denied(ORDERS, PAYMENT, Ports.any()))).isEqualTo("""
                        """);
    }

    @Test
    void ofSomeOfManyFlows() {
        assertThat(message(
                        SHOP,
                        Claim.allowed(Subject.namespace("shop"), Subject.pods("shop", "tier=back"), Ports.tcp(80))))
                .isEqualTo("""
                        """);
    }

    @Test
    void ofAnotherReason() {
        assertThat(message(SHOP, Claim.denied(WEB, DB, Ports.tcp(5432), Reason.byEgress())))
                .isEqualTo("""
                        """);
    }

    @Test
    void ofSomebodyElseWhoMay() {
        assertThat(message(SHOP, Claim.allowedOnlyFrom(PAYMENT, Ports.any(), List.of(new Grant(WEB, Ports.tcp(80))))))
                .isEqualTo("""
                        """);
    }

    @Test
    void ofNobodyWhoReachesADestination() {
        assertThat(message(SHOP, Claim.allowedFromSome(Subject.pods("shop", "tier=back"), DB, Ports.tcp(5432))))
                .isEqualTo("""
                        """);
    }

    @Test
    void ofAPodThatIsNotIsolated() {
        assertThat(message(SHOP, Claim.isolated(Subject.namespace("shop"), Direction.EGRESS)))
                .isEqualTo("""
                        """);
    }

    @Test
    void ofASubjectThatStandsForNothing() {
        assertThat(message(SHOP, Claim.allowed(Subject.workload("shop", "oders"), PAYMENT, Ports.any())))
                .isEqualTo("""
                        """);
    }

    @Test
    void whatAUserWroteIsEscaped() {
        assertThat(message(SHOP, Claim.allowed(Subject.workload("shop", "x\u001b[2J\n"), PAYMENT, Ports.any())))
                .isEqualTo("""
                        """);
    }

    @Test
    void namesAreNeverCutAndLinesAreAtMost110CharactersLong() {
        String longName = "a-very-long-name-of-a-workload-that-somebody-has-made-up-for-us";
        World world = Shop.world(Shop.pod(longName, "{app: x}", "", "{podIP: 10.0.0.7}")
                + Shop.pod(longName + "-2", "{app: x}", "", "{podIP: 10.0.0.8}"));

        String message = message(
                world, Claim.allowed(Subject.pods("shop", "app=x"), Subject.pods("shop", "app=db"), Ports.tcp(5432)));

        assertThat(message.lines().skip(1)).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(110));
        assertThat(message).contains("shop/" + longName + " -> ");
    }
}
