package io.github.netpol.intents;

import static io.github.netpol.intents.Expect.holds;
import static io.github.netpol.intents.Expect.message;
import static io.github.netpol.intents.Expect.summary;
import static io.github.netpol.intents.Shop.DB;
import static io.github.netpol.intents.Shop.ORDERS;
import static io.github.netpol.intents.Shop.WEB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netpol.engine.PolicySet;
import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.Direction;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Pod;
import io.github.netpol.yaml.InvalidManifestsException;
import io.github.netpol.yaml.Manifests;
import io.github.netpol.yaml.ReaderOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What claims are checked against. */
class WorldTest {
    private static final VirtualWorkload PROMETHEUS = new VirtualWorkload(
            "monitoring",
            "Prometheus",
            "main",
            Labels.of("app", "prometheus"),
            List.of(ContainerPort.tcp("web", 9090)));

    @Test
    void manifestsWithErrorsMakeNoWorld() {
        assertThatThrownBy(() -> World.of(Manifests.readText("{kind: NetworkPolicy}")))
                .isInstanceOf(InvalidManifestsException.class);
    }

    @Test
    void virtualWorkloadsAreSubjectsAndPartOfEverybodyElse() {
        World world = Shop.world().with(List.of(PROMETHEUS));

        for (Subject prometheus : List.of(
                Subject.workload("monitoring", "main"),
                Subject.workload("monitoring", "Prometheus/main"),
                Subject.pods("monitoring", "app=prometheus"),
                Subject.podsIn("*", "app=prometheus"))) {
            holds(world, Claim.denied(prometheus, DB, Ports.any()));
        }
        holds(world, Claim.allowed(WEB, Subject.workload("monitoring", "main"), Ports.named("web")));
        assertThat(message(world, Claim.allowedOnlyFrom(WEB, Ports.any(), List.of())))
                .contains("monitoring/main -> shop/web on TCP/1 is ALLOWED");
    }

    @Test
    void s17AVirtualWorkloadHasTheLabelsOfItsNamespaceInTheInventory() {
        World world = Shop.world().with(List.of(VirtualWorkload.of("shop", "Job", "x", Labels.NONE)));

        holds(world, Claim.denied(Subject.podsIn("team=shop", "!app"), DB, Ports.any()));
    }

    @Test
    void aVirtualWorkloadIsGivenOnce() {
        World world = Shop.world().with(List.of(PROMETHEUS));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> world.with(List.of(PROMETHEUS)))
                .withMessage("virtual workload `monitoring/Prometheus/main` is there already; give it once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> World.of(PolicySet.of()).with(List.of(PROMETHEUS)))
                .withMessageContaining("there are only policies");
    }

    @Test
    void namesThatWorkloadsShareAreTakenApartByTheirKinds() {
        World world = Shop.world().with(List.of(VirtualWorkload.of("shop", "Job", "web", Labels.of("app", "job"))));

        assertThat(message(world, Claim.allowed(Subject.workload("shop", "web"), DB, Ports.tcp(1))))
                .contains("2 of 2 flows are against it")
                .contains("shop/Deployment/web -> shop/db")
                .contains("shop/Job/web -> shop/db");
        assertThat(summary(world, Claim.allowed(Subject.workload("shop", "job/web"), DB, Ports.tcp(1))))
                .contains("shop/Job/web -> shop/db is DENIED");
    }

    @Test
    void withoutAnInventoryPodsAndAddressesCanBeSubjects() {
        World world = World.of(Shop.world().policies());
        Subject orders =
                Subject.pod(Pod.builder("shop", "o").labels("app", "orders").build());
        Subject payment = Subject.pod(Pod.builder("shop", "p")
                .labels("app", "payment")
                .port("http", 8080)
                .build());

        holds(world, Claim.allowed(orders, payment, Ports.tcp(8080)));
        holds(world, Claim.denied(Subject.outsideTheCluster(), payment, Ports.any()));
        holds(world, Claim.isolated(payment, Direction.INGRESS));
        assertThat(message(world, Claim.allowed(payment, payment, Ports.any()))).contains("no flow");
        assertThat(message(world, Claim.allowed(orders, payment, Ports.any()))).doesNotContain("no pod matches");
    }

