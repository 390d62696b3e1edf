package io.github.netpol.intents;

import static io.github.netpol.intents.Expect.holds;
import static io.github.netpol.intents.Expect.summary;
import static io.github.netpol.intents.Shop.DB;
import static io.github.netpol.intents.Shop.PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.Direction;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a claim says of nobody it does not say by accident. */
class EmptySubjectsTest {
    private static final World SHOP = Shop.world(Shop.pod("probe", "{app: probe}", "", "{podIP: 10.0.0.7}") + """
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: payment, namespace: shop}
            spec: {selector: {app: paymnet}, ports: [{port: 80}]}
            ---
            apiVersion: v1
            kind: Namespace
            metadata: {name: empty}
            """);

    static Stream<Arguments> nobody() {
        return Stream.of(
                Arguments.of(
                        Subject.workload("shop", "ordres"),
                        "no workload matches `shop/ordres`; nearest: `shop/orders`."),
                Arguments.of(Subject.workload("shpo", "web"), "no workload matches `shpo/web`; nearest: `shop/web`."),
                Arguments.of(
                        Subject.workload("shop", "Deployment/db"),
                        "no workload matches `shop/Deployment/db`; nearest: `shop/StatefulSet/db`."),
                Arguments.of(Subject.workload("shop", "probe"), "no workload matches `shop/probe`; that is a pod."),
                Arguments.of(Subject.pod("shop", "prob"), "no pod is named `shop/prob`; nearest: `shop/probe`."),
                Arguments.of(Subject.pod("shop", "web"), "no pod is named `shop/web`; that is a workload."),
                Arguments.of(
                        Subject.pods("shop", "app=order"),
                        "no pod or workload of namespace `shop` matches `app=order`; did you mean `app=orders`?"),
                Arguments.of(
                        Subject.pods("shop", "app=web,tier=back"),
                        "no pod or workload of namespace `shop` matches `app=web,tier=back`."),
                Arguments.of(Subject.pods("shpo", "app=web"), "there is no namespace `shpo`; nearest: `shop`."),
                Arguments.of(Subject.cidr("127.0.0.0/8"), "there is nobody at such an address."),
                Arguments.of(Subject.namespace("empty"), "namespace `empty` has no pods or workloads."),
                Arguments.of(
                        Subject.podsIn("team=shpo", "*"),
                        "no namespace matches `team=shpo`; did you mean `team=shop`?"),
                Arguments.of(
                        Subject.podsIn("team=shop", "app=wbe"),
                        "no pod or workload matches `app=wbe` in a namespace that matches `team=shop`;"
                                + " did you mean `app=web`?"),
                Arguments.of(
                        Subject.service("shop", "paymet"),
                        "there is no service `shop/paymet`; nearest: `shop/payment`."),
                Arguments.of(
                        Subject.service("shop", "payment"),
                        "service `shop/payment` selects `app=paymnet`, which no pod or workload of its namespace has;"
                                + " did you mean `app=payment`?"),
                Arguments.of(Subject.anyPod().except(Subject.anyPod()), "nothing is left of `any pod except any pod`."),
                Arguments.of(
                        Subject.anyPod().except(Subject.namespace("kube-sytem")),
                        "there is no namespace `kube-sytem`; there are `empty`, `shop`."));
    }

    @ParameterizedTest
    @MethodSource("nobody")
    void aSubjectThatStandsForNothingFailsWithTheNearestNames(Subject subject, String problem) {
        assertThat(summary(SHOP, Claim.denied(subject, DB, Ports.tcp(1))))
                .isEqualTo("Expecting " + subject + " -> shop/db on TCP/1 to be DENIED but " + problem);
    }

    @ParameterizedTest
    @MethodSource("nobody")
    void thatMayBeConceded(Subject subject) {
        holds(SHOP, Claim.denied(subject, DB, Ports.tcp(1)).allowingEmpty());
    }

    @Test
    void itFailsAsADestinationAndInAGrantToo() {
        Subject nobody = Subject.workload("shop", "ordres");

        assertThat(summary(SHOP, Claim.allowed(DB, nobody, Ports.tcp(1)))).contains("no workload matches");
        assertThat(summary(SHOP, Claim.allowedOnlyFrom(PAYMENT, Ports.any(), List.of(new Grant(nobody, Ports.tcp(1))))))
                .contains("no workload matches");
        assertThat(summary(SHOP, Claim.isolated(nobody, Direction.EGRESS))).contains("no workload matches");
    }

    @Test
    void anInventoryWithoutPodsSaysSo() {
        World empty = Shop.of("{apiVersion: v1, kind: Namespace, metadata: {name: shop}}");

        assertThat(summary(empty, Claim.denied(Subject.anyPod(), Subject.ip("203.0.113.1"), Ports.any())))
                .endsWith("but the inventory holds no pods or workloads.");
    }
}
