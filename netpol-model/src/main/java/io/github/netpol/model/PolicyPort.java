package io.github.netpol.model;

import io.github.netpol.model.syntax.PortSyntax;

/** One port entry of a rule (S21 to S24, "NetworkPolicyPort"): always about the destination's port. */
public sealed interface PolicyPort {

    /** The protocol, which the entry asks for in every form, also without a port (S34). */
    Protocol protocol();

    /** The entry as a user of the API would say it: {@code TCP 80}, {@code UDP any port}, {@code TCP http}. */
    @Override
    String toString();

    /**
     * Every port of a protocol: an entry without {@code port}.
     *
     * @param protocol the protocol
     */
    record Any(Protocol protocol) implements PolicyPort {
        /** Refuses null. */
        public Any {
            Checks.notNull(protocol, "protocol");
        }

        @Override
        public String toString() {
            return protocol + " any port";
        }
    }

    /**
     * One port.
     *
     * @param protocol the protocol
     * @param port the number, 1 to 65535
     */
    @SuppressWarnings("JavaLangClash") // always used as the nested type that it is
    record Number(Protocol protocol, int port) implements PolicyPort {
        /** Validates the number. */
        public Number {
            Checks.notNull(protocol, "protocol");
            Checks.portNumber("port", port);
        }

        @Override
        public String toString() {
            return protocol + " " + port;
        }
    }

    /**
     * A range of ports: an entry with {@code endPort} (S22).
     *
     * @param protocol the protocol
     * @param first the first port, 1 to 65535
     * @param last the last port, {@code first} to 65535
     */
    record Range(Protocol protocol, int first, int last) implements PolicyPort {
        /** Validates the range. */
        public Range {
            Checks.notNull(protocol, "protocol");
            Checks.portNumber("port", first);
            Checks.portNumber("endPort", last);
            if (last < first) {
                throw new IllegalArgumentException("endPort " + last + " must not be below port " + first);
            }
        }

        @Override
        public String toString() {
            return protocol + " " + first + "-" + last;
        }
    }

    /**
     * A container port's name, resolved on each destination pod (S47, S48).
     *
     * @param protocol the protocol, which the container port must have too
     * @param name the name (S89)
     */
    record Named(Protocol protocol, String name) implements PolicyPort {
        /** Validates the name. */
        public Named {
            Checks.notNull(protocol, "protocol");
            Checks.notNull(name, "name");
            Checks.noProblems("port name", name, PortSyntax.nameProblems(name));
        }

        @Override
        public String toString() {
            return protocol + " " + name;
        }
    }

    /** A TCP port. */
    static PolicyPort tcp(int port) {
        return new Number(Protocol.TCP, port);
    }

    /** A UDP port. */
    static PolicyPort udp(int port) {
        return new Number(Protocol.UDP, port);
    }

    /** An SCTP port. */
    static PolicyPort sctp(int port) {
        return new Number(Protocol.SCTP, port);
    }

    /** A range of ports, both ends included. */
    static PolicyPort range(Protocol protocol, int first, int last) {
        return new Range(protocol, first, last);
    }

    /** A container port's name. */
    static PolicyPort named(Protocol protocol, String name) {
        return new Named(protocol, name);
    }

    /** Every port of a protocol. */
    static PolicyPort any(Protocol protocol) {
        return new Any(protocol);
    }
}
