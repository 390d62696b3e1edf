package io.github.netpol.hotpath;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.netpol.engine.PolicySet;
import io.github.netpol.engine.ResolvedEndpoint;
import io.github.netpol.engine.Verdict;
import io.github.netpol.model.Address;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.ExternalEndpoint;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Pod;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Rule;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The hot path leaves nothing behind for the garbage collector, however many policies there are. */
class AllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 2_000;

    @Test
    void allowsWithResolvedEndsAllocatesNothing() {
        PolicySet policies = PolicySet.of(policies());
        List<ResolvedEndpoint> ends =
                endpoints().stream().map(policies::resolve).toList();
        askAll(policies, ends);

        long before = THREADS.getCurrentThreadAllocatedBytes();
        int allowed = askAll(policies, ends);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;

        assertThat(allowed).isPositive();
        // Reading the counter may itself allocate a little; a question that did would show ROUNDS times.
        assertThat(allocated).isLessThan(ROUNDS);
    }

    @Test
    void aVerdictWhoseReasonsNobodyAsksForTakes48Bytes() {
        PolicySet policies = PolicySet.of(policies());
        List<ResolvedEndpoint> ends =
                endpoints().stream().map(policies::resolve).toList();
        Verdict[] verdicts = new Verdict[ends.size() * ends.size()];
        evaluateAll(policies, ends, verdicts);

        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int round = 0; round < ROUNDS; round++) {
            evaluateAll(policies, ends, verdicts);
        }
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;

        // Kept in an array, so that they are really made.
        assertThat(verdicts).doesNotContainNull();
        assertThat(allocated).isLessThanOrEqualTo(48L * verdicts.length * ROUNDS + ROUNDS);
    }

    private static void evaluateAll(PolicySet policies, List<ResolvedEndpoint> ends, Verdict[] verdicts) {
        int count = 0;
        for (int i = 0; i < ends.size(); i++) {
            for (int j = 0; j < ends.size(); j++) {
                verdicts[count++] = policies.evaluate(ends.get(i), ends.get(j), 80, Protocol.TCP);
            }
        }
    }

    private static int askAll(PolicySet policies, List<ResolvedEndpoint> ends) {
        int allowed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < ends.size(); i++) {
                for (int j = 0; j < ends.size(); j++) {
                    allowed += policies.allows(ends.get(i), ends.get(j), 80, Protocol.TCP) ? 1 : 0;
                }
            }
        }
        return allowed;
    }

    private static List<NetworkPolicy> policies() {
        List<NetworkPolicy> policies = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            policies.add(NetworkPolicy.builder("shop", "in-" + i)
                    .ingress(
                            Rule.from(Peer.pods("app", "web"), Peer.ipBlock("10." + i + ".0.0/16"))
                                    .on(PolicyPort.tcp(80), PolicyPort.tcp(8000 + i)),
                            Rule.from(Peer.ipBlock("2001:db8::/32", "2001:db8:1::/48")))
                    .build());
        }
        return policies;
    }

    private static List<Endpoint> endpoints() {
        return List.of(
                Pod.builder("shop", "web")
                        .labels("app", "web")
                        .address("10.1.0.1")
                        .address("2001:db8::1")
                        .node("n1", "192.0.2.1")
                        .build(),
                Pod.builder("shop", "db")
                        .labels("app", "db")
                        .address("10.2.0.1")
                        .build(),
                Pod.builder("shop", "job").build(),
                Pod.builder("shop", "agent")
                        .network(Pod.Network.HOST)
                        .node("n2", "192.0.2.2")
                        .build(),
                ExternalEndpoint.of("10.3.0.1"),
                ExternalEndpoint.of("2001:db8:1::1"),
                ExternalEndpoint.node(Address.parse("192.0.2.9")));
    }
}
