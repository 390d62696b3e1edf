package io.github.netpol.testing.sentences;

import static io.github.netpol.testing.PolicyAssertions.*;
import static io.github.netpol.testing.sentences.Failing.assertThatFails;

import io.github.netpol.model.Cluster;
import io.github.netpol.testing.PolicyManifests;
import org.junit.jupiter.api.Test;

/** What can be said of connections from somewhere to somewhere. */
@PolicyManifests("src/test/manifests/shop")
class FlowSentencesTest {

    @Test
    void aConnectionIsAllowed(Cluster shop) {
        assertThat(shop)
                .from(workload("shop", "orders"))
                .to(workload("shop", "db"))
                .on(tcp(5432))
                .isAllowed();
    }

    @Test
    void aConnectionIsNotAllowed(Cluster shop) {
        assertThatFails(() -> assertThat(shop)
                        .from(workload("ops", "backup"))
                        .to(workload("shop", "db"))
                        .on(tcp(5432))
                        .isAllowed())
                .hasMessage("""
                        """);
    }

    @Test
    void aConnectionIsDenied(Cluster shop) {
        assertThat(shop)
                .from(workload("shop", "web"))
                .to(workload("shop", "db"))
                .on(anyPort())
                .isDenied();
    }

    @Test
    void aConnectionIsNotDenied(Cluster shop) {
        assertThatFails(() -> assertThat(shop)
                        .from(workload("shop", "orders"))
                        .to(workload("shop", "db"))
                        .on(tcp(5000, 6000))
                        .isDenied())
                .hasMessage("""
                        """);
    }

    @Test
    void everyPairAndEveryPortCounts(Cluster shop) {
        assertThatFails(() -> assertThat(shop)
                        .from(pods("shop", "*"))
                        .to(pods("shop", "app in (db,orders)"))
                        .on(tcp(5432), tcp(8080))
                        .isDenied())
                .hasMessage("""
                        """);
    }

    @Test
    void everyNamedSubjectCounts(Cluster shop) {
        assertThat(shop)
                .from(workload("shop", "web"), workload("shop", "db"))
                .to(workload("shop", "db"), ip("203.0.113.7"))
                .on(tcp(5432))
                .isDenied();
        assertThatFails(() -> assertThat(shop)
                        .from(workload("shop", "web"), workload("shop", "db"))
                        .to(workload("shop", "orders"), outsideTheCluster())
                        .on(tcp(8080))
                        .isDenied())
                .hasMessage("""
                        """);
    }

    @Test
    void aSideDecides(Cluster shop) {
        assertThat(shop)
                .from(workload("ops", "backup"))
                .to(workload("shop", "db"))
                .on(tcp(5432))
                .isDenied()
                .byIngress();
        assertThat(shop)
                .from(workload("shop", "db"))
                .to(ip("203.0.113.7"))
                .on(tcp(443))
                .isDenied()
                .byEgress();
        assertThat(shop)
                .from(workload("shop", "orders"))
                .to(workload("shop", "db"))
                .on(tcp(5432))
                .isAllowed()
                .byIngress()
                .byEgress();
    }

    @Test
    void aSideDoesNotDecide(Cluster shop) {
        assertThatFails(() -> assertThat(shop)
                        .from(workload("ops", "backup"))
                        .to(workload("shop", "db"))
                        .on(tcp(5432))
                        .isDenied()
                        .byEgress())
                .hasMessage("""
                        """);
        assertThatFails(() -> assertThat(shop)
                        .from(workload("ops", "backup"))
                        .to(workload("shop", "web"))
                        .on(port("http"))
                        .isAllowed()
                        .byIngress()
                        .byEgress())
                .hasMessage("""
                        """);
    }

    @Test
    void aPolicyHasItsPartInIt(Cluster shop) {
        assertThat(shop)
                .from(workload("shop", "web"))
                .to(workload("shop", "db"))
                .on(tcp(5432))
                .isDenied()
                .byIngress()
                .becauseOf("shop/db-in")
                .becauseOf("shop/default-deny");
        assertThat(shop)
                .from(workload("shop", "orders"))
                .to(workload("shop", "db"))
                .on(tcp(5432))
                .isAllowed()
                .becauseOf("shop/db-in");
    }

    @Test
    void aPolicyHasNoPartInIt(Cluster shop) {
        assertThatFails(() -> assertThat(shop)
                        .from(workload("shop", "orders"))
                        .to(workload("shop", "db"))
                        .on(tcp(5432))
                        .isAllowed()
                        .becauseOf("shop/default-deny"))
                .hasMessage("""
                        """);
    }

    @Test
    void aPolicyIsNamedWithItsNamespace(Cluster shop) {
        assertThatThrownBy(() -> assertThat(shop)
                        .from(workload("shop", "web"))
                        .to(workload("shop", "db"))
                        .on(tcp(5432))
                        .isDenied()
                        .becauseOf("db-in"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`db-in` names no policy; write `namespace/name`");
    }

    @Test
    void someSourceReachesTheDestination(Cluster shop) {
        assertThat(shop).from(anyPod()).to(workload("shop", "db")).on(tcp(5432)).isAllowedFromSome();
    }

    @Test
    void noSourceReachesTheDestination(Cluster shop) {
        assertThatFails(() -> assertThat(shop)
                        .from(namespace("ops"))
                        .to(workload("shop", "db"))
                        .on(tcp(5432))
                        .isAllowedFromSome())
                .hasMessage("""
                        """);
    }

    @Test
    void namesAreResolved(Cluster shop) {
        assertThat(shop).from(pods("shop", "*")).canResolveDns();
        assertThat(shop).from(anyPod(), ip("203.0.113.7")).canResolveDns();
    }
}
