package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.compiled.BlockTerms.BlockTerm;
import io.github.netpol.engine.internal.rules.PeerTerm;
import io.github.netpol.engine.internal.rules.PeerTerm.NamespaceScope;
import io.github.netpol.model.Direction;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.Namespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The distinct terms by which the rules of one direction tell governed pods at the other end apart, numbered. Only grows, so
 * that sets of policies that come from one another by changes can share it: a term of a policy that is gone tells apart
 * more than it must, and changes no answer. Adding takes the lock; finding one takes none.
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
     * @param pods selects the pods there
     */
    record Term(int number, boolean home, Set<String> names, Predicate<Namespace> scope, LabelSelector pods) {}

    private record PodsKey(NamespaceScope scope, LabelSelector pods, boolean home, Set<String> names) {}

    private record BlocksKey(Blocks blocks, Set<String> names) {}

    private final Map<Object, Term> known = new ConcurrentHashMap<>();
    private final GrowingList<Term> terms = new GrowingList<>();
    // By the namespaces that they are about.
    private final Map<String, GrowingList<Term>> atHome = new ConcurrentHashMap<>();
    private final Map<String, GrowingList<Term>> byName = new ConcurrentHashMap<>();
    private final Map<LabelSelector, GrowingList<Term>> bySelector = new ConcurrentHashMap<>();
    private final SelectorIndex<GrowingList<Term>> byLabels = new SelectorIndex<>();
    private final GrowingList<Term> everyPod = new GrowingList<>();
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
            term = add(key, home, names, peer.scope()::matches, peer.pods());
            ofScope(peer.scope(), home).add(term);
        }
        return term;
    }

    private GrowingList<Term> ofScope(NamespaceScope scope, boolean home) {
        if (scope instanceof NamespaceScope.Named named) {
            return (home ? atHome : byName).computeIfAbsent(named.name(), name -> new GrowingList<>());
        }
        LabelSelector selector = ((NamespaceScope.Matching) scope).selector();
        GrowingList<Term> known = bySelector.get(selector);
        if (known == null) {
            known = new GrowingList<>();
            bySelector.put(selector, known);
            byLabels.add(selector, known);
        }
        return known;
    }

    /** The term of a rule without peers, but with named ports: it matches every pod. */
    synchronized Term everyPod(Set<String> names) {
        Object key = names;
        Term term = known.get(key);
        if (term == null) {
            term = add(key, false, names, namespace -> true, LabelSelector.EVERYTHING);
            everyPod.add(term);
        }
        return term;
    }

    /** The term of a rule's blocks. */
    synchronized Term blocks(Blocks blocks, Set<String> names) {
        Object key = new BlocksKey(blocks, names);
        Term term = known.get(key);
        if (term == null) {
            // Whatever the labels; which pods a block matches is asked for each pod anew.
            term = add(key, false, names, namespace -> false, LabelSelector.EVERYTHING);
            blockTerms.add(new BlockTerm(direction, term.number()), blocks);
        }
        return term;
    }

    private Term add(Object key, boolean home, Set<String> names, Predicate<Namespace> scope, LabelSelector pods) {
        Term term = new Term(terms.size(), home, names, scope, pods);
        terms.add(term);
        known.put(key, term);
        return term;
    }

    /**
     * What concerns a namespace, as it was at one time.
     *
     * @param count how many terms there were
     * @param terms those of them that could match pods of the namespace by their labels
     */
    record OfNamespace(int count, List<Term> terms) {}

    /** What there is so far. Waits for whoever adds a term: between two steps of adding, it is counted and not yet found. */
    synchronized OfNamespace of(Namespace namespace) {
        return new OfNamespace(terms.size(), concerning(namespace));
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

    private List<Term> concerning(Namespace namespace) {
        List<Term> found = new ArrayList<>();
        Consumer<GrowingList<Term>> sink = all -> all.forEach(found::add);
        sink.accept(everyPod);
        sink.accept(atHome.getOrDefault(namespace.name(), NO_TERMS));
        sink.accept(byName.getOrDefault(namespace.name(), NO_TERMS));
        byLabels.forEachMatching(namespace.labels(), sink);
        return found;
    }

    private static final GrowingList<Term> NO_TERMS = new GrowingList<>();
}
