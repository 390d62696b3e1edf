package io.github.netpol.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.Endpoint;
import io.github.netpol.model.ExternalEndpoint;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Pod;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Rule;
import io.github.netpol.model.SourceLocation;
import io.github.netpol.model.SourceMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The text of a verdict, as people read it. */
class VerdictTextTest {
    private static final Pod ORDERS = Pod.builder("shop", "orders")
            .labels("app", "orders")
            .address("10.0.0.1")
            .build();
    private static final Pod PAYMENT = Pod.builder("shop", "payment")
            .labels("app", "payment")
            .address("10.0.0.2")
            .build();
    private static final NetworkPolicy DENY_ALL =
            NetworkPolicy.builder("shop", "default-deny").build();
    private static final NetworkPolicy PAYMENT_IN = NetworkPolicy.builder("shop", "payment-in")
            .podSelector("app", "payment")
            .ingress(Rule.from(Peer.pods("app", "orders")).on(PolicyPort.tcp(80)), Rule.from(Peer.pods("app", "order")))
            .build();
    private static final SourceMap SOURCES = SourceMap.builder()
            .add(new NamespacedName("shop", "default-deny"), "", new SourceLocation("k8s/base.yaml", 3, 1))
            .add(
                    new NamespacedName("shop", "payment-in"),
                    "ingress[0].ports[0]",
                    new SourceLocation("k8s/payment.yaml", 23, 9))
            .add(
                    new NamespacedName("shop", "payment-in"),
                    "ingress[0].from[0]",
                    new SourceLocation("k8s/payment.yaml", 21, 9))
            .add(
                    new NamespacedName("shop", "payment-in"),
                    "ingress[1].from[0]",
                    new SourceLocation("k8s/payment.yaml", 26, 9))
            .build();

    private static String explain(Endpoint source, Endpoint destination, int port, NetworkPolicy... policies) {
        return PolicySet.of(policies)
                .evaluate(source, destination, port, Protocol.TCP)
                .explain(SOURCES);
    }

    @Test
    void aDenialNamesTheSideThePoliciesTheNearMissesAndTheNearestFix() {
        assertThat(explain(ORDERS, PAYMENT, 8080, DENY_ALL, PAYMENT_IN)).isEqualTo("""
                        shop/orders -> shop/payment on TCP 8080 is DENIED by ingress

                          egress  of shop/orders   ALLOW  not isolated: no policy governs its egress
                          ingress of shop/payment  DENY   isolated by 2 policies, none allows this:
                             shop/default-deny  no ingress rules                                             k8s/base.yaml:3
                             shop/payment-in    ingress[0] would admit this peer on TCP 80, not on TCP 8080  k8s/payment.yaml:23
                                                ingress[1].from[0] wants `app: order`; the source has
                                                `app: orders`                                                k8s/payment.yaml:26

                          nearest fix: k8s/payment.yaml:23  port: 80 -> 8080
                        """);
    }

    @Test
    void anAdmissionNamesTheRules() {
        assertThat(explain(ORDERS, PAYMENT, 80, DENY_ALL, PAYMENT_IN)).isEqualTo("""
                        shop/orders -> shop/payment on TCP 80 is ALLOWED

                          egress  of shop/orders   ALLOW  not isolated: no policy governs its egress
                          ingress of shop/payment  ALLOW  shop/payment-in ingress[0].from[0]  k8s/payment.yaml:21
                        """);
    }

    @Test
    void linesKeepWithin110CharactersAndNamesAreNotCut() {
        String longName = "a".repeat(60) + "." + "b".repeat(60);
        NetworkPolicy policy = NetworkPolicy.builder("shop", longName)
                .ingress(Rule.from(Peer.pods("app", "web")))
                .build();

        String text = explain(ORDERS, PAYMENT, 8080, policy, PAYMENT_IN);

        assertThat(text).contains(longName);
        assertThat(explain(ORDERS, PAYMENT, 8080, DENY_ALL, PAYMENT_IN).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(110));
    }

    @Test
    void aPlaceThatWouldLeaveTooLittleRoomStandsBelow() {
        String file = "a".repeat(60) + "/b.yaml";
        SourceMap sources = SourceMap.builder()
                .add(new NamespacedName("shop", "payment-in"), "", new SourceLocation(file, 7, 1))
                .build();

        assertThat(PolicySet.of(PAYMENT_IN)
                        .evaluate(ORDERS, PAYMENT, 8080, Protocol.TCP)
                        .explain(sources))
                .contains("""
                             shop/payment-in  ingress[0] would admit this peer on TCP 80, not on TCP 8080
                                              %s:7
                        """.formatted(file));
    }

    @Test
    void whatPoliciesHaveNoSayInIsSaid() {
        assertThat(explain(ORDERS, ORDERS, 80, DENY_ALL))
                .startsWith("shop/orders -> shop/orders on TCP 80 is ALLOWED: a pod can always reach itself\n");
        assertThat(explain(ORDERS, ExternalEndpoint.of("127.0.0.1"), 80, DENY_ALL))
                .startsWith("shop/orders -> 127.0.0.1 on TCP 80 is ALLOWED: a pod can always reach itself\n");
        assertThat(explain(ExternalEndpoint.of("192.0.2.1"), ExternalEndpoint.of("192.0.2.2"), 80, DENY_ALL))
                .startsWith("192.0.2.1 -> 192.0.2.2 on TCP 80 is ALLOWED: no policy has a say, for neither end is a pod"
                        + " that policies govern\n");
    }

