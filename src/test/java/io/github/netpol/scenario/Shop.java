package io.github.netpol.scenario;

import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.ContainerPort.Container;
import io.github.netpol.model.ExternalEndpoint;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Protocol;

/** The endpoints of the examples. */
final class Shop {
    static final Namespace OPS = Namespace.of("ops", "team", "ops");

    static final Pod WEB = pod("web", "10.0.0.1").build();
    static final Pod DB = pod("db", "10.0.0.2")
            .port("pg", 5432)
            .port(new ContainerPort("dns", 53, Protocol.UDP, Container.APP))
            .build();
    static final Pod MONITOR = Pod.builder(OPS, "monitor")
            .labels("app", "monitor")
            .address("10.0.1.1")
            .build();
    /** A pod with the labels of {@link #WEB} in another namespace. */
    static final Pod OPS_WEB =
            Pod.builder(OPS, "web").labels("app", "web").address("10.0.1.2").build();

    static final ExternalEndpoint OUTSIDE = ExternalEndpoint.of("203.0.113.7");

    private Shop() {}

    /** A pod of namespace {@code shop} whose name is its label {@code app}. */
    static Pod.Builder pod(String name, String... addresses) {
        Pod.Builder pod = Pod.builder("shop", name).labels("app", name);
        for (String address : addresses) {
            pod.address(address);
        }
        return pod;
    }

    /** A policy of namespace {@code shop} for the pod {@link #DB}. */
    static NetworkPolicy.Builder forDb() {
        return NetworkPolicy.builder("shop", "db").podSelector("app", "db");
    }

    /** A policy of namespace {@code shop} for the pod {@link #WEB}. */
    static NetworkPolicy.Builder forWeb() {
        return NetworkPolicy.builder("shop", "web").podSelector("app", "web");
    }
}
