package io.github.netpol.intents;

import io.github.netpol.model.Cluster;
import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.ContainerPort.Container;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Service;
import java.util.Optional;

/** Finds the DNS of a cluster, where nearly all clusters have it. */
final class ClusterDns {
    /** The ports of DNS. */
    static final Ports PORTS = Ports.udp(53).and(Ports.tcp(53));

    private static final String NAMESPACE = "kube-system";
    private static final String NAME = "kube-dns";
    private static final String LABEL = "k8s-app";

    private ClusterDns() {}

    /**
     * The service, if it has backends; or else the pods that it would have; or else, since most inventories are without the
     * cluster's own pods, one as clusters have it.
     */
    static Subject of(Optional<Cluster> cluster) {
        Optional<Service> service = cluster.flatMap(inventory -> inventory.service(NAMESPACE, NAME));
        if (service.isPresent() && !cluster.get().backends(service.get()).isEmpty()) {
            return Subject.service(NAMESPACE, NAME);
        }
        LabelSelector selector = LabelSelector.matching(LABEL, NAME);
        LabelSelector home = LabelSelector.matching(Namespace.NAME_LABEL, NAMESPACE);
        boolean hasPods = cluster.filter(
                        inventory -> !inventory.pods(home, selector).isEmpty()
                                || !inventory.workloads(home, selector).isEmpty())
                .isPresent();
        return hasPods ? new Subject.PodsOf(NAMESPACE, selector) : Subject.pod(standIn(cluster));
    }

    private static Pod standIn(Optional<Cluster> cluster) {
        Namespace home =
                cluster.flatMap(inventory -> inventory.namespace(NAMESPACE)).orElseGet(() -> Namespace.of(NAMESPACE));
        return Pod.builder(home, NAME)
                .labels(LABEL, NAME)
                .port(new ContainerPort("dns", 53, Protocol.UDP, Container.APP))
                .port(new ContainerPort("dns-tcp", 53, Protocol.TCP, Container.APP))
                .identity(Pod.Identity.REPLICA)
                .build();
    }
}
