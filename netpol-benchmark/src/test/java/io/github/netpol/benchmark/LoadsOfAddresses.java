package io.github.netpol.benchmark;

import io.github.netpol.benchmark.loads.Loads;
import io.github.netpol.engine.PolicySet;
import io.github.netpol.engine.ResolvedEndpoint;
import io.github.netpol.model.ExternalEndpoint;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Rule;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * Counts the most that a question about an address outside reads, given how many CIDRs the pod's egress rule lists: every
 * second address of a range, so that all of them have the same leading bits.
 */
final class LoadsOfAddresses implements IntToLongFunction {
    private static final int FIRST = 203 << 24;

    @Override
    public long applyAsLong(int cidrs) {
        Peer[] peers = IntStream.range(0, cidrs)
                .mapToObj(i -> Peer.ipBlock(address(2 * i) + "/32"))
                .toArray(Peer[]::new);
        PolicySet policies = PolicySet.of(
                NetworkPolicy.builder("shop", "partners").egress(Rule.to(peers)).build());
        ResolvedEndpoint pod = policies.resolve(
                Pod.builder("shop", "orders").address("10.0.0.1").build());
        long most = 0;
        for (int i = 0; i < 2 * cidrs; i++) {
            ResolvedEndpoint outside = policies.resolve(ExternalEndpoint.of(address(i)));
            policies.allows(pod, outside, 443, Protocol.TCP);
            long before = Loads.soFar();
            boolean isAllowed = policies.allows(pod, outside, 443, Protocol.TCP);
            most = Math.max(most, Loads.soFar() - before);
            if (isAllowed != (i % 2 == 0)) {
                throw new AssertionError(address(i) + " is " + (isAllowed ? "allowed" : "denied"));
            }
        }
        return most;
    }

    private static String address(int number) {
        int bits = FIRST + number;
        return (bits >>> 24) + "." + (bits >>> 16 & 0xff) + "." + (bits >>> 8 & 0xff) + "." + (bits & 0xff);
    }
}
