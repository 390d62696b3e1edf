package io.github.netpol.engine;

import io.github.netpol.engine.Decision.Outcome;
import io.github.netpol.engine.internal.compiled.RuleSet;
import io.github.netpol.engine.internal.rules.Action;
import io.github.netpol.engine.internal.rules.Tier;
import io.github.netpol.engine.internal.rules.TierPolicy;
import io.github.netpol.engine.internal.rules.TierRule;
import io.github.netpol.model.Direction;
import io.github.netpol.model.NamespacedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives the reasons of one side, by walking again the rules that the compiled form answered from. */
final class SideExplainer {
    private final Outcome outcome;
    private final RuleSet rules;
    private final RuleMatcher matcher;

    private SideExplainer(Outcome outcome, RuleSet rules, RuleMatcher matcher) {
        this.outcome = outcome;
        this.rules = rules;
        this.matcher = matcher;
    }

    static SideExplainer of(Verdict verdict, Direction direction) {
        Sides sides = verdict.sides();
        ResolvedEndpoint source = verdict.resolvedSource();
        ResolvedEndpoint destination = verdict.resolvedDestination();
        return direction == Direction.EGRESS
                ? new SideExplainer(
                        sides.egress(),
                        source.endpointClass().egress(),
                        new RuleMatcher(verdict, direction, sides.egressFamily()))
                : new SideExplainer(
                        sides.ingress(),
                        destination.endpointClass().ingress(),
                        new RuleMatcher(verdict, direction, sides.ingressFamily()));
    }

    Decision decision() {
        return switch (outcome) {
            case NOT_APPLICABLE -> new Decision.NotApplicable();
            case OWN_NODE -> new Decision.OwnNode();
            case NOT_ISOLATED -> new Decision.NotIsolated();
            case FINISHED -> new Decision.Finished();
            case ALLOWED, DENIED, DENIED_BY_RULE -> fromRules();
        };
    }

    private Decision fromRules() {
        List<NamespacedName> isolatedBy =
                rules.policies().stream().map(TierPolicy::id).toList();
        for (Tier tier : rules.tiers()) {
            List<Match> matches = matches(tier);
            Action action =
                    matches.isEmpty() ? tier.noMatch() : matches.get(0).rule().action();
            if (matches.isEmpty() && action == Action.DENY) {
                return new Decision.Denied(isolatedBy, nearMisses(tier));
            }
            if (action == Action.DENY) {
                return new Decision.DeniedByRule(isolatedBy, matches.get(0).ref());
            }
            if (action == Action.ALLOW) {
                return new Decision.Allowed(isolatedBy, allowing(matches));
            }
        }
        return new Decision.Allowed(isolatedBy, List.of());
    }

    private record Match(TierRule rule, RuleRef ref) {}

    private List<Match> matches(Tier tier) {
        List<Match> matches = new ArrayList<>();
        for (TierPolicy policy : tier.policies()) {
            for (TierRule rule : policy.rules(matcher.direction())) {
                Optional<RuleRef> ref = matcher.match(policy, rule);
                ref.ifPresent(found -> matches.add(new Match(rule, found)));
            }
        }
        return matches;
    }

    private static List<RuleRef> allowing(List<Match> matches) {
        return matches.stream()
                .filter(match -> match.rule().action() == Action.ALLOW)
                .map(Match::ref)
                .toList();
    }

    private List<NearMiss> nearMisses(Tier tier) {
        List<NearMiss> misses = new ArrayList<>();
        for (TierPolicy policy : tier.policies()) {
            for (TierRule rule : policy.rules(matcher.direction())) {
                if (rule.action() == Action.ALLOW) {
                    misses.add(matcher.miss(policy, rule));
                }
            }
        }
        // A stable sort: rules that miss equally little stay in their order.
        misses.sort((one, other) ->
                Integer.compare(one.failing().size(), other.failing().size()));
        return misses.subList(0, Math.min(misses.size(), Decision.Denied.MAX_NEAR_MISSES));
    }
}