    @Test
    void withoutAnInventoryNothingIsFoundByNameOrLabel() {
        World world = World.of(Shop.world().policies());
        Subject outside = Subject.ip("203.0.113.1");

        for (Subject subject : List.of(
                ORDERS,
                Subject.pod("shop", "x"),
                Subject.namespace("shop"),
                Subject.podsIn("*", "*"),
                Subject.anyPod(),
                Subject.service("shop", "x"))) {
            assertThat(summary(world, Claim.denied(subject, outside, Ports.any())))
                    .endsWith(
                            "is found in an inventory, and there are only policies; give the pod itself, or an inventory.");
        }
        assertThat(summary(world, Claim.allowedOnlyFrom(outside, Ports.any(), List.of())))
                .endsWith("but who else there is cannot be told without an inventory.");
    }

    @Test
    void policiesThatWereIgnoredAreNamedInEveryMessage() {
        World world = World.of(Manifests.readText(
                ReaderOptions.DEFAULTS.with(ReaderOptions.UnsupportedPolicies.IGNORE),
                "k8s/shop.yaml",
                Shop.WORKLOADS + """
                        ---
                        apiVersion: policy.networking.k8s.io/v1alpha1
                        kind: AdminNetworkPolicy
                        metadata: {name: base}
                        """));

        assertThat(message(world, Claim.denied(WEB, DB, Ports.tcp(1))))
                .endsWith("\n  ignored, so this may be wrong:\n     AdminNetworkPolicy base (k8s/shop.yaml:42)\n");
        assertThat(world.ignored()).containsExactly("AdminNetworkPolicy base (k8s/shop.yaml:42)");
    }

    @Test
    void aListenerIsToldEveryQuestionThatIsAsked() {
        List<Evaluation> told = new ArrayList<>();
        World world = Shop.world().with(told::add);

        world.check(Claim.denied(Subject.pods("shop", "tier=back"), DB, Ports.named("postgres")));

        assertThat(told)
                .extracting(evaluation -> evaluation.source().displayName() + " -> "
                        + evaluation.destination().displayName() + " on " + evaluation.asked() + ": "
                        + evaluation.allowed())
                .containsExactly(
                        "shop/orders -> shop/db on TCP/5432: none", "shop/payment -> shop/db on TCP/5432: TCP 5432");
        assertThat(told)
                .allSatisfy(evaluation -> assertThat(evaluation.policies()).isSameAs(world.policies()));
    }

    @Test
    void endsThatNoPolicyCanTellApartAreAskedAboutOnce() {
        StringBuilder pods = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            pods.append(Shop.pod("orders-" + i, "{app: orders}", "", "{podIP: 10.0.0." + (i + 1) + "}"));
        }
        List<Evaluation> told = new ArrayList<>();
        World world = Shop.world(pods.toString()).with(told::add);

        holds(world, Claim.denied(Subject.pods("shop", "app=orders"), DB, Ports.any()));

        // Those with an address, and the workload, whose pods' addresses are not known.
        assertThat(told).hasSize(2);
    }

    @Test
    void aFailureOfManyFlowsNamesTenAndCountsTheRest() {
        StringBuilder pods = new StringBuilder();
        for (int i = 10; i < 35; i++) {
            pods.append(Shop.pod("orders-" + i, "{app: orders}", "", "{podIP: 10.0.0." + i + "}"));
        }
        String message = message(
                Shop.world(pods.toString()), Claim.allowed(Subject.pods("shop", "app=orders"), DB, Ports.tcp(5432)));

        assertThat(message).contains("26 of 26 flows are against it; the first: shop/orders-10 -> shop/db on TCP/5432");
        assertThat(message.lines().filter(line -> line.startsWith("  shop/orders-")))
                .hasSize(10);
        assertThat(message).contains("shop/orders-19 -> shop/db", "\n  and 16 more\n");
    }
}
