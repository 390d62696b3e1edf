package io.github.netpol.engine;

import io.github.netpol.model.Protocol;
import io.github.netpol.model.syntax.PortSyntax;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Answers the flows of one batch, whose ends are addresses. What an address stands for is looked up once. Not
 * thread-safe.
 *
 * @param <A> the form in which the batch gives addresses
 */
final class AddressFlows<A> {
    private final PolicySet policies;
    private final Function<A, List<ResolvedEndpoint>> lookUp;
    private final Map<A, List<ResolvedEndpoint>> known = new HashMap<>();

    /**
     * @param lookUp the end at an address, or all that it can be if that cannot be told
     */
    AddressFlows(PolicySet policies, Function<A, List<ResolvedEndpoint>> lookUp) {
        this.policies = policies;
        this.lookUp = lookUp;
    }

    BitSet allows(
            int sources,
            IntFunction<A> source,
            int destinations,
            IntFunction<A> destination,
            int[] ports,
            Protocol[] protocols) {
        if (sources != destinations || sources != ports.length || sources != protocols.length) {
            throw new IllegalArgumentException("there are " + sources + " sources, " + destinations + " destinations, "
                    + ports.length + " ports and " + protocols.length
                    + " protocols; give one of each for every flow");
        }
        BitSet allowed = new BitSet(sources);
        for (int i = 0; i < sources; i++) {
            if (!PortSyntax.isNumber(ports[i])) {
                throw new IllegalArgumentException("port " + ports[i] + " of flow " + i + " must be between "
                        + PortSyntax.MIN + " and " + PortSyntax.MAX);
            }
            allowed.set(i, allows(ends(source.apply(i)), ends(destination.apply(i)), ports[i], protocols[i]));
        }
        return allowed;
    }

    private List<ResolvedEndpoint> ends(A address) {
        return known.computeIfAbsent(address, lookUp);
    }

    /** Whether each of the sources may reach each of the destinations: nothing is allowed on a guess. */
    private boolean allows(
            List<ResolvedEndpoint> sources, List<ResolvedEndpoint> destinations, int port, Protocol protocol) {
        for (ResolvedEndpoint source : sources) {
            for (ResolvedEndpoint destination : destinations) {
                if (!policies.allows(source, destination, port, protocol)) {
                    return false;
                }
            }
        }
        return true;
    }
}
