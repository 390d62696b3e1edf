package io.github.netpol.engine.internal.compiled;

import com.google.common.collect.Sets;
import io.github.netpol.engine.internal.addresses.Families;
import io.github.netpol.engine.internal.compiled.RuleSet.GoverningTier;
import io.github.netpol.engine.internal.rules.Tier;
import io.github.netpol.engine.internal.rules.TierPolicy;
import io.github.netpol.model.Direction;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Namespace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The policies of one namespace, the classes of its pods, and the answers between these. A set of policies that differs
 * only in other namespaces shares it. Thread-safe; known classes and answers are found without a lock.
 */
final class NamespacePolicies {
    // Labels of one namespace that differ from those before are rare; somebody's test may have many.
    private static final int MOST_VIEWS = 64;

    private record RuleSetKey(IntSet policies, NamedPorts subjectPorts) {}

    private final SharedTables shared;
    private final List<Tier> tiers;
    private final List<CompiledPolicy> policies;
    private final SelectorIndex<Integer> subjects = new SelectorIndex<>();
    private final OfDirection ingress = new OfDirection(Direction.INGRESS);
    private final OfDirection egress = new OfDirection(Direction.EGRESS);
    private final Map<EndpointClass.Content, EndpointClass> classes = new ConcurrentHashMap<>();
    private final PairTable pairs;
    private final Map<Namespace, NamespaceView> views = new ConcurrentHashMap<>();

    /** What is kept for each direction. */
    private final class OfDirection {
        final Direction direction;
        // Pairs at home have a table of their own, so there is none of rows.
        final PeerSpace space = new PeerSpace(new RowAnswers(0));
        final Map<RuleSetKey, RuleSet> ruleSets = new ConcurrentHashMap<>();
        // The places of the policies that govern in this direction.
        final BitSet governing = new BitSet();
        IntSet terms = IntSet.EMPTY;

        OfDirection(Direction direction) {
            this.direction = direction;
        }

        void addPolicies() {
            IntSet.Builder builder = new IntSet.Builder();
            for (int place = 0; place < policies.size(); place++) {
                CompiledPolicy policy = policies.get(place);
                governing.set(place, policy.governs(direction));
                for (CompiledRule rule : policy.rules(direction)) {
                    rule.addTermsAtHome(builder);
                }
            }
            terms = builder.build();
        }

        RuleSet ruleSet(IntSet matching, NamedPorts ports) {
            IntSet ofDirection = matching.filter(governing::get);
            NamedPorts subjectPorts =
                    direction == Direction.INGRESS ? ports.named(subjectPortNames(ofDirection)) : NamedPorts.NONE;
            RuleSetKey key = new RuleSetKey(ofDirection, subjectPorts);
            RuleSet known = ruleSets.get(key);
            return known == null ? add(key) : known;
        }

        private RuleSet add(RuleSetKey key) {
            return ruleSets.computeIfAbsent(
                    key,
                    made -> new RuleSet(
                            direction, NamespacePolicies.this, tiersOf(at(made.policies())), made.subjectPorts()));
        }

        private Set<String> subjectPortNames(IntSet governing) {
            Set<String> names = Set.of();
            for (int i = 0; i < governing.size(); i++) {
                Set<String> more = policies.get(governing.get(i)).subjectPortNames();
                if (!more.isEmpty()) {
                    names = names.isEmpty() ? more : Sets.union(names, more);
                }
            }
            return names;
        }

        private List<GoverningTier> tiersOf(List<CompiledPolicy> governing) {
            List<GoverningTier> governingTiers = new ArrayList<>();
            for (int tier = 0; tier < tiers.size(); tier++) {
                List<TierPolicy> ofTier = new ArrayList<>();
                List<CompiledRule> rules = new ArrayList<>();
                for (CompiledPolicy policy : governing) {
                    if (policy.tier() == tier) {
                        ofTier.add(policy.policy());
                        rules.addAll(policy.rules(direction));
                    }
                }
                if (!ofTier.isEmpty()) {
                    Tier whole = tiers.get(tier);
                    governingTiers.add(new GoverningTier(new Tier(whole.name(), whole.noMatch(), ofTier), rules));
                }
            }
            return governingTiers;
        }
    }

