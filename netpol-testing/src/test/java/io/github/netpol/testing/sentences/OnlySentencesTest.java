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
                        Expecting shop/web on TCP/8080 to be ALLOWED only from ops/backup on TCP/8080 but 2 of 6 \
                        flows are against it; the first: kube-system/coredns -> shop/web on TCP/8080 is ALLOWED.

                          kube-system/coredns -> shop/web on TCP/8080 is ALLOWED
                          203.0.113.1 (like all of 0.0.0.0/0) -> shop/web on TCP/8080 is ALLOWED

                        kube-system/coredns -> shop/web on TCP 8080 is ALLOWED

                          egress  of kube-system/coredns  ALLOW  not isolated: no policy governs its egress
                          ingress of shop/web             ALLOW  shop/web-in ingress[0]  src/test/manifests/shop/policies.yaml:43""");
    }

    @Test
    void oneOfTheNamedDoesNotReachIt(Cluster shop) {
        assertThatFails(() -> assertThat(shop)
                        .ingressTo(workload("shop", "db"))
                        .on(tcp(5432))
                        .isAllowedOnlyFrom(workload("shop", "orders"), workload("ops", "backup")))
                .hasMessage("""
                        Expecting shop/db on TCP/5432 to be ALLOWED only from shop/orders on TCP/5432, ops/backup on \
                        TCP/5432 but 1 of 6 flows is against it: ops/backup -> shop/db on TCP/5432 is DENIED by ingress.

                        ops/backup -> shop/db on TCP 5432 is DENIED by ingress

                          egress  of ops/backup  ALLOW  not isolated: no policy governs its egress
                          ingress of shop/db     DENY   isolated by 2 policies, none allows this:
                             shop/db-in         ingress[0].from[0] admits pods of namespace `shop`; the source is in namespace `ops`,
                                                and wants `app: orders`; the source has `app: backup`
                                                src/test/manifests/shop/policies.yaml:107
                             shop/default-deny  no ingress rules  src/test/manifests/shop/policies.yaml:2""");
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
                        Expecting ops/backup on TCP/8080 to be ALLOWED only to shop/web on TCP/8080 but 3 of 6 flows \
                        are against it; the first: ops/backup -> kube-system/coredns on TCP/8080 is ALLOWED.

                          ops/backup -> kube-system/coredns on TCP/8080 is ALLOWED
                          ops/backup -> ops/backup on TCP/8080 is ALLOWED
                          ops/backup -> 203.0.113.1 (like all of 0.0.0.0/0) on TCP/8080 is ALLOWED

                        ops/backup -> kube-system/coredns on TCP 8080 is ALLOWED

                          egress  of ops/backup           ALLOW  not isolated: no policy governs its egress
                          ingress of kube-system/coredns  ALLOW  not isolated: no policy governs its ingress""");
    }

    @Test
    void itDoesNotReachOneOfTheNamed(Cluster shop) {
        assertThatFails(() -> assertThat(shop)
                        .egressFrom(workload("shop", "orders"))
                        .on(tcp(5432))
                        .isAllowedOnlyTo(workload("shop", "db"), ip("203.0.113.7")))
                .hasMessage("""
                        Expecting shop/orders on TCP/5432 to be ALLOWED only to shop/db on TCP/5432, 203.0.113.7 on \
                        TCP/5432 but 1 of 8 flows is against it: shop/orders -> 203.0.113.7 on TCP/5432 is \
                        DENIED by egress.

                        shop/orders -> 203.0.113.7 on TCP 5432 is DENIED by egress

                          egress  of shop/orders  DENY   isolated by 3 policies, none allows this:
                             shop/default-deny  no egress rules  src/test/manifests/shop/policies.yaml:2
                             shop/dns-out       egress[0].to[0] admits pods only; the destination `203.0.113.7` is no pod; and it
                                                admits only UDP 53, TCP 53
                                                src/test/manifests/shop/policies.yaml:22
                             shop/orders-out    egress[0].to[0] admits pods only; the destination `203.0.113.7` is no pod
                                                src/test/manifests/shop/policies.yaml:91
                          ingress of 203.0.113.7  ALLOW  policies do not apply""");
    }
}
