package io.github.netpol.properties;

import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.LabelSelector.Operator;
import io.github.netpol.model.LabelSelector.Requirement;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Namespace;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Labels and selectors over so few keys and values that they often meet, the empty value among them (S13 to S16). */
final class LabelChoices {
    static final List<String> NAMESPACES = List.of("a", "b", "c");

    /** Indexes of namespaces; most live in the first, so that policies and pods meet. */
    static final Arbitrary<Integer> NAMESPACE = Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(2, 1), Tuple.of(1, 2));

    private static final Arbitrary<String> POD_KEYS = Arbitraries.of("app", "tier");
    private static final Arbitrary<String> POD_VALUES = Arbitraries.of("web", "db", "");
    private static final Arbitrary<String> NAMESPACE_KEYS = Arbitraries.of("team", "app");
    private static final Arbitrary<String> NAMESPACE_VALUES = Arbitraries.of("red", "web", "");

    private LabelChoices() {}

    static Arbitrary<Labels> ofPod() {
        return Arbitraries.maps(POD_KEYS, POD_VALUES).ofMaxSize(2).map(Labels::of);
    }

    static Arbitrary<Labels> ofNamespace() {
        return Arbitraries.maps(NAMESPACE_KEYS, NAMESPACE_VALUES).ofMaxSize(2).map(Labels::of);
    }

    static Arbitrary<LabelSelector> podSelector() {
        return selector(POD_KEYS, POD_VALUES);
    }

    /** Also by the label that carries the namespace's name (S18). */
    static Arbitrary<LabelSelector> namespaceSelector() {
        Arbitrary<LabelSelector> byName = selector(Arbitraries.just(Namespace.NAME_LABEL), Arbitraries.of(NAMESPACES));
        return Arbitraries.frequencyOf(Tuple.of(2, selector(NAMESPACE_KEYS, NAMESPACE_VALUES)), Tuple.of(1, byName));
    }

    private static Arbitrary<LabelSelector> selector(Arbitrary<String> keys, Arbitrary<String> values) {
        Arbitrary<LabelSelector> label = Combinators.combine(keys, values).as(LabelSelector::matching);
        Arbitrary<LabelSelector> expression = requirement(keys, values).map(LabelSelector.EVERYTHING::and);
        Arbitrary<LabelSelector> several = Combinators.combine(
                        Arbitraries.maps(keys, values).ofMaxSize(1),
                        requirement(keys, values).list().ofMaxSize(2))
                .as((labels, requirements) -> new LabelSelector(new TreeMap<>(labels), requirements));
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(LabelSelector.EVERYTHING)),
                Tuple.of(2, label),
                Tuple.of(3, expression),
                Tuple.of(1, several));
    }

    private static Arbitrary<Requirement> requirement(Arbitrary<String> keys, Arbitrary<String> values) {
        return Combinators.combine(
                        keys,
                        Arbitraries.of(Operator.class),
                        values.list().ofMinSize(1).ofMaxSize(2))
                .as((key, operator, some) -> new Requirement(key, operator, operator.takesValues() ? some : List.of()));
    }
}
