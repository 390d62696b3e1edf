package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.rules.TierPolicy;
import io.github.netpol.engine.internal.rules.TierRule;
import io.github.netpol.model.Direction;
import io.github.netpol.model.NamespacedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A policy of a tier with its rules compiled. Two are the same only if they are one object. */
final class CompiledPolicy {
    private final int tier;
    private final TierPolicy policy;
    private final List<CompiledRule> ingress;
    private final List<CompiledRule> egress;
    private final Set<String> subjectPortNames;

    CompiledPolicy(int tier, TierPolicy policy, SharedTables shared) {
        this.tier = tier;
        this.policy = policy;
        ingress = compile(Direction.INGRESS, shared);
        egress = compile(Direction.EGRESS, shared);
        // Names in egress rules stand for ports of others (S47).
        Set<String> names = new HashSet<>();
        ingress.forEach(rule -> rule.addNamesTo(names));
        subjectPortNames = Set.copyOf(names);
    }

    private List<CompiledRule> compile(Direction direction, SharedTables shared) {
        if (!policy.governs().contains(direction)) {
            return List.of();
        }
        List<CompiledRule> rules = new ArrayList<>();
        for (TierRule rule : policy.rules(direction)) {
            rules.add(new CompiledRule(direction, policy.namespace(), rule, shared));
        }
        return List.copyOf(rules);
    }

    /** The number of its tier. */
    int tier() {
        return tier;
    }

    TierPolicy policy() {
        return policy;
    }

    /** Whether this is the policy of that name in that tier. */
    boolean isCalled(int ofTier, NamespacedName name) {
        return tier == ofTier && policy.id().equals(name);
    }

    /** Whether this stands before a policy of that name in that tier. */
    boolean isBefore(int ofTier, NamespacedName name) {
        return tier < ofTier || (tier == ofTier && policy.id().compareTo(name) < 0);
    }

    /** The names by which its rules call ports of the pods that it governs. */
    Set<String> subjectPortNames() {
        return subjectPortNames;
    }

    boolean governs(Direction direction) {
        return policy.governs().contains(direction);
    }

    List<CompiledRule> rules(Direction direction) {
        return direction == Direction.INGRESS ? ingress : egress;
    }

    @Override
    public int hashCode() {
        return policy.id().hashCode();
    }

    @Override
    public boolean equals(Object object) {
        return this == object;
    }
}
