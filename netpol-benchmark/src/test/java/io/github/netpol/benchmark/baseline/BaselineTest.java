package io.github.netpol.benchmark.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.benchmark.workload.Dataset;
import io.github.netpol.benchmark.workload.QueryMix;
import io.github.netpol.benchmark.workload.Questions;
import io.github.netpol.benchmark.workload.Shape;
import io.github.netpol.engine.PolicySet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the engine is compared with gives the same answers, so that the comparison is fair. */
class BaselineTest {
    private static final List<QueryMix> MIXES =
            List.of(QueryMix.UNIFORM, QueryMix.REALISTIC, QueryMix.EGRESS_EXT, QueryMix.INGRESS_EXT);

    @ParameterizedTest
    @EnumSource(names = {"SMALL", "MEDIUM"})
    void scansAgreeWithTheEngine(Shape shape) {
        Dataset dataset = shape.generate();
        PolicySet engine = PolicySet.of(dataset.policies());
        ScanAll all = new ScanAll(dataset.policies());
        ScanNamespace namespace = new ScanNamespace(dataset.policies());
        List<String> wrong = new ArrayList<>();
        for (QueryMix mix : MIXES) {
            Questions questions = mix.ask(dataset, 10_000, 9);
            for (int i = 0; i < questions.size(); i++) {
                var source = questions.source(i);
                var destination = questions.destination(i);
                int port = questions.port(i);
                var protocol = questions.protocol(i);
                boolean expected = engine.allows(source, destination, port, protocol);
                if (all.allows(source, destination, port, protocol) != expected
                        || namespace.allows(source, destination, port, protocol) != expected) {
                    wrong.add(source.displayName() + " to " + destination.displayName() + " " + protocol + " " + port);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
