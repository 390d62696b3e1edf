package io.github.netpol.hotpath;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.netpol.engine.PolicySet;
import io.github.netpol.engine.Verdict;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Rule;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a verdict is explained from is the policies that govern its ends, however many others there are. */
class ExplanationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void explainingCostsNoMoreWhereThereAreManyOtherPolicies() {
        long amongFew = allocatedByExplaining(10);
        long amongMany = allocatedByExplaining(2_000);

        assertThat(amongMany).isLessThan(2 * amongFew);
    }

    private static long allocatedByExplaining(int others) {
        Verdict verdict = PolicySet.of(policies(others))
                .evaluate(
                        Pod.builder("shop", "web").labels("app", "web").build(),
                        Pod.builder("shop", "db").labels("app", "db").build(),
                        5432,
                        Protocol.TCP);
        assertThat(verdict.explain()).contains("shop/deny").contains("no ingress rules");
        long before = THREADS.getCurrentThreadAllocatedBytes();
        verdict.explain();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static List<NetworkPolicy> policies(int others) {
        List<NetworkPolicy> policies = new ArrayList<>();
        policies.add(NetworkPolicy.builder("shop", "deny").ingress().build());
        for (int i = 0; i < others; i++) {
            policies.add(NetworkPolicy.builder("other-" + i, "in")
                    .ingress(Rule.from(Peer.pods("app", "web")))
                    .build());
        }
        return policies;
    }
}
