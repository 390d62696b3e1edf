package com.example.shop;

import static io.github.netpol.testing.PolicyAssertions.*;

import io.github.netpol.model.Cluster;
import io.github.netpol.testing.PolicyManifests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Fails, for you to repair: {@code mvn test -Dplanted}. */
@EnabledIfSystemProperty(named = "planted", matches = ".*")
@PolicyManifests({"k8s/namespace.yaml", "k8s/orders.yaml", "planted/payment.yaml"})
class PlantedMistakeTest {

    @Test
    void ordersReachesPayment(Cluster cluster) {
        assertThat(cluster)
                .from(workload("shop", "orders"))
                .to(workload("shop", "payment"))
                .on(tcp(8080))
                .isAllowed();
    }
}
