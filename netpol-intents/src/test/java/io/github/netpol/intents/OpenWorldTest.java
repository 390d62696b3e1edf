package io.github.netpol.intents;

import static io.github.netpol.intents.Expect.holds;
import static io.github.netpol.intents.Expect.message;
import static io.github.netpol.intents.Shop.ORDERS;
import static io.github.netpol.intents.Shop.PAYMENT;
import static io.github.netpol.intents.Shop.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In an open world there are pods that no manifest holds, in namespaces that no manifest holds. */
class OpenWorldTest {
    private static final Claim ONLY_ORDERS =
            Claim.allowedOnlyFrom(PAYMENT, Ports.any(), List.of(new Grant(ORDERS, Ports.tcp(8080))));

    private static World withPeer(String peer) {
        return Shop.world(Shop.policy(
                        "more",
                        "{podSelector: {matchLabels: {app: payment}}, ingress: [{from: [" + peer
                                + "], ports: [{port: 9090}]}]}"))
                .open();
    }

    @Test
    void aWorldIsClosedUnlessItIsOpened() {
        World shop = Shop.world();

        assertThat(shop.isOpen()).isFalse();
        assertThat(shop.open().isOpen()).isTrue();
        assertThat(shop.open().closed().isOpen()).isFalse();
    }

    @Test
    void peersOfThePoliciesOwnNamespaceAdmitNoStranger() {
        holds(Shop.world().open(), ONLY_ORDERS);
        holds(withPeer("{podSelector: {matchLabels: {app: nobody}}}"), ONLY_ORDERS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{namespaceSelector: {}} | without labels",
                "{namespaceSelector: {}, podSelector: {matchLabels: {app: x}}} | with `app=x`",
                "{namespaceSelector: {matchLabels: {team: ops}}} | without labels in a namespace with `team=ops`",
                "{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: monitoring}}, podSelector: {}}"
                        + " | without labels in a namespace with `kubernetes.io/metadata.name=monitoring`",
                "{namespaceSelector: {matchExpressions: [{key: kubernetes.io/metadata.name, operator: In, values: [shop, ops]}]}}"
                        + " | without labels in a namespace with `kubernetes.io/metadata.name=ops`",
                "{namespaceSelector: {matchExpressions: [{key: kubernetes.io/metadata.name, operator: NotIn, values: [elsewhere]}]}}"
                        + " | without labels",
                "{namespaceSelector: {}, podSelector: {matchExpressions: [{key: app, operator: Exists}, {key: app, operator: NotIn, values: [any]}]}}"
                        + " | with `app=any2`",
                "{namespaceSelector: {}, podSelector: {matchExpressions: [{key: app, operator: In, values: [a, b]}, {key: app, operator: NotIn, values: [a]}]}}"
                        + " | with `app=b`"
            })
    void aStrangerThatARuleAdmitsIsFound(String peer, String stranger) {
        World world = withPeer(peer);

        holds(
                world.closed(),
                Claim.denied(Subject.anyPod().except(Subject.anyPod()), PAYMENT, Ports.tcp(1))
                        .allowingEmpty());
        assertThat(message(world, ONLY_ORDERS).replaceAll("\\s+", " "))
                .contains("/stranger (a pod that the inventory does not have, " + stranger
                        + ") -> shop/payment on TCP/9090 is ALLOWED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: shop}}, podSelector: {matchLabels: {app: x}}}",
                "{namespaceSelector: {matchExpressions: [{key: kubernetes.io/metadata.name, operator: DoesNotExist}]}}",
                "{namespaceSelector: {}, podSelector: {matchExpressions: [{key: app, operator: In, values: [a]}, {key: app, operator: NotIn, values: [a]}]}}",
                "{namespaceSelector: {}, podSelector: {matchExpressions: [{key: app, operator: Exists}, {key: app, operator: DoesNotExist}]}}"
            })
    void aPeerThatNoStrangerCanBeAdmitsNone(String peer) {
        holds(withPeer(peer), ONLY_ORDERS);
    }

    @Test
    void anyPodIsAnyStrangerToo() {
        World world = withPeer("{namespaceSelector: {}, podSelector: {matchLabels: {app: x}}}");
        Claim claim = Claim.denied(Subject.anyPod(), PAYMENT, Ports.tcp(9090));

        holds(world.closed(), claim);
        assertThat(message(world, claim)).contains("elsewhere/stranger");
        holds(
                world,
                Claim.denied(Subject.anyPod().except(Subject.podsIn("*", "app=x")), PAYMENT, Ports.tcp(9090))
                        .allowingEmpty());
    }

    @Test
    void s47AStrangerCanHaveAnyPortUnderTheNameThatARuleGivesIt() {
        World world = Shop.world(
                        Shop.policy(
                                "web-out",
                                "{podSelector: {matchLabels: {app: web}}, policyTypes: [Egress],"
                                        + " egress: [{to: [{namespaceSelector: {matchLabels: {team: ops}}}], ports: [{port: metrics}]}]}"))
                .open();

        assertThat(message(world, Claim.denied(WEB, Subject.anyPod(), Ports.tcp(4711))))
                .contains("port `metrics` is 4711")
                .contains("on TCP/4711 is ALLOWED");
        holds(world.closed(), Claim.denied(WEB, Subject.anyPod(), Ports.tcp(4711)));
    }
}
