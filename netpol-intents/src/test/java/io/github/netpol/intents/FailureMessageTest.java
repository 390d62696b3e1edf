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

                          egress  of shop/orders   ALLOW  shop/orders-out egress[0].to[0]                    k8s/shop.yaml:54
                          ingress of shop/payment  DENY   isolated by 2 policies, none allows this:
                             shop/default-deny  no ingress rules                                             k8s/shop.yaml:41
                             shop/payment-in    ingress[0] would admit this peer on TCP 80, not on TCP 8080  k8s/shop.yaml:66
                                                ingress[1].from[0] wants `app: order`; the source has `app: orders`;
                                                no pod matches it; did you mean `app=orders`?                k8s/shop.yaml:68

                          nearest fix: k8s/shop.yaml:66  port: 80 -> 8080
                        """);
    }

    @Test
    void ofOneOfSeveralPortsThatShouldBeAllowedWhereAFixWouldBreakTheOthers() {
        assertThat(message(SHOP, Claim.allowed(ORDERS, PAYMENT, Ports.tcp(80, 90))))
                .isEqualTo("""
                        Expecting shop/orders -> shop/payment on TCP/80-90 to be ALLOWED but TCP/81 is DENIED by ingress.

                          egress  of shop/orders   ALLOW  shop/orders-out egress[0].to[0]                  k8s/shop.yaml:54
                          ingress of shop/payment  DENY   isolated by 2 policies, none allows this:
                             shop/default-deny  no ingress rules                                           k8s/shop.yaml:41
                             shop/payment-in    ingress[0] would admit this peer on TCP 80, not on TCP 81  k8s/shop.yaml:66
                                                ingress[1].from[0] wants `app: order`; the source has `app: orders`;
                                                no pod matches it; did you mean `app=orders`?              k8s/shop.yaml:68
                        """);
    }

    @Test
    void ofAFlowThatShouldBeDenied() {
        assertThat(message(SHOP, Claim.denied(ORDERS, PAYMENT, Ports.any()))).isEqualTo("""
                        Expecting shop/orders -> shop/payment on any port to be DENIED but TCP/80 is ALLOWED.

                          egress  of shop/orders   ALLOW  shop/orders-out egress[0].to[0]     k8s/shop.yaml:54
                          ingress of shop/payment  ALLOW  shop/payment-in ingress[0].from[0]  k8s/shop.yaml:64
                        """);
    }

    @Test
    void ofSomeOfManyFlows() {
        assertThat(message(
                        SHOP,
                        Claim.allowed(Subject.namespace("shop"), Subject.pods("shop", "tier=back"), Ports.tcp(80))))
                .isEqualTo("""
                        Expecting namespace shop -> shop[tier=back] on TCP/80 to be ALLOWED but 7 of 8 flows are against it; the first: shop/db -> shop/orders on TCP/80 is DENIED by ingress.

                          shop/db -> shop/orders on TCP/80 is DENIED by ingress
                          shop/db -> shop/payment on TCP/80 is DENIED by ingress
                          shop/orders -> shop/orders on TCP/80 is DENIED by ingress
                          shop/payment -> shop/orders on TCP/80 is DENIED by ingress
                          shop/payment -> shop/payment on TCP/80 is DENIED by ingress
                          shop/web -> shop/orders on TCP/80 is DENIED by ingress
                          shop/web -> shop/payment on TCP/80 is DENIED by ingress

                        shop/db -> shop/orders on TCP 80 is DENIED by ingress

                          egress  of shop/db      ALLOW  not isolated: no policy governs its egress
                          ingress of shop/orders  DENY   isolated by 1 policy, none allows this:
                             shop/default-deny  no ingress rules  k8s/shop.yaml:41
                        """);
    }

    @Test
    void ofAnotherReason() {
        assertThat(message(SHOP, Claim.denied(WEB, DB, Ports.tcp(5432), Reason.byEgress())))
                .isEqualTo("""
                        Expecting shop/web -> shop/db on TCP/5432 to be DENIED by egress but it is DENIED by ingress because of shop/default-deny.

                          egress  of shop/web  ALLOW  not isolated: no policy governs its egress
                          ingress of shop/db   DENY   isolated by 1 policy, none allows this:
                             shop/default-deny  no ingress rules  k8s/shop.yaml:41
                        """);
    }

    @Test
    void ofSomebodyElseWhoMay() {
        assertThat(message(SHOP, Claim.allowedOnlyFrom(PAYMENT, Ports.any(), List.of(new Grant(WEB, Ports.tcp(80))))))
                .isEqualTo("""
                        Expecting shop/payment on any port to be ALLOWED only from shop/web on TCP/80 but 2 of 5 flows are against it; the first: shop/orders -> shop/payment on TCP/80 is ALLOWED.

                          shop/orders -> shop/payment on TCP/80 is ALLOWED
                          shop/web -> shop/payment on TCP/80 is DENIED by ingress

                        shop/orders -> shop/payment on TCP 80 is ALLOWED

                          egress  of shop/orders   ALLOW  shop/orders-out egress[0].to[0]     k8s/shop.yaml:54
                          ingress of shop/payment  ALLOW  shop/payment-in ingress[0].from[0]  k8s/shop.yaml:64
                        """);
    }

    @Test
    void ofNobodyWhoReachesADestination() {
        assertThat(message(SHOP, Claim.allowedFromSome(Subject.pods("shop", "tier=back"), DB, Ports.tcp(5432))))
                .isEqualTo("""
                        Expecting shop/db on TCP/5432 to be ALLOWED from some of shop[tier=back] but none of 2 sources may; the first: shop/orders -> shop/db on TCP/5432 is DENIED by ingress.

                        shop/orders -> shop/db on TCP 5432 is DENIED by ingress

                          egress  of shop/orders  ALLOW  shop/orders-out egress[0].to[0]  k8s/shop.yaml:54
                          ingress of shop/db      DENY   isolated by 1 policy, none allows this:
                             shop/default-deny  no ingress rules                          k8s/shop.yaml:41
                        """);
    }

    @Test
    void ofAPodThatIsNotIsolated() {
        assertThat(message(SHOP, Claim.isolated(Subject.namespace("shop"), Direction.EGRESS)))
                .isEqualTo("""
                        Expecting namespace shop to be isolated for egress but 3 of 4 pods are not; the first: shop/db.

                          shop/db       no policy governs its egress
                          shop/payment  no policy governs its egress
                          shop/web      no policy governs its egress
                        """);
    }

    @Test
    void ofASubjectThatStandsForNothing() {
        assertThat(message(SHOP, Claim.allowed(Subject.workload("shop", "oders"), PAYMENT, Ports.any())))
                .isEqualTo("""
                        Expecting shop/oders -> shop/payment on any port to be ALLOWED but no workload matches `shop/oders`; nearest: `shop/orders`.
                        """);
    }

    @Test
    void whatAUserWroteIsEscaped() {
        assertThat(message(SHOP, Claim.allowed(Subject.workload("shop", "x\u001b[2J\n"), PAYMENT, Ports.any())))
                .isEqualTo("""
                        Expecting shop/x\\u001b[2J\\u000a -> shop/payment on any port to be ALLOWED but no workload matches `shop/x\\u001b[2J\\u000a`; there are `shop/db`, `shop/orders`, `shop/payment`, `shop/web`.
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
