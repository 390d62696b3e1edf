package io.github.netpol.intents;

import io.github.netpol.engine.PortRange;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.syntax.PortSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Destination ports that a claim speaks of: all of them. Each has the text that {@link #parse} reads: {@code TCP/5432},
 * {@code TCP/8000-8100}, {@code http}, {@code any}, or several with commas between them.
 */
public sealed interface Ports {

    /**
     * Some ports of a protocol.
     *
     * @param protocol the protocol
     * @param range the numbers
     */
    record Range(Protocol protocol, PortRange range) implements Ports {
        /**
         * Validates the numbers.
         *
         * @throws IllegalArgumentException if one is no port, or the last is before the first
         */
        public Range {
            if (!PortSyntax.isNumber(range.first()) || !PortSyntax.isNumber(range.last())) {
                throw new IllegalArgumentException(
                        "port `" + range + "` must be between " + PortSyntax.MIN + " and " + PortSyntax.MAX);
            }
            if (range.last() < range.first()) {
                throw new IllegalArgumentException("the range `" + range + "` ends before it starts; write `"
                        + range.last() + "-" + range.first() + "`");
            }
        }

        @Override
        public String toString() {
            return protocol + "/" + range;
        }
    }

    /**
     * The destination's ports of that name, of whatever protocol.
     *
     * @param name the name (S89)
     */
    record Named(String name) implements Ports {
        /**
         * Validates the name.
         *
         * @throws IllegalArgumentException if it cannot be the name of a port
         */
        public Named {
            List<String> problems = PortSyntax.nameProblems(name);
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException("port name `" + name + "` " + String.join("; ", problems));
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** All ports of all protocols; of a service that translates ports, all of its own. */
    record Any() implements Ports {
        @Override
        public String toString() {
            return PortsText.ANY;
        }
    }

    /**
     * Several of them.
     *
     * @param parts what they are; at least one
     */
    record Several(List<Ports> parts) implements Ports {
        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if it is empty
         */
        public Several {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("no ports are given; for all of them write `" + PortsText.ANY + "`");
            }
        }

        @Override
        public String toString() {
            return parts.stream().map(Ports::toString).collect(Collectors.joining(","));
        }
    }

    /**
     * A TCP port.
     *
     * @throws IllegalArgumentException if it is not between 1 and 65535
     */
    static Ports tcp(int port) {
        return tcp(port, port);
    }

    /**
     * TCP ports, from the first to the last.
     *
     * @throws IllegalArgumentException if one is not between 1 and 65535, or the last is before the first
     */
    static Ports tcp(int first, int last) {
        return new Range(Protocol.TCP, new PortRange(first, last));
    }

    /**
     * A UDP port.
     *
     * @throws IllegalArgumentException if it is not between 1 and 65535
     */
    static Ports udp(int port) {
        return udp(port, port);
    }

    /**
     * UDP ports, from the first to the last.
     *
     * @throws IllegalArgumentException if one is not between 1 and 65535, or the last is before the first
     */
    static Ports udp(int first, int last) {
        return new Range(Protocol.UDP, new PortRange(first, last));
    }

    /**
     * An SCTP port.
     *
     * @throws IllegalArgumentException if it is not between 1 and 65535
     */
    static Ports sctp(int port) {
        return sctp(port, port);
    }

    /**
     * SCTP ports, from the first to the last.
     *
     * @throws IllegalArgumentException if one is not between 1 and 65535, or the last is before the first
     */
    static Ports sctp(int first, int last) {
        return new Range(Protocol.SCTP, new PortRange(first, last));
    }

    /**
     * The destination's ports of that name, of whatever protocol.
     *
     * @throws IllegalArgumentException if it cannot be the name of a port
     */
    static Ports named(String name) {
        return new Named(name);
    }

    /** All ports of all protocols. */
    static Ports any() {
        return new Any();
    }

    /**
     * Several of them.
     *
     * @throws IllegalArgumentException if there are none
     */
    static Ports of(List<Ports> parts) {
        return parts.size() == 1 ? parts.get(0) : new Several(parts);
    }

    /** These ports and others. */
    default Ports and(Ports others) {
        List<Ports> parts = new ArrayList<>(this instanceof Several several ? several.parts() : List.of(this));
        parts.addAll(others instanceof Several several ? several.parts() : List.of(others));
        return new Several(parts);
    }

    /**
     * Reads ports: {@code TCP/5432}, {@code TCP/8000-8100}, {@code http}, {@code any}, or several with commas between them.
     *
     * @throws IllegalArgumentException if the text is none of these
     */
    static Ports parse(String text) {
        return PortsText.parse(text);
    }
}
