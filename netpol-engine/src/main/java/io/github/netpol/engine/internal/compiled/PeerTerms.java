package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.rules.PeerTerm;
import io.github.netpol.engine.internal.rules.PeerTerm.NamespaceScope;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Namespace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The distinct terms of pods in the rules of one direction, numbered; found by namespace. Filled while compiling. */
final class PeerTerms {

    private record Numbered(int number, LabelSelector pods) {}

    private final Map<PeerTerm.Pods, Integer> numbers = new LinkedHashMap<>();
    private final Map<NamespaceScope, List<Numbered>> byScope = new LinkedHashMap<>();
    private final Map<String, List<NamespaceScope>> scopesByName = new HashMap<>();
    private final List<NamespaceScope> otherScopes = new ArrayList<>();

    /** The number of a term. */
    int number(PeerTerm.Pods term) {
        Integer known = numbers.get(term);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        numbers.put(term, number);
        byScope.computeIfAbsent(term.scope(), this::newScope).add(new Numbered(number, term.pods()));
        return number;
    }

    private List<Numbered> newScope(NamespaceScope scope) {
        if (scope instanceof NamespaceScope.Named named) {
            scopesByName
                    .computeIfAbsent(named.name(), name -> new ArrayList<>())
                    .add(scope);
        } else {
            otherScopes.add(scope);
        }
        return new ArrayList<>();
    }

    /** The numbers of the terms that match a pod with these labels in that namespace, sorted. */
    int[] matching(Namespace namespace, Labels labels) {
        List<Integer> matching = new ArrayList<>();
        for (NamespaceScope scope : scopesByName.getOrDefault(namespace.name(), List.of())) {
            addMatching(scope, labels, matching);
        }
        for (NamespaceScope scope : otherScopes) {
            if (scope.matches(namespace)) {
                addMatching(scope, labels, matching);
            }
        }
        int[] sorted = matching.stream().mapToInt(Integer::intValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private void addMatching(NamespaceScope scope, Labels labels, List<Integer> matching) {
        for (Numbered term : byScope.getOrDefault(scope, List.of())) {
            if (term.pods().matches(labels)) {
                matching.add(term.number());
            }
        }
    }
}
