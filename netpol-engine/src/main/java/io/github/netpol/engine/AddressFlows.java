package io.github.netpol.engine;

import inet.ipaddr.ipv4.IPv4Address;
import io.github.netpol.model.Address;
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
    private final PolicySet policies;
    private final Function<Address, List<ResolvedEndpoint>> lookUp;
    private final Ipv4Ends ipv4;
    private final Map<Address, List<ResolvedEndpoint>> ipv6 = new HashMap<>();

    /**
     * @param lookUp the end at an address, or all that it can be if that cannot be told
     */
    AddressFlows(PolicySet policies, Function<Address, List<ResolvedEndpoint>> lookUp) {
        this.policies = policies;
        this.lookUp = lookUp;
        ipv4 = new Ipv4Ends(number -> lookUp.apply(new Address(new IPv4Address(number))));
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

    private List<ResolvedEndpoint> at(Address address) {
        return address.value().isIPv4()
                ? ipv4.at(address.value().toIPv4().intValue())
                : ipv6.computeIfAbsent(address, lookUp);
    }

    private BitSet allows(
            int sources,
            IntFunction<List<ResolvedEndpoint>> source,
            int destinations,
            IntFunction<List<ResolvedEndpoint>> destination,
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
            allowed.set(i, allows(source.apply(i), destination.apply(i), ports[i], protocols[i]));
        }
        return allowed;
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
