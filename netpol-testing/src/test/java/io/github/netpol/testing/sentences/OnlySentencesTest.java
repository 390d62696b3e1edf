package io.github.netpol.testing.sentences;

import static io.github.netpol.testing.PolicyAssertions.*;
import static io.github.netpol.testing.sentences.Failing.assertThatFails;

import io.github.netpol.model.Cluster;
import io.github.netpol.testing.PolicyManifests;
import org.junit.jupiter.api.Test;

/** What can be said of everybody who reaches somebody, and of everybody whom somebody reaches. */
@PolicyManifests("src/test/manifests/shop")
class OnlySentencesTest {

    @Test
    void onlyTheNamedReachIt(Cluster shop) {
        assertThat(shop).ingressTo(workload("shop", "db")).on(tcp(5432)).isAllowedOnlyFrom(workload("shop", "orders"));
        assertThat(shop)
                .ingressTo(workload("shop", "web"))
                .on(port("http"))
                .isAllowedOnlyFrom(workload("kube-system", "coredns"), workload("ops", "backup"), outsideTheCluster());
    }

    @Test
    void othersReachItToo(Cluster shop) {
        assertThatFails(() -> assertThat(shop)
                        .ingressTo(workload("shop", "web"))
                        .on(tcp(8080))
                        .isAllowedOnlyFrom(workload("ops", "backup")))
                .hasMessage("""
                        """);
    }

    @Test
    void oneOfTheNamedDoesNotReachIt(Cluster shop) {
        assertThatFails(() -> assertThat(shop)
                        .ingressTo(workload("shop", "db"))
                        .on(tcp(5432))
                        .isAllowedOnlyFrom(workload("shop", "orders"), workload("ops", "backup")))
                .hasMessage("""
                        """);
    }

    @Test
    void eachOfSeveralIsLookedAt(Cluster shop) {
        assertThatFails(() -> assertThat(shop)
                        .ingressTo(workload("shop", "db"), workload("shop", "orders"))
                        .on(tcp(8080))
                        .isAllowedOnlyFrom(workload("shop", "web")))
                .hasMessageStartingWith("""
                        """);
    }

    @Test
    void itReachesOnlyTheNamed(Cluster shop) {
        assertThat(shop).egressFrom(workload("shop", "orders")).on(tcp(5432)).isAllowedOnlyTo(workload("shop", "db"));
        assertThat(shop)
                .egressFrom(workload("shop", "db"), workload("shop", "web"))
                .on(udp(53))
                .isAllowedOnlyTo(pods("kube-system", "k8s-app=kube-dns"));
    }

    @Test
    void itReachesOthersToo(Cluster shop) {
        assertThatFails(() -> assertThat(shop)
                        .egressFrom(workload("ops", "backup"))
                        .on(tcp(8080))
                        .isAllowedOnlyTo(workload("shop", "web")))
                .hasMessage("""
                        """);
    }

    @Test
    void itDoesNotReachOneOfTheNamed(Cluster shop) {
        assertThatFails(() -> assertThat(shop)
                        .egressFrom(workload("shop", "orders"))
                        .on(tcp(5432))
                        .isAllowedOnlyTo(workload("shop", "db"), ip("203.0.113.7")))
                .hasMessage("""
                        """);
    }
}
