package io.github.netpol.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.netpol.benchmark.workload.Dataset;
import io.github.netpol.benchmark.workload.QueryMix;
import io.github.netpol.benchmark.workload.Shape;
import io.github.netpol.engine.Inventory;
import io.github.netpol.engine.PolicySet;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Questions that have been asked before leave nothing behind for the garbage collector, whatever they are about. */
class WarmPathTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Dataset MEDIUM = Shape.MEDIUM.generate();

    @ParameterizedTest
    @EnumSource(names = {"UNIFORM", "REALISTIC", "EGRESS_EXT", "INGRESS_EXT"})
    void allowsAllocatesNothing(QueryMix mix) {
        Inventory inventory = Inventory.of(MEDIUM.cluster());
        PolicySet policies = inventory.policies();
        ResolvedQuestions questions = ResolvedQuestions.of(MEDIUM, mix, inventory);
        int allowed = ask(policies, questions);

        long before = THREADS.getCurrentThreadAllocatedBytes();
        int allowedAgain = ask(policies, questions);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;

        assertThat(allowedAgain).isEqualTo(allowed).isPositive();
        // Reading the counter may itself allocate a little; a question in a hundred that did would show.
        assertThat(allocated).isLessThan(ResolvedQuestions.COUNT / 10);
    }

    private static int ask(PolicySet policies, ResolvedQuestions questions) {
        int allowed = 0;
        for (int i = 0; i < ResolvedQuestions.COUNT; i++) {
            if (policies.allows(
                    questions.sources[i], questions.destinations[i], questions.ports[i], questions.protocols[i])) {
                allowed++;
            }
        }
        return allowed;
    }
}
