package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.compiled.BlockTerms.BlockTerm;
import io.github.netpol.engine.internal.rules.PeerTerm;
import io.github.netpol.engine.internal.rules.PeerTerm.NamespaceScope;
import io.github.netpol.model.Direction;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Namespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The distinct terms by which the rules of one direction tell governed pods at the other end apart, numbered. Only grows, so
 * that sets of policies that come from one another by changes can share it: a term of a policy that is gone tells apart
 * more than it must, and changes no answer. Adding takes the lock; finding takes none.
 *
 * <p>Terms of rules with named ports are kept apart by these names, because how such a rule sees a pod depends on them.
 */
final class Terms {

    /**
     * A term.
     *
     * @param number its number
     * @param home whether it can only match pods of the namespace whose policies have it
     * @param names the port names of its rules
     * @param scope the namespaces whose pods it can match by their labels
     */
    record Term(int number, boolean home, Set<String> names, Predicate<Namespace> scope) {}

    /** The terms with one scope of namespaces, found by the labels of pods. */
    static final class Scope {
        private final SelectorIndex<Term> terms = new SelectorIndex<>();

        void addMatching(Labels labels, IntSet.Builder matching) {
            terms.forEachMatching(labels, term -> matching.add(term.number()));
        }
    }

    private record PodsKey(NamespaceScope scope, LabelSelector pods, boolean home, Set<String> names) {}

    private record BlocksKey(Blocks blocks, Set<String> names) {}

    private final Map<Object, Term> known = new ConcurrentHashMap<>();
    private final GrowingList<Term> terms = new GrowingList<>();
    private final Map<String, Scope> homeScopes = new ConcurrentHashMap<>();
    private final Map<String, Scope> namedScopes = new ConcurrentHashMap<>();
    private final Map<LabelSelector, Scope> matchingScopes = new ConcurrentHashMap<>();
    private final SelectorIndex<Scope> scopesByLabels = new SelectorIndex<>();
    private final GrowingInts everyPod = new GrowingInts();
    private final Direction direction;
    private final BlockTerms blockTerms;

    Terms(Direction direction, BlockTerms blockTerms) {
        this.direction = direction;
        this.blockTerms = blockTerms;
    }

    /** The term of a peer of pods in a policy of that namespace. */
    synchronized Term pods(PeerTerm.Pods peer, String policyNamespace, Set<String> names) {
        boolean home = peer.scope() instanceof NamespaceScope.Named named
                && named.name().equals(policyNamespace);
        Object key = new PodsKey(peer.scope(), peer.pods(), home, names);
        Term term = known.get(key);
        if (term == null) {
            term = add(key, home, names, peer.scope()::matches);
            scope(peer.scope(), home).terms.add(peer.pods(), term);
        }
        return term;
    }

    private Scope scope(NamespaceScope scope, boolean home) {
        if (scope instanceof NamespaceScope.Named named) {
            return (home ? homeScopes : namedScopes).computeIfAbsent(named.name(), name -> new Scope());
        }
        LabelSelector selector = ((NamespaceScope.Matching) scope).selector();
        Scope known = matchingScopes.get(selector);
        if (known == null) {
            known = new Scope();
            matchingScopes.put(selector, known);
            scopesByLabels.add(selector, known);
        }
        return known;
    }

    /** The term of a rule without peers, but with named ports: it matches every pod. */
    synchronized Term everyPod(Set<String> names) {
        Object key = names;
        Term term = known.get(key);
        if (term == null) {
            term = add(key, false, names, namespace -> true);
            everyPod.add(term.number());
        }
        return term;
    }

    /** The term of a rule's blocks. */
    synchronized Term blocks(Blocks blocks, Set<String> names) {
        Object key = new BlocksKey(blocks, names);
        Term term = known.get(key);
        if (term == null) {
            // Whatever the labels; which pods a block matches is asked for each pod anew.
            term = add(key, false, names, namespace -> false);
            blockTerms.add(new BlockTerm(direction, term.number()), blocks);
        }
        return term;
    }

    private Term add(Object key, boolean home, Set<String> names, Predicate<Namespace> scope) {
        Term term = new Term(terms.size(), home, names, scope);
        terms.add(term);
        known.put(key, term);
        return term;
    }

    /** How many terms there are. */
    int size() {
        return terms.size();
    }

    Term get(int number) {
        return terms.get(number);
    }

    /** Whether a term from this number on could match a pod of the namespace by its labels. */
    boolean concern(Namespace namespace, int from) {
        for (int i = from, size = terms.size(); i < size; i++) {
            if (terms.get(i).scope().test(namespace)) {
                return true;
            }
        }
        return false;
    }

    /** The scopes that a namespace is in. */
    List<Scope> scopesOf(Namespace namespace) {
        List<Scope> scopes = new ArrayList<>();
        Scope home = homeScopes.get(namespace.name());
        if (home != null) {
            scopes.add(home);
        }
        Scope named = namedScopes.get(namespace.name());
        if (named != null) {
            scopes.add(named);
        }
        scopesByLabels.forEachMatching(namespace.labels(), scopes::add);
        return scopes;
    }

    /** Adds the terms that match every pod. */
    void addEveryPod(IntSet.Builder matching) {
        for (int i = 0, size = everyPod.size(); i < size; i++) {
            matching.add(everyPod.get(i));
        }
    }
}
