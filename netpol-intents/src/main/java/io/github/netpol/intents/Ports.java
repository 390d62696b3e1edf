package io.github.netpol.intents;

import io.github.netpol.engine.PortRange;
import io.github.netpol.model.Protocol;
import java.util.List;

/** The destination ports that a claim speaks of: all of them. */
public sealed interface Ports {

    /** Some ports of a protocol. */
    record Range(Protocol protocol, PortRange range) implements Ports {}

    /** The destination's ports of that name, of whatever protocol. */
    record Named(String name) implements Ports {}

    /** All ports of all protocols. */
    record Any() implements Ports {}

    /** Several of them. */
    record Several(List<Ports> parts) implements Ports {}
}
