package io.github.netpol.engine;

import io.github.netpol.engine.Ipv4Ends.End;
import io.github.netpol.model.Address;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.syntax.PortSyntax;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Answers the flows of one batch, whose ends are addresses. What an address stands for is looked up once. Not thread-safe. */
final class AddressFlows {
    private static final int AHEAD = 64;

    private final PolicySet policies;
    private final Ipv4Ends ipv4;
    private final Function<Address, List<ResolvedEndpoint>> lookUp;
    private final Map<Address, End> ipv6 = new HashMap<>();

    /**
     * Flows of an inventory.
     *
     * @param ipv4 what IPv4 addresses stand for
     * @param lookUp gives all that can be at an address
     */
    AddressFlows(PolicySet policies, Ipv4Ends ipv4, Function<Address, List<ResolvedEndpoint>> lookUp) {
        this.policies = policies;
        this.ipv4 = ipv4;
        this.lookUp = lookUp;
    }

    BitSet allows(Address[] sources, Address[] destinations, int[] ports, Protocol[] protocols) {
        return allows(
                sources.length,
                flow -> at(sources[flow]),
                destinations.length,
                flow -> at(destinations[flow]),
                ports,
                protocols);
    }

    BitSet allows(int[] sources, int[] destinations, int[] ports, Protocol[] protocols) {
        return allows(
                sources.length,
                flow -> ipv4.at(sources[flow]),
                destinations.length,
                flow -> ipv4.at(destinations[flow]),
                ports,
                protocols);
    }

    private End at(Address address) {
        return address.family() == Family.IPV4
                ? ipv4.at((int) address.lowBits())
                : ipv6.computeIfAbsent(address, met -> End.of(0, lookUp.apply(met)));
    }

    private BitSet allows(
            int sources,
            IntFunction<End> source,
            int destinations,
            IntFunction<End> destination,
            int[] ports,
            Protocol[] protocols) {
        if (sources != destinations || sources != ports.length || sources != protocols.length) {
            throw new IllegalArgumentException("there are " + sources + " sources, " + destinations + " destinations, "
                    + ports.length + " ports and " + protocols.length
                    + " protocols; give one of each for every flow");
        }
        // Ends are looked up some flows ahead: what takes longest is to fetch them from memory, and with no answer
        // between them many are fetched at once.
        End[] from = new End[AHEAD];
        End[] to = new End[AHEAD];
        BitSet allowed = new BitSet(sources);
        for (int first = 0; first < sources; first += AHEAD) {
            int end = Math.min(first + AHEAD, sources);
            for (int i = first; i < end; i++) {
                from[i - first] = source.apply(i);
                to[i - first] = destination.apply(i);
            }
            for (int i = first; i < end; i++) {
                if (!PortSyntax.isNumber(ports[i])) {
                    throw new IllegalArgumentException("port " + ports[i] + " of flow " + i + " must be between "
                            + PortSyntax.MIN + " and " + PortSyntax.MAX);
                }
                allowed.set(i, allows(from[i - first], to[i - first], ports[i], protocols[i]));
            }
        }
        return allowed;
    }

    private boolean allows(End source, End destination, int port, Protocol protocol) {
        ResolvedEndpoint from = source.only();
        ResolvedEndpoint to = destination.only();
        if (from == null || to == null) {
            return allows(source.all(), destination.all(), port, protocol);
        }
        return policies.allows(from, to, port, protocol);
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
