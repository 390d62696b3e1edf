package io.github.netpol.benchmark.workload;

import io.github.netpol.model.ContainerPort;
import java.util.List;

/**
 * The pods that one Deployment or StatefulSet made: a run of a data set's pods.
 *
 * @param namespace the index of their namespace
 * @param app the value of their label {@code app}
 * @param tier the value of their label {@code tier}, or the empty text
 * @param firstPod the index of the first of them
 * @param count how many they are, at least 1
 * @param ports what their containers declare
 */
public record Replicas(int namespace, String app, String tier, int firstPod, int count, List<ContainerPort> ports) {
    static final int USUAL_PORT = 8080;

    /** Copies the list. */
    public Replicas {
        ports = List.copyOf(ports);
    }

    /** One of the declared ports, or the usual one if there is none. */
    int anyPort(SplitMix64 random) {
        return ports.isEmpty()
                ? USUAL_PORT
                : ports.get(random.nextInt(ports.size())).port();
    }

    /** The name of the first declared port, or the usual one if there is none. */
    String portName() {
        return ports.isEmpty() ? "http" : ports.get(0).name();
    }

    /** The port named {@code http}, or the usual one if there is none. */
    int httpPort() {
        return ports.stream()
                .filter(port -> port.name().equals("http"))
                .mapToInt(ContainerPort::port)
                .findFirst()
                .orElse(USUAL_PORT);
    }
}
