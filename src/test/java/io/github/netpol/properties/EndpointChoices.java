package io.github.netpol.properties;

import io.github.netpol.model.Address;
import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.ExternalEndpoint;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.Placement;
import io.github.netpol.model.Pod;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Pods of every make, and addresses that belong to none. */
final class EndpointChoices {
    private EndpointChoices() {}

    /** An endpoint but for what its place in a world gives it: the namespace with its labels, and a name of its own. */
    interface Draft {
        Endpoint in(List<Namespace> namespaces, int place);
    }

    static Arbitrary<Draft> endpoint() {
        return Arbitraries.frequencyOf(Tuple.of(12, pod()), Tuple.of(1, twin()), Tuple.of(3, external()));
    }

    /** The first pod, or one of its name, seen at another time (S40); its namespace may have other labels by then (S17). */
    private static Arbitrary<Draft> twin() {
        return Combinators.combine(pod(), LabelChoices.ofNamespace())
                .as((draft, labels) -> (namespaces, place) -> draft.in(
                        namespaces.stream()
                                .map(namespace -> new Namespace(namespace.name(), labels))
                                .toList(),
                        0));
    }

    static Arbitrary<Draft> pod() {
        return Combinators.combine(
                        LabelChoices.NAMESPACE,
                        LabelChoices.ofPod(),
                        AddressChoices.ofPod(),
                        PortChoices.ofContainer().list().ofMaxSize(3),
                        Arbitraries.frequency(Tuple.of(5, Pod.Network.POD), Tuple.of(1, Pod.Network.HOST)),
                        placement(),
                        phase(),
                        Arbitraries.frequency(Tuple.of(4, Pod.Identity.SINGLE), Tuple.of(1, Pod.Identity.REPLICA)))
                .as(EndpointChoices::pod);
    }

    private static Draft pod(
            int namespace,
            Labels labels,
            List<Address> addresses,
            List<ContainerPort> ports,
            Pod.Network network,
            Placement placement,
            Pod.Phase phase,
            Pod.Identity identity) {
        return (namespaces, place) -> {
            Pod.Builder pod = Pod.builder(namespaces.get(namespace), "pod-" + place)
                    .labels(labels)
                    .addresses(addresses)
                    .network(network)
                    .placement(placement)
                    .phase(phase)
                    .identity(identity);
            ports.forEach(pod::port);
            return pod.build();
        };
    }

    private static Arbitrary<Placement> placement() {
        Arbitrary<Placement> onNode = Combinators.combine(Arbitraries.of("n1", "n2"), AddressChoices.ofNode())
                .as(Placement.OnNode::new);
        Arbitrary<Placement> onUnnamedNode = AddressChoices.ofNode()
                .filter(addresses -> !addresses.isEmpty())
                .map(Placement.OnUnnamedNode::new);
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(Placement.UNKNOWN)), Tuple.of(4, onNode), Tuple.of(1, onUnnamedNode));
    }

    private static Arbitrary<Pod.Phase> phase() {
        return Arbitraries.frequency(
                Tuple.of(20, Pod.Phase.RUNNING),
                Tuple.of(2, Pod.Phase.PENDING),
                Tuple.of(1, Pod.Phase.UNKNOWN),
                Tuple.of(1, Pod.Phase.SUCCEEDED),
                Tuple.of(1, Pod.Phase.FAILED));
    }

    private static Arbitrary<Draft> external() {
        return Combinators.combine(AddressChoices.ofNoPod(), Arbitraries.of(ExternalEndpoint.Kind.class))
                .as((address, kind) -> (namespaces, place) -> new ExternalEndpoint(address, kind));
    }
}
