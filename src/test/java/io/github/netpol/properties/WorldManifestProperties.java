package io.github.netpol.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.Address;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.Pod;
import io.github.netpol.yaml.Manifests;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.domains.Domain;

/** A counterexample that is printed can be pasted: it reads back as the world that it was. */
@Domain(Worlds.class)
class WorldManifestProperties {

    @Reproducible
    void aPrintedWorldReadsBack(@ForAll World world) {
        List<Pod> pods = world.endpoints().stream()
                .filter(Pod.class::isInstance)
                .map(Pod.class::cast)
                .map(WorldManifestProperties::withPortsInOrder)
                .toList();
        // What a manifest cannot say: any replica, one pod or namespace in two states, and several addresses of a node
        // in one family.
        Assume.that(pods.stream().allMatch(pod -> pod.identity() == Pod.Identity.SINGLE));
        Assume.that(pods.stream().map(Pod::id).distinct().count() == pods.size());
        Assume.that(pods.stream().map(Pod::namespace).distinct().count()
                == pods.stream().map(pod -> pod.namespace().name()).distinct().count());
        Assume.that(pods.stream()
                .map(pod -> pod.placement().nodeAddresses())
                .allMatch(addresses ->
                        addresses.stream().map(Address::family).distinct().count() == addresses.size()));

        Cluster cluster = Manifests.readText(world.toString()).cluster();

        assertThat(cluster.policies()).containsExactlyInAnyOrderElementsOf(world.policies());
        assertThat(cluster.pods().stream().map(WorldManifestProperties::withPortsInOrder))
                .containsExactlyInAnyOrderElementsOf(pods);
    }

    private static Pod withPortsInOrder(Pod pod) {
        Pod.Builder ordered = Pod.builder(pod.namespace(), pod.name())
                .labels(pod.labels())
                .addresses(pod.addresses())
                .network(pod.network())
                .placement(pod.placement())
                .phase(pod.phase())
                .identity(pod.identity());
        pod.ports().stream()
                .sorted(Comparator.comparing(ContainerPort::toString))
                .forEach(ordered::port);
        return ordered.build();
    }
}
