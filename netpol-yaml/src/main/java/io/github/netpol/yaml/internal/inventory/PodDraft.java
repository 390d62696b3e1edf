package io.github.netpol.yaml.internal.inventory;

import io.github.netpol.model.Address;
import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.Placement;
import io.github.netpol.model.Pod;
import java.util.List;

/**
 * A pod without its name, which may depend on what was read before, and without its namespace, whose labels may stand in
 * a file that is read later.
 *
 * @param labels the labels
 * @param addresses the known addresses
 * @param ports the container ports
 * @param network whose network the pod uses
 * @param placement where it runs
 * @param phase the phase of its life
 * @param identity whether it is one pod or a workload's template
 */
public record PodDraft(
        Labels labels,
        List<Address> addresses,
        List<ContainerPort> ports,
        Pod.Network network,
        Placement placement,
        Pod.Phase phase,
        Pod.Identity identity) {

    Pod in(Namespace namespace, String name) {
        Pod.Builder builder = Pod.builder(namespace, name)
                .labels(labels)
                .addresses(addresses)
                .network(network)
                .placement(placement)
                .phase(phase)
                .identity(identity);
        for (ContainerPort port : ports) {
            builder.port(port);
        }
        return builder.build();
    }
}
