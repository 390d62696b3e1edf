package io.github.netpol.model;

import io.github.netpol.model.syntax.PortSyntax;

/**
 * A port that a container declares (S26, S104). Only its name has a say in verdicts (S25).
 *
 * @param name the name, or the empty text if the port has none
 * @param port the number, 1 to 65535
 * @param protocol the protocol
 * @param container the kind of container that declares the port
 */
public record ContainerPort(String name, int port, Protocol protocol, Container container) {

    /** The kinds of containers that can declare ports (S54). */
    public enum Container {
        /** One of {@code containers}. */
        APP,
        /** One of {@code initContainers} with {@code restartPolicy: Always}, which runs as long as the pod. */
        SIDECAR,
        /** Any other of {@code initContainers}. */
        INIT
    }

    /**
     * Validates the parts.
     *
     * @throws IllegalArgumentException if the number or a non-empty name is malformed
     */
    public ContainerPort {
        Checks.portNumber("containerPort", port);
        Checks.notNull(protocol, "protocol");
        Checks.notNull(container, "container");
        if (!Checks.notNull(name, "name").isEmpty()) {
            Checks.noProblems("port name", name, PortSyntax.nameProblems(name));
        }
    }

    /** A named TCP port of an ordinary container. */
    public static ContainerPort tcp(String name, int port) {
        return new ContainerPort(name, port, Protocol.TCP, Container.APP);
    }
}
