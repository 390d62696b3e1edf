package io.github.netpol.testing;

import io.github.netpol.intents.Ports;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A sentence that lacks the ports that it speaks of.
 *
 * @param <N> the sentence that it becomes with them
 */
public final class PortsAssert<N extends Sentence<N>> extends Sentence<PortsAssert<N>> {
    private final BiFunction<Judge, Ports, N> withPorts;

    PortsAssert(Judge judge, BiFunction<Judge, Ports, N> withPorts) {
        super(judge);
        this.withPorts = withPorts;
    }

    @Override
    PortsAssert<N> before(Judge other) {
        return new PortsAssert<>(other, withPorts);
    }

    /** The destination ports, all of them. */
    @CheckReturnValue
    public N on(Ports ports, Ports... more) {
        return withPorts.apply(
                judge, Ports.of(Stream.concat(Stream.of(ports), Stream.of(more)).toList()));
    }
}
