package io.github.netpol.intents;

import static io.github.netpol.intents.Expect.holds;
import static io.github.netpol.intents.Expect.message;
import static io.github.netpol.intents.Expect.summary;
import static io.github.netpol.intents.Shop.ORDERS;
import static io.github.netpol.intents.Shop.PAYMENT;
import static io.github.netpol.intents.Shop.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
                        + " | with `app=any-2`",
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
                .contains("whose port `metrics` is TCP/4711)")
                .contains("on TCP/4711 is ALLOWED");
        holds(world.closed(), Claim.denied(WEB, Subject.anyPod(), Ports.tcp(4711)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what the policy admits | what the claim grants, of namespaces and of pods | who is admitted beside it
                "{namespaceSelector: {matchExpressions: [{key: team, operator: In, values: [a, b]}]}}"
                        + " | team=a | * | without labels in a namespace with `team=b`",
                "{namespaceSelector: {}, podSelector: {matchExpressions: [{key: app, operator: In, values: [api, web]}]}}"
                        + " | * | app=api | with `app=web`",
                "{namespaceSelector: {matchExpressions: [{key: team, operator: Exists}]}}"
                        + " | team in (a,any) | * | without labels in a namespace with `team=any-2`",
                "{namespaceSelector: {matchLabels: {team: a}}} | team=a | app=api | without labels in a namespace with `team=a`",
                "{namespaceSelector: {matchLabels: {team: a}}} | team=a | !app | with `app=any` in a namespace with `team=a`",
                "{namespaceSelector: {}} | team notin (b) | * | without labels in a namespace with `team=b`",
                "{namespaceSelector: {}} | kubernetes.io/metadata.name in (ops,elsewhere) | * | without labels",
            })
    void aGrantDoesNotHideTheStrangersThatItDoesNotTakeIn(
            String peer, String namespaces, String pods, String stranger) {
        World world = withPeer(peer);
        Subject some = Subject.podsIn(namespaces, pods).except(Subject.namespace("shop"));
        String description = "/stranger (a pod that the inventory does not have, " + stranger + ")";
        Claim only = Claim.allowedOnlyFrom(PAYMENT, Ports.tcp(9090), List.of(new Grant(some, Ports.tcp(9090))))
                .allowingEmpty();
        Claim denied = Claim.denied(
                        Subject.anyPod().except(some).except(Subject.namespace("shop")), PAYMENT, Ports.tcp(9090))
                .allowingEmpty();

        assertThat(message(world, only).replaceAll("\\s+", " ")).contains(description);
        assertThat(message(world, denied).replaceAll("\\s+", " ")).contains(description);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{namespaceSelector: {matchExpressions: [{key: team, operator: In, values: [a, b]}]}} | team in (a,b) | *",
                "{namespaceSelector: {matchExpressions: [{key: team, operator: In, values: [a, b]}]}} | team | *",
                "{namespaceSelector: {matchLabels: {team: a}}, podSelector: {matchLabels: {app: api}}} | team=a | app=api",
                "{namespaceSelector: {matchLabels: {team: a}}, podSelector: {matchLabels: {app: api}}} | team=a | *",
                "{namespaceSelector: {matchLabels: {team: a}}, podSelector: {matchLabels: {app: api}}} | * | app!=web,app",
                "{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: ops}}} | kubernetes.io/metadata.name=ops | *",
            })
    void aGrantThatTakesInAllStrangersWhomAPolicyAdmitsHolds(String peer, String namespaces, String pods) {
        World world = withPeer(peer);
        Subject some = Subject.podsIn(namespaces, pods).except(Subject.namespace("shop"));

        holds(
                world,
                Claim.allowedOnlyFrom(PAYMENT, Ports.tcp(9090), List.of(new Grant(some, Ports.tcp(9090))))
                        .allowingEmpty());
        holds(
                world,
                Claim.denied(Subject.anyPod().except(some), PAYMENT, Ports.tcp(9090))
                        .allowingEmpty());
    }

    @Test
    void aGrantToKnownPodsNeedNotHoldForStrangersWithTheirLabels() {
        World world = withPeer("{namespaceSelector: {matchLabels: {team: a}}, podSelector: {matchLabels: {app: x}}}");

        holds(
                world,
                Claim.allowedOnlyFrom(
                                PAYMENT,
                                Ports.tcp(9090),
                                List.of(new Grant(Subject.podsIn("*", "app=x"), Ports.tcp(9090))))
                        .allowingEmpty());
        assertThat(message(
                        world,
                        Claim.allowedOnlyFrom(
                                PAYMENT,
                                Ports.tcp(9090),
                                List.of(new Grant(
                                        Subject.anyPod().except(Subject.namespace("shop")), Ports.tcp(9090))))))
                .contains("elsewhere/stranger")
                .contains("is DENIED by ingress");
    }

    @Test
    void whatAllStrangersMayIsDeniedToThoseWithLabelsThatPeersRefuse() {
        World world = withPeer("{namespaceSelector: {matchExpressions: [{key: team, operator: NotIn, values: [a]}]}},"
                + " {namespaceSelector: {matchExpressions: [{key: env, operator: DoesNotExist}]}}, {podSelector: {}}");
        Claim claim = Claim.allowed(Subject.anyPod(), PAYMENT, Ports.tcp(9090));

        assertThat(message(world, claim)).contains("`env=any,team=a`").contains("is DENIED by ingress");
        holds(withPeer("{namespaceSelector: {}}"), claim);
        holds(
                world,
                Claim.allowed(Subject.anyPod().except(Subject.podsIn("team=a,env", "*")), PAYMENT, Ports.tcp(9090))
                        .allowingEmpty());
    }

    private static World webReachesTheNamedPort(String namespaces, String port) {
        return Shop.world(Shop.policy(
                        "web-out",
                        "{podSelector: {matchLabels: {app: web}}, policyTypes: [Egress], egress: [{to: [{namespaceSelector: "
                                + namespaces + "}], ports: [" + port + "]}]}"))
                .open();
    }

    @Test
    void s47AStrangerCanHaveEachPortOfAClaimUnderTheNameThatARuleGivesIt() {
        World world = webReachesTheNamedPort("{matchLabels: {team: ops}}", "{port: dns, protocol: UDP}, {port: dns}");

        assertThat(message(world, Claim.denied(WEB, Subject.anyPod(), Ports.udp(53)))
                        .replaceAll("\\s+", " "))
                .contains("without labels in a namespace with `team=ops`, whose port `dns` is UDP/53) on");
        world = webReachesTheNamedPort("{matchLabels: {team: ops}}", "{port: dns, protocol: UDP}");
        assertThat(summary(
                        world, Claim.denied(WEB, Subject.anyPod(), Ports.tcp(80).and(Ports.udp(53)))))
                .contains("on UDP/53 is ALLOWED");
        holds(world, Claim.denied(WEB, Subject.anyPod(), Ports.tcp(80)));
    }

    @Test
    void aGrantOfOnePortDoesNotHideThatTheNamedPortCanBeAnother() {
        World world = webReachesTheNamedPort("{matchLabels: {team: ops}}", "{port: metrics}");
        Subject ops = Subject.podsIn("team=ops", "*");

        assertThat(summary(
                        world,
                        Claim.allowedOnlyTo(WEB, Ports.tcp(9000, 9100), List.of(new Grant(ops, Ports.tcp(9000, 9050))))
                                .allowingEmpty()))
                .contains("elsewhere/stranger on TCP/9051 is ALLOWED");
        holds(
                world,
                Claim.allowedOnlyTo(WEB, Ports.any(), List.of(new Grant(ops, Ports.named("metrics"))))
                        .allowingEmpty());
        holds(
                world,
                Claim.allowedOnlyTo(WEB, Ports.tcp(9090), List.of(new Grant(ops, Ports.tcp(9090))))
                        .allowingEmpty());
    }

    @Test
    void aClaimThatTellsTooManyStrangersApartDoesNotHold() {
        World world = Shop.world().open();
        Subject some = Subject.podsIn(
                "*", IntStream.range(0, 17).mapToObj(i -> "key" + i).collect(Collectors.joining(",")));

        assertThat(summary(
                        world,
                        Claim.denied(Subject.anyPod().except(some), PAYMENT, Ports.tcp(9090))
                                .allowingEmpty()))
                .contains("it takes more than 50000 pods to try everybody whom the inventory does not have");
        holds(world, Claim.denied(WEB, PAYMENT, Ports.tcp(9090)));
    }
}
