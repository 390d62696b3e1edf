package io.github.netpol.benchmark;

import io.github.netpol.benchmark.workload.Dataset;
import io.github.netpol.benchmark.workload.QueryMix;
import io.github.netpol.benchmark.workload.Questions;
import io.github.netpol.engine.Inventory;
import io.github.netpol.engine.ResolvedEndpoint;
import io.github.netpol.model.Protocol;

/**
 * Questions with both ends resolved: so many of them, and spread over so many pods, that what they touch does not stay in
 * the processor's smaller caches by itself.
 */
final class ResolvedQuestions {
    /** How many they are. */
    static final int COUNT = 1 << 18;

    /** Asks something else than what the tests ask. */
    static final long SEED = 20_261_124;

    final ResolvedEndpoint[] sources = new ResolvedEndpoint[COUNT];
    final ResolvedEndpoint[] destinations = new ResolvedEndpoint[COUNT];
    final int[] ports = new int[COUNT];
    final Protocol[] protocols = new Protocol[COUNT];

    private ResolvedQuestions() {}

    static ResolvedQuestions of(Dataset dataset, QueryMix mix, Inventory inventory) {
        ResolvedEndpoint[] pods = handles(dataset, inventory);
        Questions asked = mix.ask(dataset, COUNT, SEED);
        ResolvedQuestions questions = new ResolvedQuestions();
        for (int i = 0; i < COUNT; i++) {
            int source = asked.sourcePod(i);
            int destination = asked.destinationPod(i);
            questions.sources[i] = source >= 0 ? pods[source] : inventory.resolve(asked.sourceAddress(i));
            questions.destinations[i] =
                    destination >= 0 ? pods[destination] : inventory.resolve(asked.destinationAddress(i));
            questions.ports[i] = asked.port(i);
            questions.protocols[i] = asked.protocol(i);
        }
        return questions;
    }

    /** The handles of all pods, in the order of the data set. */
    static ResolvedEndpoint[] handles(Dataset dataset, Inventory inventory) {
        return dataset.pods().stream().map(pod -> inventory.resolve(pod.id())).toArray(ResolvedEndpoint[]::new);
    }
}
