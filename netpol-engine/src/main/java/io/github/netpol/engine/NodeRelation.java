package io.github.netpol.engine;

import io.github.netpol.model.Address;
import io.github.netpol.model.ExternalEndpoint;
import io.github.netpol.model.Placement;
import io.github.netpol.model.Pod;
import java.util.List;

/** Whether the end that is not governed is the own node of the governed pod at the other end (S42, E2). */
enum NodeRelation {
    /** It is. */
    OWN_NODE,
    /** It is not, or the question does not arise. */
    OTHER,
    /** It may be: the inventory does not tell. */
    OPEN;

    static NodeRelation of(ResolvedEndpoint one, ResolvedEndpoint other) {
        if (one.isGoverned() == other.isGoverned()) {
            return OTHER;
        }
        return one.isGoverned() ? of((Pod) one.endpoint(), other) : of((Pod) other.endpoint(), one);
    }

    /** Between a governed pod and an end that is not governed. */
    static NodeRelation of(Pod pod, ResolvedEndpoint other) {
        List<Address> nodeAddresses = pod.placement().nodeAddresses();
        if (other.endpoint() instanceof ExternalEndpoint external) {
            if (nodeAddresses.contains(external.address())) {
                return OWN_NODE;
            }
            return external.kind() == ExternalEndpoint.Kind.NODE && !hasFamily(nodeAddresses, external.address())
                    ? OPEN
                    : OTHER;
        }
        Placement placement = ((Pod) other.endpoint()).placement();
        if (placement instanceof Placement.OnNode && pod.placement() instanceof Placement.OnNode) {
            return placement.isSameNode(pod.placement()) ? OWN_NODE : OTHER;
        }
        return shareAddress(other.addresses(), nodeAddresses) ? OWN_NODE : OPEN;
    }

    // Loops by index: these are on the hot path, where streams and iterators would allocate.

    private static boolean shareAddress(List<Address> some, List<Address> others) {
        for (int i = 0; i < some.size(); i++) {
            if (others.contains(some.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasFamily(List<Address> addresses, Address other) {
        for (int i = 0; i < addresses.size(); i++) {
            if (addresses.get(i).family() == other.family()) {
                return true;
            }
        }
        return false;
    }
}
