package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.compiled.Terms.Term;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.Labels;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Which terms of a direction match the pods of a namespace. Many terms select the same pods of other namespaces, so labels
 * are held against each selector once; and pods that the same selectors match share what was put together of the terms.
 * Thread-safe.
 */
final class PodTerms {
    private static final int MOST_KNOWN = 1 << 16;

    /**
     * What matches some pods.
     *
     * @param terms the numbers of the terms
     * @param names the port names of their rules
     */
    record Matching(IntSet terms, Set<String> names) {}

    private record Key(IntSet selectors, IntSet blocks) {}

    private final Terms all;
    private final Predicate<Term> counts;
    private final SelectorIndex<Integer> selectors = new SelectorIndex<>();
    private final List<IntSet> termsOfSelectors = new ArrayList<>();
    private final Map<Key, Matching> known = new ConcurrentHashMap<>();

    /**
     * Sorts the terms.
     *
     * @param all the terms of the direction
     * @param ofNamespace those that could match pods of the namespace by their labels
     * @param counts which terms count
     */
    PodTerms(Terms all, List<Term> ofNamespace, Predicate<Term> counts) {
        this.all = all;
        this.counts = counts;
        Map<LabelSelector, IntSet.Builder> bySelector = new LinkedHashMap<>();
        for (Term term : ofNamespace) {
            if (counts.test(term)) {
                bySelector
                        .computeIfAbsent(term.pods(), selector -> new IntSet.Builder())
                        .add(term.number());
            }
        }
        bySelector.forEach((selector, terms) -> {
            selectors.add(selector, termsOfSelectors.size());
            termsOfSelectors.add(terms.build());
        });
    }

    /**
     * The terms that match pods.
     *
     * @param labels the labels of the pods
     * @param blocks the terms that match their addresses
     */
    Matching matching(Labels labels, IntSet blocks) {
        IntSet.Builder found = new IntSet.Builder();
        selectors.forEachMatching(labels, found::add);
        Key key = new Key(found.build(), blocks);
        Matching matching = known.get(key);
        if (matching == null) {
            matching = matching(key);
            if (known.size() >= MOST_KNOWN) {
                known.clear();
            }
            known.put(key, matching);
        }
        return matching;
    }

    private Matching matching(Key key) {
        IntSet.Builder terms = new IntSet.Builder();
        for (int i = 0; i < key.selectors().size(); i++) {
            terms.addAll(termsOfSelectors.get(key.selectors().get(i)));
        }
        terms.addAll(key.blocks().filter(term -> counts.test(all.get(term))));
        IntSet numbers = terms.build();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < numbers.size(); i++) {
            names.addAll(all.get(numbers.get(i)).names());
        }
        return new Matching(numbers, Set.copyOf(names));
    }
}
