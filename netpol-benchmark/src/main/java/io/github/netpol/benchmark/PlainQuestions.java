package io.github.netpol.benchmark;

import io.github.netpol.benchmark.workload.Dataset;
import io.github.netpol.benchmark.workload.QueryMix;
import io.github.netpol.benchmark.workload.Questions;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.Protocol;

/** Questions of the realistic mix as the model has them. */
final class PlainQuestions {
    final Endpoint[] sources;
    final Endpoint[] destinations;
    final int[] ports;
    final Protocol[] protocols;

    private PlainQuestions(int count) {
        sources = new Endpoint[count];
        destinations = new Endpoint[count];
        ports = new int[count];
        protocols = new Protocol[count];
    }

    /** All that are asked. */
    static PlainQuestions of(Dataset dataset, int count) {
        Questions asked = QueryMix.REALISTIC.ask(dataset, count, ResolvedQuestions.SEED);
        PlainQuestions questions = new PlainQuestions(count);
        for (int i = 0; i < count; i++) {
            questions.set(i, asked, i);
        }
        return questions;
    }

    /** The first that are between pods. */
    static PlainQuestions betweenPods(Dataset dataset, int count) {
        Questions asked = QueryMix.REALISTIC.ask(dataset, 2 * count, ResolvedQuestions.SEED);
        PlainQuestions questions = new PlainQuestions(count);
        int next = 0;
        for (int i = 0; next < count; i++) {
            if (asked.destinationPod(i) >= 0) {
                questions.set(next++, asked, i);
            }
        }
        return questions;
    }

    private void set(int at, Questions asked, int question) {
        sources[at] = asked.source(question);
        destinations[at] = asked.destination(question);
        ports[at] = asked.port(question);
        protocols[at] = asked.protocol(question);
    }
}
