package io.github.netpol.cli;

import io.github.netpol.model.Cluster;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Pod;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Rule;

/** A small inventory: {@code shop/db} takes connections from {@code app=web} on TCP 5432 only; nothing else is isolated. */
final class Shop {
    static final Pod WEB =
            Pod.builder("shop", "web").labels("app", "web").address("10.0.0.1").build();
    static final Pod DB = Pod.builder("shop", "db")
            .labels("app", "db")
            .port("postgres", 5432)
            .port("metrics", 9187)
            .build();
    static final NetworkPolicy DB_IN = NetworkPolicy.builder("shop", "db-in")
            .podSelector("app", "db")
            .ingress(Rule.from(Peer.pods("app", "web")).on(PolicyPort.tcp(5432)))
            .build();
    static final Cluster CLUSTER = Cluster.builder().add(WEB).add(DB).add(DB_IN).build();

    private Shop() {}
}
