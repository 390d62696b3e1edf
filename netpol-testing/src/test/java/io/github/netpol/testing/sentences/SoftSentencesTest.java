package io.github.netpol.testing.sentences;

import static io.github.netpol.testing.PolicyAssertions.*;

import io.github.netpol.engine.PolicySet;
import io.github.netpol.intents.World;
import io.github.netpol.model.Cluster;
import io.github.netpol.testing.PolicyManifests;
import io.github.netpol.testing.SoftPolicyAssertions;
import io.github.netpol.yaml.Manifests;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Failures of sentences can be collected. */
@PolicyManifests("src/test/manifests/shop")
class SoftSentencesTest {

    @Test
    void everyFailureIsToldAtTheEnd(Cluster shop) {
        assertThatThrownBy(() -> SoftPolicyAssertions.assertSoftly(softly -> {
                    softly.assertThat(shop)
                            .everyWorkloadIn("ops")
                            .isIsolatedForIngress()
                            .isIsolatedForEgress();
                    softly.assertThat("other values").as("as usual").isEmpty();
                    softly.assertThat(shop)
                            .from(workload("shop", "orders"))
                            .to(workload("shop", "db"))
                            .on(tcp(5432))
                            .as("why")
                            .isDenied();
                }))
                .isInstanceOf(AssertionError.class)
                .satisfies(error -> assertThat(withoutPlaces(error)).isEqualTo("""
                        Multiple Failures (4 failures)
                        -- failure 1 --
                        Expecting namespace ops to be isolated for ingress but ops/backup is not.

                          ops/backup  no policy governs its ingress
                        -- failure 2 --
                        Expecting namespace ops to be isolated for egress but ops/backup is not.

                          ops/backup  no policy governs its egress
                        -- failure 3 --
                        [as usual] Expecting empty but was: "other values"
                        -- failure 4 --
                        [why] Expecting shop/orders -> shop/db on TCP/5432 to be DENIED but it is ALLOWED.

                          egress  of shop/orders  ALLOW  shop/orders-out egress[0].to[0]  src/test/manifests/shop/policies.yaml:91
                          ingress of shop/db      ALLOW  shop/db-in ingress[0].from[0]    src/test/manifests/shop/policies.yaml:107
                        """));
    }

    @Test
    void whatDoesNotHoldIsNotAskedForReasons(Cluster shop) {
        SoftPolicyAssertions softly = new SoftPolicyAssertions();
        softly.assertThat(shop)
                .from(workload("shop", "orders"))
                .to(workload("shop", "db"))
                .on(tcp(5432))
                .isDenied()
                .byIngress()
                .becauseOf("shop/db-in");
        assertThat(softly.assertionErrorsCollected()).hasSize(1);
    }

    @Test
    void aReasonThatIsNotTheReasonIsAFailureToo(Cluster shop) {
        SoftPolicyAssertions softly = new SoftPolicyAssertions();
        softly.assertThat(shop)
                .from(workload("ops", "backup"))
                .to(workload("shop", "db"))
                .on(tcp(5432))
                .isDenied()
                .byEgress();
        assertThat(softly.assertionErrorsCollected()).hasSize(1);
    }

    @Test
    void everySortOfActualIsCollected(Cluster shop, Manifests manifests, World world, PolicySet policies) {
        SoftPolicyAssertions softly = new SoftPolicyAssertions();
        softly.assertThat(shop).everyWorkloadIn("ops").isIsolatedForIngress();
        softly.assertThat(manifests).everyWorkloadIn("ops").isIsolatedForIngress();
        softly.assertThat(world).everyWorkloadIn("ops").isIsolatedForIngress();
        softly.assertThat(policies).everyWorkloadIn("ops").isIsolatedForIngress();
        assertThat(softly.assertionErrorsCollected()).hasSize(4);
    }

    @Test
    void aCollectedFailureKnowsTheLineOfItsSentence(Cluster shop) {
        SoftPolicyAssertions softly = new SoftPolicyAssertions();
        softly.assertThat(shop).everyWorkloadIn("ops").isIsolatedForIngress();
        assertThatThrownBy(softly::assertAll)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(
                        "at SoftSentencesTest.aCollectedFailureKnowsTheLineOfItsSentence(SoftSentencesTest.java:");
    }

    @Test
    @ExtendWith(SoftAssertionsExtension.class)
    void assertJHandsThemToTests(SoftPolicyAssertions softly, Cluster shop) {
        softly.assertThat(shop).everyWorkloadIn("shop").isIsolatedForIngress();
        assertThat(softly.wasSuccess()).isTrue();
    }

    private static String withoutPlaces(Throwable error) {
        return String.valueOf(error.getMessage())
                .strip()
                .replaceAll("(?m)^at .*\\n?", "")
                .replace("] \n", "] ");
    }
}
