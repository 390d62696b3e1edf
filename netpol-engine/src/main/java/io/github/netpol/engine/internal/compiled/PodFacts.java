package io.github.netpol.engine.internal.compiled;

import io.github.netpol.model.Address;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.Pod;
import org.jspecify.annotations.Nullable;

/**
 * What policies can see of a governed pod.
 *
 * @param pod the pod, for its namespace and labels
 * @param namedPorts the named ports that count
 * @param blockView how blocks see it
 * @param ipv4 its IPv4 address, if it has one
 * @param ipv6 its IPv6 address, if it has one
 * @param families the families that it has, or could have if no address is known
 * @param isUnknown whether no address is known
 */
public record PodFacts(
        Pod pod,
        NamedPorts namedPorts,
        BlockView blockView,
        @Nullable Address ipv4,
        @Nullable Address ipv6,
        int families,
        boolean isUnknown) {

    @Nullable
    Address address(Family family) {
        return family == Family.IPV4 ? ipv4 : ipv6;
    }
}
