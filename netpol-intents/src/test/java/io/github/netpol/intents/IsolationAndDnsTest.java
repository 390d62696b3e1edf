package io.github.netpol.intents;

import static io.github.netpol.intents.Expect.holds;
import static io.github.netpol.intents.Expect.message;
import static io.github.netpol.intents.Expect.summary;
import static io.github.netpol.intents.Shop.DB;
import static io.github.netpol.intents.Shop.PAYMENT;
import static io.github.netpol.intents.Shop.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.Direction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which pods some policy isolates, and which of them reach the cluster's DNS. */
class IsolationAndDnsTest {
    private static final World SHOP = Shop.world();
    private static final String DNS = """
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: kube-dns, namespace: kube-system}
            spec:
              selector: {k8s-app: kube-dns}
              ports: [{name: dns, port: 53, protocol: UDP, targetPort: 5353}, {name: dns-tcp, port: 53, targetPort: 5353}]
            """;
    private static final String COREDNS = """
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: coredns, namespace: kube-system}
            spec:
              selector: {matchLabels: {k8s-app: kube-dns}}
              template:
                metadata: {labels: {k8s-app: kube-dns}}
                spec: {containers: [{name: coredns, image: coredns}]}
            """;

    private static String egress(String rules) {
        return Shop.policy("out", "{podSelector: {}, policyTypes: [Egress], egress: " + rules + "}");
    }

    @Test
    void s29APodIsIsolatedIfSomePolicySelectsItInTheDirection() {
        holds(SHOP, Claim.isolated(Subject.pods("shop", "app in (db,payment)"), Direction.INGRESS));
        assertThat(message(SHOP, Claim.isolated(Subject.namespace("shop"), Direction.INGRESS)))
                .isEqualTo("""
                        Expecting namespace shop to be isolated for ingress but 2 of 4 pods are not; the first: shop/orders.

                          shop/orders  no policy governs its ingress
                          shop/web     no policy governs its ingress
                        """);
        assertThat(message(SHOP, Claim.isolated(PAYMENT, Direction.EGRESS))).isEqualTo("""
                        Expecting shop/payment to be isolated for egress but it is not.

                          shop/payment  no policy governs its egress
                        """);
    }

    @Test
    void aListenerIsToldWhatIsolatesEachPod() {
        List<String> told = new ArrayList<>();
        World world = SHOP.with(new EvaluationListener() {
            @Override
            public void evaluated(Evaluation evaluation) {
                told.add("a flow");
            }

            @Override
            public void isolationChecked(IsolationCheck check) {
                told.add(check.direction() + " of " + check.pod().name() + " by " + check.isolatedBy());
            }
        });

        world.check(Claim.isolated(Subject.pods("shop", "app in (db,web)"), Direction.INGRESS));

        assertThat(told).containsExactly("INGRESS of db by [shop/db-in]", "INGRESS of web by []");
    }

    @Test
    void s46APodOnItsNodesNetworkIsNeverIsolated() {
        World world = Shop.world(Shop.pod("agent", "{app: db}", "hostNetwork: true", "{podIP: 192.168.0.1}"));

        assertThat(message(world, Claim.isolated(Subject.pods("shop", "app=db"), Direction.INGRESS)))
                .contains("1 of 2 pods is not: shop/agent.")
                .contains("  shop/agent  policies do not apply: the pod uses its node's network");
    }

    @Test
    void onlyPodsAreIsolated() {
        assertThat(summary(SHOP, Claim.isolated(Subject.ip("203.0.113.1"), Direction.INGRESS)))
                .isEqualTo("Expecting 203.0.113.1 to be isolated for ingress"
                        + " but `203.0.113.1` is no pod, and only pods are isolated.");
    }

    @Test
    void withoutTheClustersOwnPodsDnsIsTakenToBeWhereClustersHaveIt() {
        String toDns = "[{to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}},"
                + " podSelector: {matchLabels: {k8s-app: kube-dns}}}],"
                + " ports: [{port: 53, protocol: UDP}, {port: 53}]}]";

        holds(SHOP, Claim.resolvesDns(DB));
        holds(Shop.world(egress(toDns)), Claim.resolvesDns(Subject.namespace("shop")));
        assertThat(summary(Shop.world(egress("[]")), Claim.resolvesDns(WEB)))
                .isEqualTo("Expecting shop/web to resolve DNS, which is kube-system/kube-dns on UDP/53,TCP/53,"
                        + " but shop/web -> kube-system/kube-dns on TCP/53 is DENIED by egress.");
    }

    @Test
    void dnsIsNeededOnBothProtocols() {
        World world = Shop.world(egress("[{ports: [{port: 53, protocol: UDP}]}]"));

        assertThat(summary(world, Claim.resolvesDns(WEB))).contains("on TCP/53 is DENIED by egress");
    }

    @Test
    void theServiceOfDnsIsAskedAboutIfItIsThere() {
        World world = Shop.world(DNS + COREDNS + egress("[{ports: [{port: 53, protocol: UDP}, {port: 53}]}]"));

        assertThat(summary(world, Claim.resolvesDns(WEB)))
                .contains("which is service kube-system/kube-dns on")
                .contains("shop/web -> kube-system/coredns on TCP/53 (TCP/5353 of the pod) is DENIED by egress");
        holds(
                Shop.world(DNS + COREDNS + egress("[{ports: [{port: 5353, protocol: UDP}, {port: 5353}]}]")),
                Claim.resolvesDns(WEB));
    }

    @Test
    void orElseThePodsThatItWouldHave() {
        World world = Shop.world(COREDNS + egress("[]"));

        assertThat(summary(world, Claim.resolvesDns(WEB)))
                .contains("which is kube-system[k8s-app=kube-dns] on")
                .contains("shop/web -> kube-system/coredns on TCP/53 is DENIED by egress");
    }
}
