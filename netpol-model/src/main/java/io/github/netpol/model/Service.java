package io.github.netpol.model;

import io.github.netpol.model.syntax.NameSyntax;
import io.github.netpol.model.syntax.PortSyntax;
import java.util.List;

/**
 * A service, as data: policies are judged on pods and their ports, after the service's translation (S57), so services
 * never change a verdict between pods.
 *
 * @param namespace the namespace's name
 * @param name the service's name
 * @param selector the labels of the backends; empty means that the service has no selector
 * @param addresses its cluster addresses; empty for a headless service, or if they are not known
 * @param ports its ports
 */
public record Service(String namespace, String name, Labels selector, List<Address> addresses, List<Port> ports) {

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
    }

    /** Where a service's port leads on a backend. */
    public sealed interface Target {
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
        Checks.notNull(selector, "selector");
        Checks.noProblems("namespace", namespace, NameSyntax.dnsLabelProblems(namespace));
        Checks.noProblems("service name", name, NameSyntax.dnsLabelProblems(name));
        addresses = List.copyOf(Checks.notNull(addresses, "addresses"));
        ports = List.copyOf(Checks.notNull(ports, "ports"));
    }

    /** The service's namespace and name. */
    public NamespacedName id() {
        return new NamespacedName(namespace, name);
    }
}
