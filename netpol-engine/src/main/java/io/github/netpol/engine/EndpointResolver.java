package io.github.netpol.engine;

import io.github.netpol.engine.EvaluationOptions.HostNetworkPods;
import io.github.netpol.engine.EvaluationOptions.IpBlockScope;
import io.github.netpol.engine.EvaluationOptions.NamedPortContainers;
import io.github.netpol.engine.ResolvedEndpoint.BlockView;
import io.github.netpol.engine.internal.compiled.CompiledPolicies;
import io.github.netpol.engine.internal.compiled.EndpointClass;
import io.github.netpol.engine.internal.compiled.NamedPort;
import io.github.netpol.engine.internal.compiled.PodFacts;
import io.github.netpol.model.Address;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.ExternalEndpoint;
import io.github.netpol.model.Pod;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what an endpoint is under the options: here, and nowhere else, E3, E4 and E5 meet the endpoints. */
final class EndpointResolver {
    private final CompiledPolicies compiled;
    private final EvaluationOptions options;
    private final int podCidrFamilies;

    EndpointResolver(CompiledPolicies compiled, EvaluationOptions options) {
        this.compiled = compiled;
        this.options = options;
        int families = Families.NONE;
        for (Cidr cidr : options.podCidrs()) {
            families |= Families.bit(cidr.family());
        }
        podCidrFamilies = families;
    }

    ResolvedEndpoint resolve(Endpoint endpoint) {
        if (endpoint instanceof Pod pod) {
            return isGoverned(pod) ? governed(pod) : onNodeNetwork(pod);
        }
        BlockView view = options.ipBlockScope() == IpBlockScope.EXTERNAL_ONLY
                        && ((ExternalEndpoint) endpoint).kind() == ExternalEndpoint.Kind.NODE
                ? BlockView.NEVER
                : BlockView.BY_ADDRESS;
        return new ResolvedEndpoint(
                this, endpoint, false, compiled.ungoverned(), endpoint.addresses(), Families.NONE, view);
    }

    private boolean isGoverned(Pod pod) {
        return pod.network() == Pod.Network.POD || options.hostNetworkPods() == HostNetworkPods.AS_PODS;
    }

    private ResolvedEndpoint governed(Pod pod) {
        EndpointClass endpointClass = compiled.classOf(new PodFacts(pod, namedPorts(pod)));
        List<Address> addresses = addresses(pod);
        boolean inPodCidrs = pod.network() == Pod.Network.POD && podCidrFamilies != Families.NONE;
        BlockView view = options.ipBlockScope() == IpBlockScope.ANY
                ? view(addresses, inPodCidrs ? BlockView.IN_POD_CIDRS : BlockView.UNKNOWN)
                : BlockView.NEVER;
        return new ResolvedEndpoint(
                this, pod, true, endpointClass, addresses, inPodCidrs ? podCidrFamilies : Families.BOTH, view);
    }

    private ResolvedEndpoint onNodeNetwork(Pod pod) {
        List<Address> addresses = addresses(pod);
        BlockView view = options.ipBlockScope() == IpBlockScope.EXTERNAL_ONLY
                ? BlockView.NEVER
                : view(addresses, BlockView.UNKNOWN);
        return new ResolvedEndpoint(this, pod, false, compiled.ungoverned(), addresses, Families.BOTH, view);
    }

    private static BlockView view(List<Address> addresses, BlockView unknown) {
        return addresses.isEmpty() ? unknown : BlockView.BY_ADDRESS;
    }

    private static List<Address> addresses(Pod pod) {
        return pod.network() == Pod.Network.HOST && pod.addresses().isEmpty()
                ? pod.placement().nodeAddresses()
                : pod.addresses();
    }

    /** The named ports of a pod that count (S53, E5). */
    Set<NamedPort> namedPorts(Pod pod) {
        return pod.ports().stream()
                .filter(port -> !port.name().isEmpty() && counts(port.container()))
                .map(port -> new NamedPort(port.name(), port.protocol(), port.port()))
                .collect(Collectors.toSet());
    }

    private boolean counts(ContainerPort.Container container) {
        return switch (container) {
            case APP -> true;
            case SIDECAR -> options.namedPortContainers() != NamedPortContainers.APP;
            case INIT -> options.namedPortContainers() == NamedPortContainers.ALL;
        };
    }
}
