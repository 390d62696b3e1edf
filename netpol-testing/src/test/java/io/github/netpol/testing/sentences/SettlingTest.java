package io.github.netpol.testing.sentences;

import static io.github.netpol.testing.PolicyAssertions.*;
import static io.github.netpol.testing.sentences.Failing.assertThatFails;

import io.github.netpol.engine.EvaluationOptions;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.Cluster;
import io.github.netpol.testing.FlowAssert;
import io.github.netpol.testing.PolicyManifests;
import io.github.netpol.yaml.Manifests;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a sentence leaves to chance, and what it takes for granted. */
@PolicyManifests("src/test/manifests/shop")
class SettlingTest {
    private static final Cluster BLOCKS = Manifests.readText("""
                    apiVersion: v1
                    kind: Namespace
                    metadata: {name: shop}
                    ---
                    apiVersion: apps/v1
                    kind: Deployment
                    metadata: {name: web, namespace: shop}
                    spec:
                      selector: {matchLabels: {app: web}}
                      template:
                        metadata: {labels: {app: web}}
                        spec: {containers: [{name: web, image: example.org/web}]}
                    ---
                    apiVersion: networking.k8s.io/v1
                    kind: NetworkPolicy
                    metadata: {name: blocks, namespace: shop}
                    spec:
                      podSelector: {}
                      ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8}}]}]
                    """).cluster();

    private static FlowAssert amongReplicas() {
        return assertThat(BLOCKS)
                .from(workload("shop", "web"))
                .to(workload("shop", "web"))
                .on(tcp(80));
    }

    @Test
    void aSubjectThatStandsForNothingFails(Cluster shop) {
        assertThatFails(() -> assertThat(shop)
                        .from(pods("shop", "app=wbe"))
                        .to(workload("shop", "db"))
                        .on(tcp(80))
                        .isDenied())
                .hasMessage("""
                        Expecting shop[app=wbe] -> shop/db on TCP/80 to be DENIED but no pod or workload of namespace \
                        `shop` matches `app=wbe`; did you mean `app=web`?""");
        assertThatFails(() -> assertThat(shop).everyWorkloadIn("shops").isIsolatedForIngress())
                .hasMessage("""
                        Expecting namespace shops to be isolated for ingress but there is no namespace `shops`; \
                        nearest: `shop`.""");
    }

    @Test
    void unlessThatIsAllowed(Cluster shop) {
        assertThat(shop)
                .from(pods("shop", "app=wbe"))
                .to(workload("shop", "db"))
                .on(tcp(80))
                .allowingEmpty()
                .isDenied();
        assertThat(shop)
                .allowingEmpty()
                .from(pods("shop", "app=wbe"))
                .to(workload("shop", "db"))
                .on(tcp(80))
                .isDenied();
        assertThat(shop).everyWorkloadIn("shops").allowingEmpty().isIsolatedForIngress();
    }

    @Test
    void aDenialThatRestsOnAnUnknownAddressFails() {
        assertThatFails(() -> amongReplicas().isDenied()).hasMessage("""
                        Expecting shop/web -> shop/web on TCP/80 to be DENIED but it depends on an address that is \
                        not known.

                          egress  of shop/web  ALLOW  not isolated: no policy governs its egress
                          ingress of shop/web  DENY   isolated by 1 policy, none allows this:
                             shop/blocks  ingress[0].from[0] admits addresses of `10.0.0.0/8`; the source has no known address

                          assuming: the address of shop/web is not known, and ipBlocks that could match it are taken not to; give it
                                    an address, or tell the pod CIDRs (S69)

                          to settle it: tell the pod CIDRs (`podCidrs`), give the pod an address, or let the claim assume pods outside
                                        ipBlocks (`assumingPodsOutsideIpBlocks`)""");
    }

    @Test
    void unlessPodsAreTakenToBeElsewhere() {
        amongReplicas().assumingPodsOutsideIpBlocks().isDenied();
        assertThat(BLOCKS)
                .assumingPodsOutsideIpBlocks()
                .from(workload("shop", "web"))
                .to(workload("shop", "web"))
                .on(tcp(80))
                .isDenied();
    }

    @Test
    void optionsSettleItAsWell() {
        EvaluationOptions elsewhere = EvaluationOptions.DEFAULTS.withPodCidrs(List.of(Cidr.parse("172.16.0.0/12")));
        amongReplicas().with(elsewhere).isDenied();
        assertThat(BLOCKS)
                .with(elsewhere)
                .from(workload("shop", "web"))
                .to(workload("shop", "web"))
                .on(tcp(80))
                .isDenied();
        EvaluationOptions there = EvaluationOptions.DEFAULTS.withPodCidrs(List.of(Cidr.parse("10.244.0.0/16")));
        amongReplicas().with(there).isAllowed();
    }

    @Test
    void aSentenceCanBeToldSeveralThings(Cluster shop) {
        assertThat(BLOCKS)
                .assumingPodsOutsideIpBlocks()
                .allowingEmpty()
                .with(EvaluationOptions.DEFAULTS)
                .from(workload("shop", "web"))
                .to(workload("shop", "web"), workload("shop", "wbe"))
                .on(tcp(80))
                .isDenied();
    }
}
