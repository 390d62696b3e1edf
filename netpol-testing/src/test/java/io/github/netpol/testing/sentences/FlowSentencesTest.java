package io.github.netpol.testing.sentences;

import static io.github.netpol.testing.PolicyAssertions.*;
import static io.github.netpol.testing.sentences.Failing.assertThatFails;

import io.github.netpol.model.Cluster;
import io.github.netpol.testing.PolicyManifests;
import io.github.netpol.yaml.Manifests;
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
                        Expecting ops/backup -> shop/db on TCP/5432 to be ALLOWED but it is DENIED by ingress.

                          egress  of ops/backup  ALLOW  not isolated: no policy governs its egress
                          ingress of shop/db     DENY   isolated by 2 policies, none allows this:
                             shop/db-in         ingress[0].from[0] admits pods of namespace `shop`; the source is in namespace `ops`,
                                                and wants `app: orders`; the source has `app: backup`
                                                src/test/manifests/shop/policies.yaml:107
                             shop/default-deny  no ingress rules  src/test/manifests/shop/policies.yaml:2""");
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
                        Expecting shop/orders -> shop/db on TCP/5000-6000 to be DENIED but TCP/5432 is ALLOWED.

                          egress  of shop/orders  ALLOW  shop/orders-out egress[0].to[0]  src/test/manifests/shop/policies.yaml:91
                          ingress of shop/db      ALLOW  shop/db-in ingress[0].from[0]    src/test/manifests/shop/policies.yaml:107""");
    }

    @Test
    void everyPairAndEveryPortCounts(Cluster shop) {
        assertThatFails(() -> assertThat(shop)
                        .from(pods("shop", "*"))
                        .to(pods("shop", "app in (db,orders)"))
                        .on(tcp(5432), tcp(8080))
                        .isDenied())
                .hasMessage("""
                        Expecting namespace shop -> shop[app in (db,orders)] on TCP/5432,TCP/8080 to be DENIED but 2 \
                        of 6 flows are against it; the first: shop/orders -> shop/db on TCP/5432 is ALLOWED.

                          shop/orders -> shop/db on TCP/5432 is ALLOWED
                          shop/web -> shop/orders on TCP/8080 is ALLOWED

                        shop/orders -> shop/db on TCP 5432 is ALLOWED

                          egress  of shop/orders  ALLOW  shop/orders-out egress[0].to[0]  src/test/manifests/shop/policies.yaml:91
                          ingress of shop/db      ALLOW  shop/db-in ingress[0].from[0]    src/test/manifests/shop/policies.yaml:107""");
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
                        Expecting shop/web -> shop/orders on TCP/8080 to be DENIED but it is ALLOWED.

                          egress  of shop/web     ALLOW  shop/web-out egress[0].to[0]       src/test/manifests/shop/policies.yaml:58
                          ingress of shop/orders  ALLOW  shop/orders-in ingress[0].from[0]  src/test/manifests/shop/policies.yaml:74""");
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
                        Expecting ops/backup -> shop/db on TCP/5432 to be DENIED by egress but it is DENIED by \
                        ingress because of shop/db-in, shop/default-deny.

                          egress  of ops/backup  ALLOW  not isolated: no policy governs its egress
                          ingress of shop/db     DENY   isolated by 2 policies, none allows this:
                             shop/db-in         ingress[0].from[0] admits pods of namespace `shop`; the source is in namespace `ops`,
                                                and wants `app: orders`; the source has `app: backup`
                                                src/test/manifests/shop/policies.yaml:107
                             shop/default-deny  no ingress rules  src/test/manifests/shop/policies.yaml:2""");
        assertThatFails(() -> assertThat(shop)
                        .from(workload("ops", "backup"))
                        .to(workload("shop", "web"))
                        .on(port("http"))
                        .isAllowed()
                        .byIngress()
                        .byEgress())
                .hasMessage("""
                        Expecting ops/backup -> shop/web on http to be ALLOWED by ingress by egress but http \
                        (TCP/8080 of the pod) is ALLOWED by ingress because of shop/web-in.

                          egress  of ops/backup  ALLOW  not isolated: no policy governs its egress
                          ingress of shop/web    ALLOW  shop/web-in ingress[0]  src/test/manifests/shop/policies.yaml:43""");
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
                        Expecting shop/orders -> shop/db on TCP/5432 to be ALLOWED because of shop/default-deny but \
                        it is ALLOWED by egress because of shop/orders-out and by ingress because of shop/db-in.

                          egress  of shop/orders  ALLOW  shop/orders-out egress[0].to[0]  src/test/manifests/shop/policies.yaml:91
                          ingress of shop/db      ALLOW  shop/db-in ingress[0].from[0]    src/test/manifests/shop/policies.yaml:107""");
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
                        Expecting shop/db on TCP/5432 to be ALLOWED from some of namespace ops but the only source \
                        may not: ops/backup -> shop/db on TCP/5432 is DENIED by ingress.

                        ops/backup -> shop/db on TCP 5432 is DENIED by ingress

                          egress  of ops/backup  ALLOW  not isolated: no policy governs its egress
                          ingress of shop/db     DENY   isolated by 2 policies, none allows this:
                             shop/db-in         ingress[0].from[0] admits pods of namespace `shop`; the source is in namespace `ops`,
                                                and wants `app: orders`; the source has `app: backup`
                                                src/test/manifests/shop/policies.yaml:107
                             shop/default-deny  no ingress rules  src/test/manifests/shop/policies.yaml:2""");
    }

    @Test
    void namesAreResolved(Cluster shop) {
        assertThat(shop).from(pods("shop", "*")).canResolveDns();
        assertThat(shop).from(anyPod(), ip("203.0.113.7")).canResolveDns();
    }

    @Test
    void namesAreNotResolved() {
        Manifests mute = Manifests.readText("""
                apiVersion: v1
                kind: Pod
                metadata: {name: web, namespace: shop, labels: {app: web}}
                ---
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: udp-only, namespace: shop}
                spec:
                  podSelector: {}
                  policyTypes: [Egress]
                  egress: [{ports: [{port: 53, protocol: UDP}]}]
                """);

        assertThatFails(() -> assertThat(mute).from(pod("shop", "web")).canResolveDns())
                .hasMessage("""
                        Expecting pod shop/web to resolve DNS, which is kube-system/kube-dns on UDP/53,TCP/53, but \
                        shop/web -> kube-system/kube-dns on TCP/53 is DENIED by egress.

                          egress  of shop/web              DENY   isolated by 1 policy, none allows this:
                             shop/udp-only  egress[0] would admit this peer on UDP 53, not on TCP 53  text:11
                          ingress of kube-system/kube-dns  ALLOW  not isolated: no policy governs its ingress""");
    }

    @Test
    void nobodyIsAtAnAddressThatNoHostCanHave(Cluster shop) {
        assertThatFails(() -> assertThat(shop)
                        .from(cidr("127.0.0.0/8"))
                        .to(anyPod())
                        .on(anyPort())
                        .isDenied())
                .hasMessage("Expecting 127.0.0.0/8 -> any pod on any port to be DENIED but there is nobody at such an"
                        + " address.");
    }
}
