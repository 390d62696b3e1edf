package io.github.netpol.engine;

import io.github.netpol.engine.EvaluationOptions.HostNetworkPods;
import io.github.netpol.engine.EvaluationOptions.IpBlockScope;
import io.github.netpol.engine.internal.addresses.Families;
import io.github.netpol.engine.internal.compiled.BlockView;
import io.github.netpol.engine.internal.compiled.CompiledPolicies;
import io.github.netpol.engine.internal.compiled.EndpointClass;
import io.github.netpol.engine.internal.compiled.NamedPorts;
import io.github.netpol.engine.internal.compiled.PodFacts;
import io.github.netpol.engine.internal.compiled.Sight;
import io.github.netpol.model.Address;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.ContainerPort.Container;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.ExternalEndpoint;
import io.github.netpol.model.Pod;
import java.util.List;
import java.util.Set;

/** Says what an endpoint is under the options: here, and nowhere else, E3, E4 and E5 meet the endpoints. */
final class EndpointResolver {
    private final CompiledPolicies compiled;
    private final EvaluationOptions options;
    private final int podCidrFamilies;
    private final Set<Container> containers;

    EndpointResolver(CompiledPolicies compiled, EvaluationOptions options) {
        this.compiled = compiled;
        this.options = options;
        int families = Families.NONE;
        for (Cidr cidr : options.podCidrs()) {
            families |= Families.bit(cidr.family());
        }
        podCidrFamilies = families;
        containers = options.namedPortContainers().containers();
    }

    ResolvedEndpoint resolve(Endpoint endpoint) {
        if (endpoint instanceof Pod pod) {
            return isGoverned(pod) ? governed(pod) : onNodeNetwork(pod);
        }
        BlockView view = options.ipBlockScope() == IpBlockScope.EXTERNAL_ONLY
                        && ((ExternalEndpoint) endpoint).kind() == ExternalEndpoint.Kind.NODE
                ? BlockView.NEVER
                : BlockView.BY_ADDRESS;
        return resolve(endpoint, false, Sight.of(endpoint.addresses(), Families.NONE, view));
    }

    /** An end of which is known how rules see its addresses. */
    ResolvedEndpoint resolve(Endpoint endpoint, boolean governed, Sight sight) {
        EndpointClass endpointClass = governed ? classOf((Pod) endpoint, sight) : compiled.ungoverned();
        return new ResolvedEndpoint(this, endpoint, governed, endpointClass, sight);
    }

    private EndpointClass classOf(Pod pod, Sight sight) {
        return compiled.classOf(new PodFacts(pod, containers, sight));
    }

    private boolean isGoverned(Pod pod) {
        return pod.network() == Pod.Network.POD || options.hostNetworkPods() == HostNetworkPods.AS_PODS;
    }

    private ResolvedEndpoint governed(Pod pod) {
        List<Address> addresses = addresses(pod);
        boolean inPodCidrs = pod.network() == Pod.Network.POD && podCidrFamilies != Families.NONE;
        BlockView view = options.ipBlockScope() == IpBlockScope.ANY
                ? view(addresses, inPodCidrs ? BlockView.IN_POD_CIDRS : BlockView.UNKNOWN)
                : BlockView.NEVER;
        return resolve(pod, true, Sight.of(addresses, inPodCidrs ? podCidrFamilies : Families.BOTH, view));
    }

    private ResolvedEndpoint onNodeNetwork(Pod pod) {
        List<Address> addresses = addresses(pod);
        BlockView view = options.ipBlockScope() == IpBlockScope.EXTERNAL_ONLY
                ? BlockView.NEVER
                : view(addresses, BlockView.UNKNOWN);
        return resolve(pod, false, Sight.of(addresses, Families.BOTH, view));
    }

    private static BlockView view(List<Address> addresses, BlockView unknown) {
        return addresses.isEmpty() ? unknown : BlockView.BY_ADDRESS;
    }

    /** The known addresses of an end. */
    static List<Address> addresses(Endpoint endpoint) {
        return endpoint instanceof Pod pod
                        && pod.network() == Pod.Network.HOST
                        && pod.addresses().isEmpty()
                ? pod.placement().nodeAddresses()
                : endpoint.addresses();
    }

    /** The named ports of a pod that count (S53, E5). */
    NamedPorts namedPorts(Pod pod) {
        return NamedPorts.of(pod.ports(), containers);
    }
}
