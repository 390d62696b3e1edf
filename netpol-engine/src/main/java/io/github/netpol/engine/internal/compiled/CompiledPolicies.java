package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.persistent.PersistentMap;
import io.github.netpol.engine.internal.rules.Tier;
import io.github.netpol.engine.internal.rules.TierPolicy;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.Direction;
import io.github.netpol.model.NamespacedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Policies compiled to tables; endpoints are classed when they are first seen. Immutable, but for what it remembers;
 * thread-safe. A changed set shares tables with the one that it comes from, see {@link SharedTables}.
 */
public final class CompiledPolicies {
    private final SharedTables shared;
    private final List<Tier> tiers;
    private final List<Cidr> podCidrs;
    private final PersistentMap<String, NamespacePolicies> namespaces;
    private final EndpointClass ungoverned;
    private final int ingressTerms;
    private final int egressTerms;
    private @Nullable CompiledPolicies afresh;

    /**
     * Compiles policies.
     *
     * @param tiers the tiers in order
     * @param podCidrs the blocks that pods' addresses lie in, if they are known
     */
    public static CompiledPolicies of(List<Tier> tiers, List<Cidr> podCidrs) {
        int count = tiers.stream().mapToInt(tier -> tier.policies().size()).sum();
        SharedTables shared = new SharedTables(podCidrs, count);
        Map<String, List<CompiledPolicy>> byNamespace = new HashMap<>();
        for (int tier = 0; tier < tiers.size(); tier++) {
            for (TierPolicy policy : tiers.get(tier).policies()) {
                byNamespace
                        .computeIfAbsent(policy.namespace(), namespace -> new ArrayList<>())
                        .add(new CompiledPolicy(tier, policy, shared));
            }
        }
        List<Tier> withoutPolicies = tiers.stream()
                .map(tier -> new Tier(tier.name(), tier.noMatch(), List.of()))
                .toList();
        Map<String, NamespacePolicies> namespaces = new HashMap<>();
        byNamespace.forEach((name, policies) ->
                namespaces.put(name, new NamespacePolicies(shared, withoutPolicies, List.copyOf(policies))));
        return new CompiledPolicies(
                shared,
                withoutPolicies,
                podCidrs,
                PersistentMap.copyOf(namespaces),
                new NamespacePolicies(shared, withoutPolicies, List.of()).classOfNobody());
    }

    private CompiledPolicies(
            SharedTables shared,
            List<Tier> tiers,
            List<Cidr> podCidrs,
            PersistentMap<String, NamespacePolicies> namespaces,
            EndpointClass ungoverned) {
        this.shared = shared;
        this.tiers = tiers;
        this.podCidrs = podCidrs;
        this.namespaces = namespaces;
        this.ungoverned = ungoverned;
        ingressTerms = shared.terms(Direction.INGRESS).size();
        egressTerms = shared.terms(Direction.EGRESS).size();
    }

    /**
     * These policies with one added to a tier, before those whose names sort after its own, or replaced if the tier has one
     * of that name.
     *
     * @param tier the tier's number
     */
    public CompiledPolicies with(int tier, TierPolicy policy) {
        CompiledPolicies base = shared.isWornByChange() ? afresh() : this;
        CompiledPolicy compiled = new CompiledPolicy(tier, policy, base.shared);
        List<CompiledPolicy> changed = new ArrayList<>(base.policiesOf(policy.namespace()));
        int at = indexOf(changed, tier, policy.id());
        if (at < changed.size() && changed.get(at).isCalled(tier, policy.id())) {
            changed.set(at, compiled);
        } else {
            changed.add(at, compiled);
        }
        return base.with(policy.namespace(), changed);
    }

    /**
     * These policies without one.
     *
     * @param tier the tier's number
     */
    public CompiledPolicies without(int tier, String namespace, NamespacedName policy) {
        CompiledPolicies base = shared.isWornByChange() ? afresh() : this;
        List<CompiledPolicy> changed = new ArrayList<>(base.policiesOf(namespace));
        changed.removeIf(candidate -> candidate.isCalled(tier, policy));
        return base.with(namespace, changed);
    }

    private List<CompiledPolicy> policiesOf(String namespace) {
        NamespacePolicies known = namespaces.get(namespace);
        return known == null ? List.of() : known.policies();
    }

    private static int indexOf(List<CompiledPolicy> policies, int tier, NamespacedName name) {
        int at = 0;
        while (at < policies.size() && policies.get(at).isBefore(tier, name)) {
            at++;
        }
        return at;
    }

    private CompiledPolicies with(String namespace, List<CompiledPolicy> changed) {
        PersistentMap<String, NamespacePolicies> all = changed.isEmpty()
                ? namespaces.without(namespace)
                : namespaces.with(namespace, new NamespacePolicies(shared, tiers, List.copyOf(changed)));
        return new CompiledPolicies(shared, tiers, podCidrs, all, ungoverned);
    }

    /** The same policies in tables of their own, without what changes have left behind. */
    private synchronized CompiledPolicies afresh() {
        CompiledPolicies known = afresh;
        if (known == null || known.shared.isWorn()) {
            List<Tier> whole = new ArrayList<>();
            for (int tier = 0; tier < tiers.size(); tier++) {
                whole.add(wholeTier(tier));
            }
            known = of(whole, podCidrs);
            afresh = known;
        }
        return known;
    }

    private Tier wholeTier(int tier) {
        List<TierPolicy> policies = new ArrayList<>();
        namespaces.forEach((name, ofNamespace) -> {
            for (CompiledPolicy policy : ofNamespace.policies()) {
                if (policy.tier() == tier) {
                    policies.add(policy.policy());
                }
            }
        });
        return new Tier(tiers.get(tier).name(), tiers.get(tier).noMatch(), policies);
    }

    /** What the hot path reads. */
    public QuickAnswers quickAnswers() {
        return shared.quickAnswers();
    }

    /** The class of ends that policies do not see as pods. */
    public EndpointClass ungoverned() {
        return ungoverned;
    }

    /** The class of a governed pod. */
    public EndpointClass classOf(PodFacts facts) {
        String name = facts.pod().namespace().name();
        NamespacePolicies known = namespaces.get(name);
        NamespacePolicies policies = known == null ? shared.withoutPolicies(name, tiers) : known;
        return policies.classOf(facts, ingressTerms, egressTerms);
    }
}
