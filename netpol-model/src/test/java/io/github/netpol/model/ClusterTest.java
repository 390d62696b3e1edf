package io.github.netpol.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.netpol.model.Pod.Network;
import io.github.netpol.model.Pod.Phase;
import io.github.netpol.model.Workload.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterTest {
    private static final Address ADDRESS = Address.parse("10.0.0.1");

    private final Pod web = Pod.builder("shop", "web").address("10.0.0.1").build();
    private final NetworkPolicy deny = NetworkPolicy.builder("shop", "deny").build();
    private final Service service = new Service("shop", "web", Labels.NONE, List.of(), List.of());

    @Test
    void theOrderOfAddingDoesNotMatter() {
        Pod db = Pod.builder("shop", "db").build();
        Pod early = Pod.builder("admin", "z").build();
        Cluster one = Cluster.builder()
                .add(web)
                .add(db)
                .add(early)
                .add(deny)
                .add(service)
                .build();
        Cluster other = Cluster.builder()
                .add(service)
                .add(early)
                .add(deny)
                .add(db)
                .add(web)
                .build();

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.pods()).containsExactly(early, db, web).isUnmodifiable();
        assertThat(one.namespaces()).containsExactly(Namespace.of("admin"), Namespace.of("shop"));
        assertThat(one).hasToString("Cluster[2 namespaces, 3 pods, 0 workloads, 1 services, 1 policies]");
    }

    @Test
    void inventoriesThatDifferInOnePartAreNotEqual() {
        Cluster base = Cluster.builder().add(Namespace.of("shop")).build();

        assertThat(base)
                .isNotEqualTo(Cluster.builder().build())
                .isNotEqualTo(Cluster.builder().add(web).build())
                .isNotEqualTo(Cluster.builder().add(deny).build())
                .isNotEqualTo(Cluster.builder().add(service).build())
                .isNotEqualTo(Cluster.builder().add(workload(Kind.JOB, "web")).build());
    }

    @Test
    void s18ANamespaceThatIsOnlyNamedIsSynthesised() {
        assertThat(Cluster.builder().add(web).build().namespace("shop")).contains(Namespace.of("shop"));
        assertThat(Cluster.builder().add(deny).build().namespace("shop")).contains(Namespace.of("shop"));
        assertThat(Cluster.builder().add(service).build().namespace("shop")).contains(Namespace.of("shop"));
        assertThat(Cluster.builder().add(workload(Kind.JOB, "web")).build().namespace("shop"))
                .contains(Namespace.of("shop"));
        assertThat(Cluster.builder().build().namespace("shop")).isEmpty();
    }

    @Test
    void aGivenNamespaceKeepsItsLabels() {
        Namespace shop = Namespace.of("shop", "team", "a");

        assertThat(Cluster.builder().add(deny).add(service).add(shop).build().namespace("shop"))
                .contains(shop);
    }

    @Test
    void everyPodCarriesTheSameNamespace() {
        Cluster.Builder builder =
                Cluster.builder().add(Namespace.of("shop", "team", "a")).add(web);

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage(
                        "namespace `shop` has the labels `kubernetes.io/metadata.name=shop,team=a` in one place and"
                                + " `kubernetes.io/metadata.name=shop` in another; every pod must carry the same namespace");
    }

    @Test
    void whatIsGivenTwiceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cluster.builder().add(web).add(web))
                .withMessage("pod `shop/web` is given twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cluster.builder().addPolicies(List.of(deny, deny)))
                .withMessage("network policy `shop/deny` is given twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cluster.builder().add(service).add(service))
                .withMessage("service `shop/web` is given twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cluster.builder().add(Namespace.of("a")).add(Namespace.of("a", "b", "c")))
                .withMessage("namespace `a` is given twice");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Cluster.builder().add(workload(Kind.JOB, "web")).add(workload(Kind.JOB, "web")))
                .withMessage("Job `shop/web` is given twice");
    }

    @Test
    void workloadsOfDifferentKindsMayShareAName() {
        Workload job = workload(Kind.JOB, "web");
        Workload deployment = workload(Kind.DEPLOYMENT, "web");
        Workload first = workload(Kind.JOB, "api");
        Cluster cluster = Cluster.builder().add(job).add(deployment).add(first).build();

        assertThat(cluster.workloads("shop", "web"))
                .containsExactly(deployment, job)
                .isUnmodifiable();
        assertThat(cluster.workloads()).containsExactly(first, deployment, job);
        assertThat(cluster.workloads("shop", "db")).isEmpty();
    }

    @Test
    void aPodThatStandsForReplicasIsNoPodOfAnInventory() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cluster.builder().add(replica("web")))
                .withMessage("`shop/web` stands for replicas; add it as a `Workload`");
    }

    @Test
    void partsAreFoundByName() {
        Cluster cluster = Cluster.builder().add(web).addPolicies(List.of(deny)).build();

        assertThat(cluster.pod("shop", "web")).contains(web);
        assertThat(cluster.pod("shop", "db")).isEmpty();
        assertThat(cluster.policy("shop", "deny")).contains(deny);
        assertThat(cluster.policy("ship", "deny")).isEmpty();
        assertThat(cluster.policies()).containsExactly(deny);
    }

    @Test
    void anInventoryDoesNotChangeWithItsBuilder() {
        Cluster.Builder builder = Cluster.builder().add(workload(Kind.JOB, "web"));
        Cluster cluster = builder.build();
        builder.add(web).add(deny).add(workload(Kind.DEPLOYMENT, "web"));

        assertThat(cluster)
                .isEqualTo(Cluster.builder().add(workload(Kind.JOB, "web")).build());
        assertThat(builder.build().workloads("shop", "web")).hasSize(2);
    }

    @Test
    void s67AFinishedPodOwnsNoAddress() {
        Pod done = Pod.builder("shop", "job")
                .address("10.0.0.1")
                .phase(Phase.SUCCEEDED)
                .build();

        assertThat(Cluster.builder().add(done).build().podsAt(ADDRESS)).isEmpty();
        assertThat(Cluster.builder().add(done).add(web).build().podsAt(ADDRESS)).containsExactly(web);
    }

    @Test
    void s71OfSeveralPodsAtAnAddressTheRunningOnesOwnIt() {
        Pod pending = Pod.builder("shop", "p")
                .address("10.0.0.1")
                .phase(Phase.PENDING)
                .build();
        Pod unknown = Pod.builder("shop", "u")
                .address("10.0.0.1")
                .phase(Phase.UNKNOWN)
                .build();
        Pod running = Pod.builder("shop", "r").address("10.0.0.1").build();

        assertThat(Cluster.builder().add(pending).build().podsAt(ADDRESS)).containsExactly(pending);
        assertThat(Cluster.builder().add(pending).add(web).build().podsAt(ADDRESS))
                .containsExactly(web);
        assertThat(Cluster.builder().add(pending).add(unknown).build().podsAt(ADDRESS))
                .containsExactly(pending, unknown);
        assertThat(Cluster.builder().add(pending).add(web).add(running).build().podsAt(ADDRESS))
                .containsExactly(running, web)
                .isUnmodifiable();
    }

    @Test
    void s60APodIsFoundByTheMappedFormOfItsAddress() {
        Cluster cluster = Cluster.builder().add(web).build();

        assertThat(cluster.podsAt(Address.parse("::ffff:10.0.0.1"))).containsExactly(web);
        assertThat(cluster.podsAt(Address.parse("10.0.0.2"))).isEmpty();
    }

    @Test
    void s70AnAddressOfNoPodIsANodeOrOutside() {
        Pod onNode = Pod.builder("shop", "a").node("n1", "192.168.0.1").build();
        Pod host = Pod.builder("shop", "h")
                .network(Network.HOST)
                .address("192.168.0.2")
                .build();
        Cluster cluster = Cluster.builder().add(onNode).add(host).add(web).build();

        assertThat(cluster.externalEndpoint(Address.parse("192.168.0.1")))
                .isEqualTo(ExternalEndpoint.node(Address.parse("192.168.0.1")));
        assertThat(cluster.externalEndpoint(Address.parse("192.168.0.2")))
                .isEqualTo(ExternalEndpoint.node(Address.parse("192.168.0.2")));
        assertThat(cluster.externalEndpoint(Address.parse("192.168.0.3")))
                .isEqualTo(ExternalEndpoint.of("192.168.0.3"));
        assertThat(cluster.isNodeAddress(ADDRESS)).isFalse();
        assertThat(cluster.podsAt(Address.parse("192.168.0.2"))).isEmpty();
    }

    private static Pod replica(String name) {
        return Pod.builder("shop", name).identity(Pod.Identity.REPLICA).build();
    }

    private static Workload workload(Kind kind, String name) {
        return new Workload(kind, replica(name));
    }

    @Test
    void partsAreFoundByNamespace() {
        Cluster cluster = Cluster.builder()
                .add(Pod.builder("shop-2", "web").build())
                .add(web)
                .add(Pod.builder("shop", "api").build())
                .add(workload(Kind.DEPLOYMENT, "db"))
                .add(service)
                .add(deny)
                .build();

        assertThat(cluster.pods("shop")).extracting(Pod::name).containsExactly("api", "web");
        assertThat(cluster.workloads("shop")).containsExactly(workload(Kind.DEPLOYMENT, "db"));
        assertThat(cluster.services("shop")).containsExactly(service);
        assertThat(cluster.policies("shop")).containsExactly(deny);
        assertThat(cluster.pods("sho")).isEmpty();
        assertThat(cluster.workloads("shop-2")).isEmpty();
    }

    @Test
    void aWorkloadIsFoundByKindAndAServiceByName() {
        Cluster cluster = Cluster.builder()
                .add(workload(Kind.DEPLOYMENT, "db"))
                .add(workload(Kind.STATEFUL_SET, "db"))
                .add(service)
                .build();

        assertThat(cluster.workload("shop", Kind.STATEFUL_SET, "db")).contains(workload(Kind.STATEFUL_SET, "db"));
        assertThat(cluster.workload("shop", Kind.JOB, "db")).isEmpty();
        assertThat(cluster.service("shop", "web")).contains(service);
        assertThat(cluster.service("shop", "api")).isEmpty();
    }

    @Test
    void s17PodsAreFoundByTheirLabelsAndThoseOfTheirNamespace() {
        Namespace shop = Namespace.of("shop", "team", "a");
        Pod front = Pod.builder(shop, "front").labels("app", "web").build();
        Pod other = Pod.builder("other", "front").labels("app", "web").build();
        Workload api = new Workload(
                Kind.DEPLOYMENT,
                Pod.builder(shop, "api")
                        .labels("app", "api")
                        .identity(Pod.Identity.REPLICA)
                        .build());
        Cluster cluster = Cluster.builder().add(front).add(other).add(api).build();

        assertThat(cluster.pods(LabelSelector.parse("team=a"), LabelSelector.parse("app=web")))
                .containsExactly(front);
        assertThat(cluster.pods(LabelSelector.EVERYTHING, LabelSelector.parse("app=web")))
                .containsExactly(other, front);
        assertThat(cluster.workloads(LabelSelector.parse("team=a"), LabelSelector.EVERYTHING))
                .containsExactly(api);
        assertThat(cluster.workloads(LabelSelector.parse("team=b"), LabelSelector.EVERYTHING))
                .isEmpty();
    }

    @Test
    void s67BackendsAreThePodsAndReplicasThatAServiceSelectsButNoneThatHaveFinished() {
        Service ofWeb = new Service("shop", "web", Labels.of("app", "web"), List.of(), List.of());
        Pod pod = Pod.builder("shop", "web-1").labels("app", "web").build();
        Pod finished = Pod.builder("shop", "web-0")
                .labels("app", "web")
                .phase(Phase.SUCCEEDED)
                .build();
        Pod template = Pod.builder("shop", "web")
                .labels("app", "web")
                .identity(Pod.Identity.REPLICA)
                .build();
        Cluster cluster = Cluster.builder()
                .add(new Workload(Kind.DEPLOYMENT, template))
                .add(pod)
                .add(finished)
                .add(Pod.builder("other", "web-1").labels("app", "web").build())
                .add(ofWeb)
                .build();

        assertThat(cluster.backends(ofWeb)).containsExactly(pod, template);
    }

    @Test
    void theAddressesOfNodesAreThoseThatPodsKnow() {
        Cluster cluster = Cluster.builder()
                .add(Pod.builder("shop", "a").node("n2", "192.168.0.2").build())
                .add(Pod.builder("shop", "b").node("n1", "192.168.0.1").build())
                .add(Pod.builder("shop", "c")
                        .network(Network.HOST)
                        .address("192.168.0.3")
                        .build())
                .add(web)
                .build();

        assertThat(cluster.nodeAddresses())
                .containsExactly(
                        Address.parse("192.168.0.1"), Address.parse("192.168.0.2"), Address.parse("192.168.0.3"));
    }
}
