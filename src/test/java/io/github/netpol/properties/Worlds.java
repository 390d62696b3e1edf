package io.github.netpol.properties;

import io.github.netpol.engine.EvaluationOptions;
import io.github.netpol.engine.EvaluationOptions.EgressToOwnNode;
import io.github.netpol.engine.EvaluationOptions.HostNetworkPods;
import io.github.netpol.engine.EvaluationOptions.IpBlockScope;
import io.github.netpol.engine.EvaluationOptions.NamedPortContainers;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Rule;
import io.github.netpol.properties.EndpointChoices.Draft;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Small worlds for the properties; everything is combined from small parts, so that each shrinks on its own. */
final class Worlds extends DomainContextBase {

    @Provide
    Arbitrary<World> worlds() {
        return Combinators.combine(
                        LabelChoices.ofNamespace().list().ofSize(LabelChoices.NAMESPACES.size()),
                        PolicyChoices.policies(),
                        options(),
                        EndpointChoices.pod(),
                        EndpointChoices.endpoint().list().ofMaxSize(4),
                        PortChoices.number(),
                        PortChoices.protocol())
                .as((namespaceLabels, policies, options, pod, others, port, protocol) -> new World(
                        policies, options, endpoints(namespaces(namespaceLabels), pod, others), port, protocol));
    }

    @Provide
    Arbitrary<NetworkPolicy> policies() {
        return PolicyChoices.policy();
    }

    @Provide
    Arbitrary<Rule> rules() {
        return PolicyChoices.rule();
    }

    @Provide
    Arbitrary<Order> orders() {
        return Arbitraries.of(Order.class);
    }

    private static List<Namespace> namespaces(List<Labels> labels) {
        return IntStream.range(0, labels.size())
                .mapToObj(i -> new Namespace(LabelChoices.NAMESPACES.get(i), labels.get(i)))
                .toList();
    }

    private static List<Endpoint> endpoints(List<Namespace> namespaces, Draft pod, List<Draft> others) {
        return IntStream.rangeClosed(0, others.size())
                .mapToObj(i -> (i == 0 ? pod : others.get(i - 1)).in(namespaces, i))
                .toList();
    }

    private static Arbitrary<EvaluationOptions> options() {
        return Combinators.combine(
                        Arbitraries.of(EgressToOwnNode.class),
                        Arbitraries.of(HostNetworkPods.class),
                        Arbitraries.of(IpBlockScope.class),
                        Arbitraries.of(NamedPortContainers.class),
                        AddressChoices.podCidrs())
                .as(EvaluationOptions::new);
    }
}
