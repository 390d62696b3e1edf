package io.github.netpol.benchmark.workload;

import io.github.netpol.model.Address;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.ExternalEndpoint;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Protocol;
import java.util.Arrays;
import java.util.List;

/** Questions about one data set: who asks to reach whom, on which port and protocol. Immutable and thread-safe. */
public final class Questions {
    private final List<Pod> pods;
    // A pod's index, or an IPv4 address with all bits of the long inverted, so that it is negative.
    private final long[] sources;
    private final long[] destinations;
    private final int[] ports;
    private final Protocol[] protocols;

    Questions(List<Pod> pods, long[] sources, long[] destinations, int[] ports, Protocol[] protocols) {
        this.pods = pods;
        this.sources = sources;
        this.destinations = destinations;
        this.ports = ports;
        this.protocols = protocols;
    }

    /** An outside address in place of a pod's index. */
    static long outside(int address) {
        return ~Integer.toUnsignedLong(address);
    }

    /** How many they are. */
    public int size() {
        return ports.length;
    }

    /** Who asks. */
    public Endpoint source(int question) {
        return endpoint(sources[question]);
    }

    /** Whom it wants to reach. */
    public Endpoint destination(int question) {
        return endpoint(destinations[question]);
    }

    /** The index of the pod that asks, or -1 if it is no pod. */
    public int sourcePod(int question) {
        return (int) Math.max(-1, sources[question]);
    }

    /** The index of the pod that is to be reached, or -1 if it is no pod. */
    public int destinationPod(int question) {
        return (int) Math.max(-1, destinations[question]);
    }

    /** The address of who asks. */
    public Address sourceAddress(int question) {
        return source(question).addresses().get(0);
    }

    /** The address of whom it wants to reach. */
    public Address destinationAddress(int question) {
        return destination(question).addresses().get(0);
    }

    private Endpoint endpoint(long end) {
        return end >= 0 ? pods.get((int) end) : ExternalEndpoint.of(PodGenerator.ipv4((int) ~end));
    }

    /** The port, 1 to 65535. */
    public int port(int question) {
        return ports[question];
    }

    /** The protocol. */
    public Protocol protocol(int question) {
        return protocols[question];
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Questions other
                && pods.equals(other.pods)
                && Arrays.equals(sources, other.sources)
                && Arrays.equals(destinations, other.destinations)
                && Arrays.equals(ports, other.ports)
                && Arrays.equals(protocols, other.protocols);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(sources) + Arrays.hashCode(destinations);
    }
}
