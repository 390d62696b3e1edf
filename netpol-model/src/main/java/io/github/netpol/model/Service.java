package io.github.netpol.model;

import io.github.netpol.model.ContainerPort.Container;
import io.github.netpol.model.syntax.NameSyntax;
import io.github.netpol.model.syntax.PortSyntax;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A service, as data: policies are judged on pods and their ports, after the service's translation (S57), so services
 * never change a verdict between pods. {@link Cluster#backends} finds the pods, and {@link Port#targetOn} the ports.
 *
 * @param namespace the namespace's name
 * @param name the service's name
 * @param addressing what clients get by its name
 * @param selector the labels of the backends; empty means that the service has no selector
 * @param addresses its cluster addresses; empty for a headless service, or if they are not known
 * @param ports its ports
 */
public record Service(
        String namespace,
        String name,
        Addressing addressing,
        Labels selector,
        List<Address> addresses,
        List<Port> ports) {

    /** What clients get by a service's name. */
    public enum Addressing {
        /** An address of the service, which stands for all backends: the ports are translated. */
        CLUSTER_IP,
        /** The addresses of the backends ({@code clusterIP: None}): clients reach the pods' own ports. */
        HEADLESS,
        /** Another name ({@code type: ExternalName}): there are no backends. */
        EXTERNAL_NAME
    }

    /**
     * A port of a service.
     *
     * @param name the name, an RFC 1123 label, or the empty text
     * @param port the port on the service's address, 1 to 65535
     * @param protocol the protocol
     * @param targetPort where it leads on the backends
     */
    public record Port(String name, int port, Protocol protocol, Target targetPort) {
        /**
         * Validates the parts.
         *
         * @throws IllegalArgumentException if the number or a non-empty name is malformed
         */
        public Port {
            Checks.portNumber("service port", port);
            Checks.notNull(protocol, "protocol");
            Checks.notNull(targetPort, "targetPort");
            if (!Checks.notNull(name, "name").isEmpty()) {
                Checks.noProblems("service port name", name, NameSyntax.dnsLabelProblems(name));
            }
        }

        /**
         * The port of a backend that this one leads to: the number of the target, or the first port of an ordinary
         * container or else a sidecar that has the target's name and this protocol (S53). Empty if the backend has no such
         * port.
         */
        public OptionalInt targetOn(Pod backend) {
            return targetPort.on(backend, protocol);
        }
    }

    /** Where a service's port leads on a backend. */
    public sealed interface Target {
        /** The port of a backend that this leads to; empty if it has none. */
        OptionalInt on(Pod backend, Protocol protocol);

        /**
         * A port number.
         *
         * @param port the number, 1 to 65535
         */
        @SuppressWarnings("JavaLangClash") // always used as the nested type that it is
        record Number(int port) implements Target {
            /** Validates the number. */
            public Number {
                Checks.portNumber("targetPort", port);
            }

            @Override
            public OptionalInt on(Pod backend, Protocol protocol) {
                return OptionalInt.of(port);
            }
        }

        /**
         * A container port's name.
         *
         * @param name the name (S89)
         */
        record Named(String name) implements Target {
            /** Validates the name. */
            public Named {
                Checks.notNull(name, "name");
                Checks.noProblems("targetPort", name, PortSyntax.nameProblems(name));
            }

            @Override
            public OptionalInt on(Pod backend, Protocol protocol) {
                return Stream.of(Container.APP, Container.SIDECAR)
                        .flatMap(container -> backend.ports().stream().filter(port -> port.container() == container))
                        .filter(port -> port.name().equals(name) && port.protocol() == protocol)
                        .mapToInt(ContainerPort::port)
                        .findFirst();
            }
        }
    }

    /**
     * Validates and copies the parts.
     *
     * @throws IllegalArgumentException if a name is malformed
     */
    public Service {
        Checks.notNull(namespace, "namespace");
        Checks.notNull(name, "name");
        Checks.notNull(addressing, "addressing");
        Checks.notNull(selector, "selector");
        Checks.noProblems("namespace", namespace, NameSyntax.dnsLabelProblems(namespace));
        Checks.noProblems("service name", name, NameSyntax.dnsLabelProblems(name));
        addresses = List.copyOf(Checks.notNull(addresses, "addresses"));
        ports = List.copyOf(Checks.notNull(ports, "ports"));
    }

    /**
     * A service with addresses of its own.
     *
     * @throws IllegalArgumentException if a name is malformed
     */
    public Service(String namespace, String name, Labels selector, List<Address> addresses, List<Port> ports) {
        this(namespace, name, Addressing.CLUSTER_IP, selector, addresses, ports);
    }

    /** Whether a pod is a backend: it is of this namespace, and has all labels of the selector, if there is one. */
    public boolean selects(Pod pod) {
        return !selector.isEmpty()
                && addressing != Addressing.EXTERNAL_NAME
                && pod.namespace().name().equals(namespace)
                && pod.labels().hasAll(selector);
    }

    /** The service's namespace and name. */
    public NamespacedName id() {
        return new NamespacedName(namespace, name);
    }
}
