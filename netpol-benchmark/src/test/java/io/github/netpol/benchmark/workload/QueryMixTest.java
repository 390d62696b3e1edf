package io.github.netpol.benchmark.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netpol.engine.PolicySet;
import io.github.netpol.engine.ResolvedEndpoint;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.Direction;
import io.github.netpol.model.Protocol;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QueryMixTest {
    private static final int COUNT = 20_000;
    private static final long SEED = 77;
    private static final Dataset MEDIUM = Shape.MEDIUM.generate();
    private static final Offset<Double> ONE = Offset.offset(1.0);

    private static double percent(Questions questions, IntPredicate what) {
        return 100.0 * IntStream.range(0, questions.size()).filter(what).count() / questions.size();
    }

    private static double allowed(Dataset dataset, QueryMix mix) {
        PolicySet policies = PolicySet.of(dataset.policies());
        List<ResolvedEndpoint> pods =
                dataset.pods().stream().map(policies::resolve).toList();
        Questions questions = mix.ask(dataset, COUNT, SEED);
        return percent(
                questions,
                i -> policies.allows(
                        questions.sourcePod(i) >= 0
                                ? pods.get(questions.sourcePod(i))
                                : policies.resolve(questions.source(i)),
                        questions.destinationPod(i) >= 0
                                ? pods.get(questions.destinationPod(i))
                                : policies.resolve(questions.destination(i)),
                        questions.port(i),
                        questions.protocol(i)));
    }

    @ParameterizedTest
    @EnumSource(names = {"MEDIUM", "LARGE"})
    void fewOfTheRealisticAndVeryFewOfTheUniformQuestionsAreAllowed(Shape shape) {
        Dataset dataset = shape.generate();
        assertThat(allowed(dataset, QueryMix.REALISTIC)).isBetween(19.0, 24.0);
        assertThat(allowed(dataset, QueryMix.UNIFORM)).isBetween(1.3, 5.0);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNIFORM", "REALISTIC", "EGRESS_EXT", "INGRESS_EXT"})
    void theSameSeedAsksTheSameQuestionsAndAnotherOthers(QueryMix mix) {
        Questions asked = mix.ask(MEDIUM, 1_000, 5);
        Questions again = mix.ask(MEDIUM, 1_000, 5);
        assertThat(again).isEqualTo(asked);
        assertThat(mix.ask(MEDIUM, 1_000, 6)).isNotEqualTo(asked);
    }

    @Test
    void uniformQuestionsAreBetweenPodsOnDeclaredPortsMostly() {
        Questions questions = QueryMix.UNIFORM.ask(MEDIUM, COUNT, SEED);
        assertThat(percent(questions, i -> questions.sourcePod(i) >= 0 && questions.destinationPod(i) >= 0))
                .isEqualTo(100);
        assertThat(percent(questions, i -> questions.protocol(i) == Protocol.TCP))
                .isCloseTo(94, ONE);
        assertThat(percent(questions, i -> questions.protocol(i) == Protocol.UDP))
                .isCloseTo(4.8, ONE);
        assertThat(IntStream.range(0, COUNT).map(questions::destinationPod).distinct())
                .hasSizeGreaterThan(2_900);
    }

    @Test
    void realisticQuestionsStayInTheNamespaceMostly() {
        Questions questions = QueryMix.REALISTIC.ask(MEDIUM, COUNT, SEED);
        int[] namespaces = MEDIUM.namespaceOfPod();
        assertThat(percent(questions, i -> questions.destinationPod(i) < 0)).isCloseTo(10, ONE);
        assertThat(percent(
                        questions,
                        i -> questions.destinationPod(i) >= 0
                                && namespaces[questions.sourcePod(i)] == namespaces[questions.destinationPod(i)]))
                .isBetween(60.0, 62.0);
        assertThat(percent(
                        questions,
                        i -> questions.port(i) == 53
                                && questions.protocol(i) == Protocol.UDP
                                && namespaces[questions.destinationPod(i)] == 0))
                .isCloseTo(5, ONE);
    }

    @Test
    void outsideAddressesAreAskedForHttpsMostly() {
        Questions questions = QueryMix.EGRESS_EXT.ask(MEDIUM, COUNT, SEED);
        assertThat(percent(questions, i -> questions.sourcePod(i) >= 0 && questions.destinationPod(i) == -1))
                .isEqualTo(100);
        assertThat(percent(questions, i -> questions.port(i) == 443)).isCloseTo(85, ONE);
        assertThat(percent(questions, i -> questions.port(i) == 80)).isCloseTo(15, ONE);
    }

    @Test
    void halfOfTheOutsideSourcesAreListed() {
        Questions questions = QueryMix.INGRESS_EXT.ask(MEDIUM, 2_000, SEED);
        List<Cidr> listed = MEDIUM.policies().stream()
                .flatMap(policy -> policy.rules(Direction.INGRESS).stream())
                .flatMap(rule -> OutsideAddresses.listed(rule).stream())
                .toList();
        assertThat(percent(questions, i -> listed.stream().anyMatch(cidr -> cidr.contains(questions.sourceAddress(i)))))
                .isBetween(47.0, 54.0);
    }

    @Test
    void longListsAreAskedForOnlyWhereThereAreSome() {
        assertThatThrownBy(() -> QueryMix.EGRESS_LISTS.ask(MEDIUM, 1, SEED))
                .hasMessageContaining("no pod with a long list");
    }
}
