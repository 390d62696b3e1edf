package io.github.netpol.testing.sentences;

import static io.github.netpol.testing.PolicyAssertions.*;
import static io.github.netpol.testing.sentences.Failing.assertThatFails;

import io.github.netpol.model.Cluster;
import io.github.netpol.testing.PolicyManifests;
import org.junit.jupiter.api.Test;

/** What can be said of pods that policies govern. */
@PolicyManifests("src/test/manifests/shop")
class IsolationSentencesTest {

    @Test
    void everyWorkloadIsIsolated(Cluster shop) {
        assertThat(shop).everyWorkloadIn("shop").isIsolatedForIngress().isIsolatedForEgress();
        assertThat(shop)
                .every(workload("shop", "db"), pods("shop", "app=web"))
                .isIsolatedForEgress()
                .isIsolatedForIngress();
    }

    @Test
    void someWorkloadIsNotIsolated(Cluster shop) {
        assertThatFails(() -> assertThat(shop).everyWorkloadIn("ops").isIsolatedForIngress())
                .hasMessage("""
                        Expecting namespace ops to be isolated for ingress but ops/backup is not.

                          ops/backup  no policy governs its ingress""");
        assertThatFails(() ->
                        assertThat(shop).every(namespace("shop"), anyPod()).isIsolatedForEgress())
                .hasMessage("""
                        Expecting any pod to be isolated for egress but 2 of 5 pods are not; the first: \
                        kube-system/coredns.

                          kube-system/coredns  no policy governs its egress
                          ops/backup           no policy governs its egress""");
    }
}
