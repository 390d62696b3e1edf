package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.compiled.RuleSet.GoverningTier;
import io.github.netpol.engine.internal.rules.Tier;
import io.github.netpol.engine.internal.rules.TierPolicy;
import io.github.netpol.engine.internal.rules.TierRule;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.Direction;
import io.github.netpol.model.Pod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Everything compiled for one direction: rule sets for the ends that are governed, peer groups for the other ends. */
final class DirectionTables {

    /** A policy with its rules compiled, and its number among those of this direction. */
    private record Governing(int number, int tier, TierPolicy policy, List<CompiledRule> rules) {}

    private record RuleSetKey(List<Integer> policies, Set<NamedPort> subjectPorts) {}

    private record GroupKey(List<Integer> terms, Set<NamedPort> namedPorts) {}

    private final Direction direction;
    private final List<Tier> allTiers;
    private final List<Cidr> podCidrs;
    private final PeerTerms terms = new PeerTerms();
    private final Map<String, List<Governing>> policiesByNamespace = new HashMap<>();
    private final Map<RuleSetKey, RuleSet> ruleSets = new ConcurrentHashMap<>();
    private final Map<GroupKey, PeerGroup> groups = new ConcurrentHashMap<>();

    DirectionTables(Direction direction, List<Tier> tiers, List<Cidr> podCidrs) {
        this.direction = direction;
        this.podCidrs = podCidrs;
        allTiers = List.copyOf(tiers);
        int number = 0;
        for (int tier = 0; tier < tiers.size(); tier++) {
            for (TierPolicy policy : tiers.get(tier).policies()) {
                if (policy.governs().contains(direction)) {
                    policiesByNamespace
                            .computeIfAbsent(policy.namespace(), namespace -> new ArrayList<>())
                            .add(new Governing(number++, tier, policy, compile(policy)));
                }
            }
        }
    }

    private List<CompiledRule> compile(TierPolicy policy) {
        List<CompiledRule> compiled = new ArrayList<>();
        for (TierRule rule : policy.rules(direction)) {
            compiled.add(new CompiledRule(rule, terms));
        }
        return compiled;
    }

    /** The rules that govern a pod with these named ports in this direction. */
    RuleSet ruleSet(Pod pod, Set<NamedPort> namedPorts) {
        List<Governing> governing = policiesByNamespace
                .getOrDefault(pod.namespace().name(), List.of())
                .stream()
                .filter(candidate -> candidate.policy().selects(pod))
                .toList();
        // Names in ingress rules stand for the pod's own ports (S47).
        Set<NamedPort> subjectPorts = direction == Direction.INGRESS && !governing.isEmpty() ? namedPorts : Set.of();
        List<Integer> policies = governing.stream().map(Governing::number).toList();
        return ruleSets.computeIfAbsent(
                new RuleSetKey(policies, subjectPorts),
                key -> new RuleSet(direction, tiersOf(governing), subjectPorts, podCidrs));
    }

    /** The rules that govern an end to which policies do not apply: none. */
    RuleSet noRules() {
        return ruleSets.computeIfAbsent(
                new RuleSetKey(List.of(), Set.of()), key -> new RuleSet(direction, List.of(), Set.of(), podCidrs));
    }

    private List<GoverningTier> tiersOf(List<Governing> governing) {
        List<GoverningTier> tiers = new ArrayList<>();
        for (int tier = 0; tier < allTiers.size(); tier++) {
            List<TierPolicy> policies = new ArrayList<>();
            List<CompiledRule> rules = new ArrayList<>();
            for (Governing candidate : governing) {
                if (candidate.tier() == tier) {
                    policies.add(candidate.policy());
                    rules.addAll(candidate.rules());
                }
            }
            if (!policies.isEmpty()) {
                Tier whole = allTiers.get(tier);
                tiers.add(new GoverningTier(new Tier(whole.name(), whole.noMatch(), policies), rules));
            }
        }
        return tiers;
    }

    /** How this direction's rules see a pod at the other end. */
    PeerGroup group(Pod pod, Set<NamedPort> namedPorts) {
        // Names in egress rules stand for the ports of the pod at the other end (S47).
        Set<NamedPort> destinationPorts = direction == Direction.EGRESS ? namedPorts : Set.of();
        return group(terms.matching(pod.namespace(), pod.labels()), destinationPorts);
    }

    /** How this direction's rules see an end that no selector matches. */
    PeerGroup noPod() {
        return group(new int[0], Set.of());
    }

    private PeerGroup group(int[] matching, Set<NamedPort> namedPorts) {
        GroupKey key = new GroupKey(Arrays.stream(matching).boxed().toList(), namedPorts);
        PeerGroup known = groups.get(key);
        if (known != null) {
            return known;
        }
        // Numbers must be dense and used once.
        synchronized (groups) {
            return groups.computeIfAbsent(key, k -> new PeerGroup(groups.size(), matching, namedPorts));
        }
    }
}
