package io.github.netpol.intents;

import io.github.netpol.model.Address;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.ExternalEndpoint;
import io.github.netpol.model.Pod;

/**
 * One end of flows.
 *
 * @param endpoint what policies are asked with
 * @param name what messages call it
 * @param note what else there is to say of it, or the empty text
 * @param sort what it is
 */
record End(Endpoint endpoint, String name, String note, Sort sort) {

    /** What an end is. */
    enum Sort {
        /** A pod, or any replica of a workload. */
        POD,
        /** A pod that the inventory does not have. */
        STRANGER,
        /** What is at an address that a claim names. */
        ADDRESS,
        /** Somebody outside, of whatever family the other end has. */
        OUTSIDE
    }

    static End of(Pod pod, String name) {
        return new End(pod, name, "", Sort.POD);
    }

    /** Whether this is a node, or a pod on its node's network: to such an end it matters where a pod runs (S42). */
    boolean isOnNode() {
        return endpoint instanceof Pod pod
                ? pod.network() == Pod.Network.HOST
                : ((ExternalEndpoint) endpoint).kind() == ExternalEndpoint.Kind.NODE;
    }

    /** Whether both ends are surely one and the same, which nothing keeps from itself (S40). */
    boolean isSameAs(End other) {
        if (endpoint instanceof Pod pod) {
            return other.endpoint instanceof Pod otherPod
                    ? pod.isSamePodAs(otherPod)
                    : isOwnAddress(pod, ((ExternalEndpoint) other.endpoint).address());
        }
        return other.endpoint instanceof Pod
                ? other.isSameAs(this)
                : endpoint.addresses().equals(other.endpoint.addresses());
    }

    private static boolean isOwnAddress(Pod pod, Address address) {
        return address.isLoopback() || (pod.addresses().contains(address) && pod.network() == Pod.Network.POD);
    }

    String longName() {
        return note.isEmpty() ? name : name + " (" + note + ")";
    }
}
