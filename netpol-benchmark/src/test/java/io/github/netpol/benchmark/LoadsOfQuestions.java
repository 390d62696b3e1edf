package io.github.netpol.benchmark;

import io.github.netpol.benchmark.loads.Loads;
import io.github.netpol.benchmark.workload.Dataset;
import io.github.netpol.benchmark.workload.QueryMix;
import io.github.netpol.benchmark.workload.Shape;
import io.github.netpol.engine.Inventory;
import io.github.netpol.engine.PolicySet;
import java.util.Arrays;
import java.util.function.BiFunction;

/** Counts what each of many questions reads, ascending. Given the names of a cluster and of a mix of questions. */
final class LoadsOfQuestions implements BiFunction<String, String, long[]> {
    @Override
    public long[] apply(String shape, String mix) {
        Dataset dataset = Shape.of(shape).generate();
        Inventory inventory = Inventory.of(dataset.cluster());
        ResolvedQuestions questions = ResolvedQuestions.of(dataset, QueryMix.of(mix), inventory);
        loads(inventory.policies(), questions);
        long[] loads = loads(inventory.policies(), questions);
        Arrays.sort(loads);
        return loads;
    }

    private static long[] loads(PolicySet policies, ResolvedQuestions questions) {
        long[] loads = new long[ResolvedQuestions.COUNT];
        for (int i = 0; i < loads.length; i++) {
            long before = Loads.soFar();
            policies.allows(
                    questions.sources[i], questions.destinations[i], questions.ports[i], questions.protocols[i]);
            loads[i] = Loads.soFar() - before;
        }
        return loads;
    }
}
