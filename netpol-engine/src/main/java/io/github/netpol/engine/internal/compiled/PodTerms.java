package io.github.netpol.engine.internal.compiled;

import com.google.common.collect.Sets;
import io.github.netpol.engine.internal.compiled.Terms.Term;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

/**
 * Which terms of a direction match the pods of a namespace. Many terms select the same pods of other namespaces, so labels
 * are held against each selector once; and pods that the same selectors match share what is put together of the terms.
 * Thread-safe.
 */
final class PodTerms {
    // As many as a namespace may have of anything.
    private static final int MOST_KNOWN = 1 << 16;

    /**
     * What matches some pods.
     *
     * @param terms the numbers of the terms
     * @param names the port names of their rules
     */
    record Matching(IntSet terms, Set<String> names) {}

    private final Terms all;
    private final IntPredicate counts;
    private final SelectorIndex<Integer> selectors = new SelectorIndex<>();
    private final List<IntSet> termsOfSelectors = new ArrayList<>();
    private final Map<IntSet, Matching> known = new ConcurrentHashMap<>();

    /**
     * Sorts the terms.
     *
     * @param all the terms of the direction
     * @param ofNamespace those that could match pods of the namespace by their labels
     * @param counts the numbers of the terms that count
     */
    PodTerms(Terms all, List<Term> ofNamespace, IntPredicate counts) {
        this.all = all;
        this.counts = counts;
        Map<LabelSelector, IntSet.Builder> bySelector = new LinkedHashMap<>();
        for (Term term : ofNamespace) {
            if (counts.test(term.number())) {
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

    /** The terms that match pods with these labels, whatever their addresses. */
    Matching matching(Labels labels) {
        IntSet.Builder found = new IntSet.Builder();
        selectors.forEachMatching(labels, found::add);
        return matching(found.build());
    }

    /** What matches some pods by their labels, and those of the terms that match by their addresses. */
    Matching with(IntSet blocks, Matching byLabels) {
        IntSet byAddress = blocks.filter(counts);
        return byAddress.size() == 0
                ? byLabels
                : new Matching(byLabels.terms().union(byAddress), union(byLabels.names(), byAddress));
    }

    private Matching matching(IntSet matchingSelectors) {
        Matching matching = known.get(matchingSelectors);
        if (matching == null) {
            IntSet.Builder terms = new IntSet.Builder();
            for (int i = 0; i < matchingSelectors.size(); i++) {
                terms.addAll(termsOfSelectors.get(matchingSelectors.get(i)));
            }
            IntSet numbers = terms.build();
            matching = new Matching(numbers, union(Set.of(), numbers));
            if (known.size() >= MOST_KNOWN) {
                known.clear();
            }
            known.put(matchingSelectors, matching);
        }
        return matching;
    }

    /** Some names, and those of the terms. */
    private Set<String> union(Set<String> names, IntSet terms) {
        Set<String> union = names;
        for (int i = 0; i < terms.size(); i++) {
            Set<String> more = all.get(terms.get(i)).names();
            // Few rules name ports, so mostly there is nothing to unite.
            if (!more.isEmpty() && !union.containsAll(more)) {
                union = Set.copyOf(Sets.union(union, more));
            }
        }
        return union;
    }
}
