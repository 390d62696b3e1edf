package com.example.shop;

import io.github.netpol.model.Cluster;
import io.github.netpol.testing.PolicyIntents;
import io.github.netpol.testing.PolicyManifests;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** One test for each intent of the file; an IDE opens the intent's line. */
@PolicyManifests("k8s/")
class ShopIntentsTest {

    @TestFactory
    Stream<DynamicNode> intents(Cluster cluster) {
        return PolicyIntents.load("netpol-intents.yaml").against(cluster).tests();
    }
}