    /**
     * Takes the policies.
     *
     * @param tiers all tiers, for their names and no-match actions
     * @param policies the policies of the namespace, by tier and in their order
     */
    NamespacePolicies(SharedTables shared, List<Tier> tiers, List<CompiledPolicy> policies) {
        this.shared = shared;
        this.tiers = tiers;
        this.policies = policies;
        pairs = new PairTable(TableSizes.MOST_PAIRS, classes::size, shared.portSets());
        for (int i = 0; i < policies.size(); i++) {
            subjects.add(policies.get(i).policy().subject(), i);
        }
        ingress.addPolicies();
        egress.addPolicies();
    }

    SharedTables shared() {
        return shared;
    }

    List<CompiledPolicy> policies() {
        return policies;
    }

    /** How rules of these policies see pods of this namespace. */
    PeerSpace space(Direction direction) {
        return of(direction).space;
    }

    /** The answers between pods of this namespace, by the numbers of their classes. */
    PairTable pairs() {
        return pairs;
    }

    private OfDirection of(Direction direction) {
        return direction == Direction.INGRESS ? ingress : egress;
    }

    /** The class of a governed pod of this namespace, for sets that know so many terms. */
    EndpointClass classOf(PodFacts facts, int ingressTerms, int egressTerms) {
        Namespace namespace = facts.pod().namespace();
        NamespaceView view = views.get(namespace);
        if (view == null || !view.considers(ingressTerms, egressTerms)) {
            if (views.size() >= MOST_VIEWS) {
                views.clear();
            }
            view = new NamespaceView(this, namespace);
            views.put(namespace, view);
        }
        return view.classOf(facts);
    }

    /** The class of ends that no policy sees as pods. */
    EndpointClass classOfNobody() {
        return classWith(new EndpointClass.Content(
                ruleSet(Direction.EGRESS, IntSet.EMPTY, NamedPorts.NONE),
                ruleSet(Direction.INGRESS, IntSet.EMPTY, NamedPorts.NONE),
                groupOfNobody(space(Direction.INGRESS)),
                groupOfNobody(shared.elsewhere(Direction.INGRESS)),
                groupOfNobody(space(Direction.EGRESS)),
                groupOfNobody(shared.elsewhere(Direction.EGRESS)),
                Families.NONE,
                true));
    }

    private static PeerGroup groupOfNobody(PeerSpace space) {
        return space.group(IntSet.EMPTY, NamedPorts.NONE);
    }

    /** The rules of a direction of some of the policies, for pods with these ports. */
    RuleSet ruleSet(Direction direction, IntSet governing, NamedPorts namedPorts) {
        return of(direction).ruleSet(governing, namedPorts);
    }

    /** The places of the policies that have pods with these labels as their subject (S29). */
    IntSet governing(Labels labels) {
        IntSet.Builder found = new IntSet.Builder();
        subjects.forEachMatching(labels, found::add);
        return found.build();
    }

    private List<CompiledPolicy> at(IntSet places) {
        List<CompiledPolicy> found = new ArrayList<>(places.size());
        for (int i = 0; i < places.size(); i++) {
            found.add(policies.get(places.get(i)));
        }
        return found;
    }

    /** The terms by which the rules of a direction match pods of this namespace. */
    IntSet terms(Direction direction) {
        return of(direction).terms;
    }

    /** The class with that content. */
    EndpointClass classWith(EndpointClass.Content content) {
        EndpointClass known = classes.get(content);
        return known == null ? add(content) : known;
    }

    private synchronized EndpointClass add(EndpointClass.Content content) {
        return classes.computeIfAbsent(content, made -> new EndpointClass(this, made, classes.size()));
    }
}