    @Test
    void endsWithoutACommonFamilyAreSaid() {
        Pod ipv6 = Pod.builder("shop", "six").address("2001:db8::1").build();

        assertThat(explain(ORDERS, ipv6, 80))
                .startsWith("shop/orders -> shop/six on TCP 80 is DENIED: the ends have no address family in common;"
                        + " `shop/orders` has only IPv4, `shop/six` has only IPv6\n");
    }

    @Test
    void familiesThatDisagreeAreSaid() {
        Pod source = ORDERS.toBuilder().address("2001:db8::1").build();
        Pod destination = PAYMENT.toBuilder().address("2001:db8::2").build();
        NetworkPolicy ipv4Only = NetworkPolicy.builder("shop", "ipv4")
                .ingress(Rule.from(Peer.ipBlock("0.0.0.0/0")))
                .build();

        assertThat(explain(source, destination, 80, ipv4Only))
                .startsWith("shop/orders -> shop/payment on TCP 80 is DENIED by ingress over IPv6, though allowed over"
                        + " IPv4\n");
    }

    @Test
    void aFinishedPodIsSaid() {
        Pod finished = PAYMENT.toBuilder().phase(Pod.Phase.SUCCEEDED).build();

        assertThat(explain(ORDERS, finished, 80)).isEqualTo("""
                        shop/orders -> shop/payment on TCP 80 is DENIED: pod `shop/payment` has finished

                          egress  of shop/orders   ALLOW  not isolated: no policy governs its egress
                          ingress of shop/payment  DENY   the pod has finished
                        """);
    }

    @Test
    void assumptionsAreSaid() {
        NetworkPolicy byBlock = NetworkPolicy.builder("shop", "by-block")
                .ingress(Rule.from(Peer.ipBlock("10.0.0.0/8")))
                .build();
        Pod unknown = Pod.builder("shop", "web").build();

        assertThat(explain(unknown, PAYMENT, 80, byBlock)).contains("""
                          assuming: the address of shop/web is not known, and ipBlocks that could match it are taken not to; give it
                                    an address, or tell the pod CIDRs (S69)
                        """);
    }

    @Test
    void controlCharactersInFileNamesAreWrittenOut() {
        SourceMap sources = SourceMap.builder()
                .add(new NamespacedName("shop", "default-deny"), "", new SourceLocation("a\u001b[31m\n.yaml", 1, 1))
                .build();

        assertThat(PolicySet.of(DENY_ALL)
                        .evaluate(ORDERS, PAYMENT, 80, Protocol.TCP)
                        .explain(sources))
                .contains("a\\u001b[31m\\u000a.yaml:1");
    }

    private static String explainAmong(List<Pod> pods, Pod source, Rule... rules) {
        NetworkPolicy policy = NetworkPolicy.builder("shop", "payment-in")
                .podSelector("app", "payment")
                .ingress(rules)
                .build();
        return PolicySet.of(policy).evaluate(source, PAYMENT, 80, Protocol.TCP).explain(SourceMap.EMPTY, pods);
    }

    @Test
    void ofAPeerThatMatchesNoPodItSaysWhatMayHaveBeenMeant() {
        assertThat(explainAmong(List.of(ORDERS, PAYMENT), ORDERS, Rule.from(Peer.pods("app", "order"))))
                .contains("     shop/payment-in  ingress[0].from[0] wants `app: order`; the source has `app: orders`;"
                        + " no pod matches it;\n                      did you mean `app=orders`?\n");
    }

    @Test
    void ofANamespaceThatNobodyIsInItSaysWhatMayHaveBeenMeant() {
        Pod admin = Pod.builder(Namespace.of("admin", "team", "ops"), "admin").build();

        assertThat(explainAmong(List.of(ORDERS, PAYMENT, admin), ORDERS, Rule.from(Peer.namespaces("team", "opps"))))
                .contains("no pod matches it; did you mean `team=ops`?");
    }

    @Test
    void aPeerThatMatchesSomebodyElseIsNotMisspelt() {
        Pod order = Pod.builder("shop", "x").labels("app", "order").build();

        assertThat(explainAmong(List.of(ORDERS, PAYMENT, order), ORDERS, Rule.from(Peer.pods("app", "order"))))
                .contains("wants `app: order`")
                .doesNotContain("no pod matches");
    }

    @Test
    void s44APodOnItsNodesNetworkIsNobodyToAPeer() {
        Pod host = Pod.builder("shop", "x")
                .labels("app", "order")
                .network(Pod.Network.HOST)
                .build();

        assertThat(explainAmong(List.of(ORDERS, PAYMENT, host), ORDERS, Rule.from(Peer.pods("app", "order"))))
                .contains("no pod matches it");
    }

    @Test
    void withoutKnownPodsItSaysNothingOfWhetherAPeerMatchesAny() {
        assertThat(explainAmong(List.of(), ORDERS, Rule.from(Peer.pods("app", "order"))))
                .contains("wants `app: order`; the source has `app: orders`")
                .doesNotContain("no pod matches");
    }

    @Test
    void theReasonsAloneAreBothSidesWithoutTheNearestFix() {
        assertThat(PolicySet.of(DENY_ALL, PAYMENT_IN)
                        .evaluate(ORDERS, PAYMENT, 8080, Protocol.TCP)
                        .explainReasons(SourceMap.EMPTY, List.of()))
                .isEqualTo("""
                          egress  of shop/orders   ALLOW  not isolated: no policy governs its egress
                          ingress of shop/payment  DENY   isolated by 2 policies, none allows this:
                             shop/default-deny  no ingress rules
                             shop/payment-in    ingress[0] would admit this peer on TCP 80, not on TCP 8080
                                                ingress[1].from[0] wants `app: order`; the source has `app: orders`
                        """);
    }
}
