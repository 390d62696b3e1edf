package com.example.shop;

import static io.github.netpol.testing.PolicyAssertions.*;

import io.github.netpol.model.Cluster;
import io.github.netpol.testing.PolicyManifests;
import org.junit.jupiter.api.Test;

@PolicyManifests("k8s/")
class ShopPolicyTest {

    @Test
    void onlyOrdersReachesPayment(Cluster cluster) {
        assertThat(cluster)
                .ingressTo(workload("shop", "payment"))
                .on(tcp(8080))
                .isAllowedOnlyFrom(workload("shop", "orders"));
    }

    @Test
    void theServiceOfPaymentLeadsThere(Cluster cluster) {
        assertThat(cluster)
                .from(workload("shop", "orders"))
                .to(service("shop", "payment"))
                .on(tcp(80))
                .isAllowed();
    }

    @Test
    void theWebFrontDoesNotBypassTheOrders(Cluster cluster) {
        assertThat(cluster)
                .from(pods("shop", "app=web"))
                .to(pods("shop", "app in (payment,db)"))
                .on(anyPort())
                .as("web must not bypass the orders")
                .isDenied();
    }

    @Test
    void theOutsideReachesTheWebFrontAlone(Cluster cluster) {
        assertThat(cluster)
                .from(outsideTheCluster())
                .to(workload("shop", "web"))
                .on(port("http"))
                .isAllowed();
        assertThat(cluster)
                .from(outsideTheCluster())
                .to(pods("shop", "app!=web"))
                .on(anyPort())
                .isDenied()
                .byIngress()
                .becauseOf("shop/default-deny");
    }

    @Test
    void nobodyReadsTheMetadataOfTheCloud(Cluster cluster) {
        assertThat(cluster).from(anyPod()).to(ip("169.254.169.254")).on(tcp(80)).isDenied();
    }

    @Test
    void everybodyIsIsolatedAndLooksUpNames(Cluster cluster) {
        assertThat(cluster).everyWorkloadIn("shop").isIsolatedForIngress().isIsolatedForEgress();
        assertThat(cluster).from(namespace("shop")).canResolveDns();
    }
}
