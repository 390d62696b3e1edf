package io.github.netpol.testing.sentences;

import static io.github.netpol.testing.PolicyAssertions.*;
import static io.github.netpol.testing.sentences.Failing.assertThatFails;

import io.github.netpol.engine.PolicySet;
import io.github.netpol.intents.World;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.Pod;
import io.github.netpol.testing.PolicyManifests;
import io.github.netpol.yaml.InvalidManifestsException;
import io.github.netpol.yaml.Manifests;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What sentences can be about, and whether messages know the places of its policies. */
@PolicyManifests("src/test/manifests/shop")
class ActualsTest {
    private static final Path SHOP = Path.of("src/test/manifests/shop");
    private static final String PLACE = "src/test/manifests/shop/policies.yaml:";

    private static Cluster built() {
        return Manifests.read(SHOP).cluster();
    }

    @Test
    void messagesKnowThePlacesInWhatATestWasHanded(
            Cluster cluster, Manifests manifests, World world, PolicySet policies) {
        Pod orders = cluster.workloads("shop", "orders").get(0).pod();
        Pod db = cluster.workloads("shop", "db").get(0).pod();
        assertThatFails(() -> assertThat(cluster)
                        .from(pod(orders))
                        .to(pod(db))
                        .on(tcp(1))
                        .isAllowed())
                .hasMessageContaining(PLACE);
        assertThatFails(() -> assertThat(manifests)
                        .from(pod(orders))
                        .to(pod(db))
                        .on(tcp(1))
                        .isAllowed())
                .hasMessageContaining(PLACE);
        assertThatFails(() -> assertThat(world)
                        .from(pod(orders))
                        .to(pod(db))
                        .on(tcp(1))
                        .isAllowed())
                .hasMessageContaining(PLACE);
        assertThatFails(() -> assertThat(policies)
                        .from(pod(orders))
                        .to(pod(db))
                        .on(tcp(1))
                        .isAllowed())
                .hasMessageContaining(PLACE);
    }

    @Test
    void andInManifestsThatItReadItself() {
        Manifests manifests = Manifests.read(SHOP);
        assertThatFails(() -> assertThat(manifests)
                        .from(workload("shop", "orders"))
                        .to(workload("shop", "db"))
                        .on(tcp(1))
                        .isAllowed())
                .hasMessageContaining(PLACE);
    }

    @Test
    void aClusterThatIsEqualToOneWithPlacesHasNone(Cluster handed) {
        Cluster equal = built();
        assertThat(equal).isEqualTo(handed);
        assertThatFails(() -> assertThat(equal)
                        .from(workload("shop", "orders"))
                        .to(workload("shop", "db"))
                        .on(tcp(1))
                        .isAllowed())
                .hasMessageContaining("shop/db-in")
                .hasMessageNotContaining(PLACE);
    }

    @Test
    void policiesAloneCanBeAskedAboutPodsAndAddresses() {
        PolicySet policies = PolicySet.of(built());
        Pod web = Pod.builder("shop", "web-1").labels("app", "web").build();
        assertThat(policies).from(ip("203.0.113.7")).to(pod(web)).on(tcp(8080)).isDenied();
        Pod open = web.toBuilder().port("http", 8080).build();
        assertThat(policies)
                .from(outsideTheCluster())
                .to(pod(open))
                .on(port("http"))
                .isAllowed();
        assertThatFails(() -> assertThat(policies)
                        .from(anyPod())
                        .to(pod(web))
                        .on(tcp(80))
                        .isDenied())
                .hasMessage("""
                        Expecting any pod -> shop/web-1 on TCP/80 to be DENIED but `any pod` is found in an \
                        inventory, and there are only policies; give the pod itself, or an inventory.""");
    }

    @Test
    @SuppressWarnings("NullAway") // asserting on null is what is tried
    void anythingElseCanBeAssertedAsUsual(Cluster shop) {
        assertThat(shop).isSameAs(shop).isNotEqualTo(Cluster.builder().build());
        assertThat("shop").startsWith("sh");
        assertThat(shop.namespaces().size()).isEqualTo(3);
        assertThat(shop.namespaces()).hasSize(3);
        assertThatThrownBy(
                        () -> assertThat((Cluster) null).everyWorkloadIn("shop").isIsolatedForEgress())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not to be null");
    }

    @Test
    void invalidManifestsHaveNothingToBeAskedAbout() {
        Manifests broken = Manifests.readText("kind: NetworkPolicy");
        assertThatThrownBy(() -> assertThat(broken).everyWorkloadIn("shop").isIsolatedForEgress())
                .isInstanceOf(InvalidManifestsException.class);
    }
}
