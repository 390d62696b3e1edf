package io.github.netpol.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.engine.Decision;
import io.github.netpol.engine.NearMiss;
import io.github.netpol.engine.NearMiss.Dimension;
import io.github.netpol.engine.PolicySet;
import io.github.netpol.engine.Verdict;
import io.github.netpol.model.Direction;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Rule;
import io.github.netpol.spec.Answer.Outcome;
import io.github.netpol.spec.ReferenceEvaluator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.domains.Domain;

/** Near misses are rules of the isolating policies that do not match, those that miss least first. */
@Domain(Worlds.class)
class NearMissProperties {
    private static final Set<Dimension> OF_PORTS = EnumSet.of(Dimension.PROTOCOL, Dimension.PORT);

    /** What is said of one denied side. */
    private interface Claim {
        void check(Direction direction, Decision.Denied denied, Endpoint source, Endpoint destination);
    }

    @Reproducible
    void thereAreAsManyAsThereAreRulesUpToFive(@ForAll World world) {
        forAllDenials(world, (direction, denied, source, destination) -> {
            int rules = world.policies().stream()
                    .filter(policy -> denied.isolatedBy().contains(policy.id()))
                    .mapToInt(policy -> policy.rules(direction).size())
                    .sum();
            assertThat(denied.nearMisses())
                    .as(world.question(source, destination))
                    .hasSize(Math.min(rules, Decision.Denied.MAX_NEAR_MISSES));
        });
    }

    @Reproducible
    void thoseThatMissInFewestDimensionsComeFirst(@ForAll World world) {
        forAllDenials(world, (direction, denied, source, destination) -> {
            List<Integer> misses = denied.nearMisses().stream()
                    .map(miss -> miss.failing().size())
                    .toList();
            assertThat(misses)
                    .as(world.question(source, destination))
                    .isSorted()
                    .doesNotContain(0);
        });
    }

    @Reproducible
    void eachIsADifferentRuleOfAnIsolatingPolicyAndSaysWhatIsWrong(@ForAll World world) {
        forAllDenials(world, (direction, denied, source, destination) -> {
            assertThat(denied.nearMisses().stream()
                            .map(miss -> miss.rule().policy() + miss.rule().rule()))
                    .as(world.question(source, destination))
                    .doesNotHaveDuplicates();
            for (NearMiss miss : denied.nearMisses()) {
                assertThat(denied.isolatedBy()).contains(miss.rule().policy());
                assertThat(miss.rule().peer()).startsWith(miss.rule().rule());
                assertThat(miss.rule().port()).startsWith(miss.rule().rule());
                assertThat(miss.text()).isNotBlank();
            }
        });
    }

    /** What fails is what would still fail if the rule asked for nothing else. */
    @Reproducible
    void theFailingDimensionsAreThoseThatFail(@ForAll World world) {
        forAllDenials(world, (direction, denied, source, destination) -> {
            for (NearMiss miss : denied.nearMisses()) {
                Rule rule = rule(world, direction, miss);
                boolean peersFail =
                        !wouldAllow(world, direction, miss, new Rule(rule.peers(), List.of()), source, destination);
                boolean portsFail =
                        !wouldAllow(world, direction, miss, new Rule(List.of(), rule.ports()), source, destination);
                assertThat(miss.failing().stream().anyMatch(OF_PORTS::contains))
                        .as("ports of %s fail: %s", miss, world.question(source, destination))
                        .isEqualTo(portsFail);
                assertThat(miss.failing().stream().anyMatch(dimension -> !OF_PORTS.contains(dimension)))
                        .as("peers of %s fail: %s", miss, world.question(source, destination))
                        .isEqualTo(peersFail);
            }
        });
    }

    private static Rule rule(World world, Direction direction, NearMiss miss) {
        NetworkPolicy policy = policy(world, miss);
        String path = miss.rule().rule();
        int index = Integer.parseInt(path.substring(path.indexOf('[') + 1, path.indexOf(']')));
        assertThat(path).startsWith(direction.rulesField());
        return policy.rules(direction).get(index);
    }

    private static NetworkPolicy policy(World world, NearMiss miss) {
        return world.policies().stream()
                .filter(each -> each.id().equals(miss.rule().policy()))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the side would allow if this were the only rule; asked of the specification. */
    private static boolean wouldAllow(
            World world, Direction direction, NearMiss miss, Rule rule, Endpoint source, Endpoint destination) {
        NetworkPolicy policy = policy(world, miss);
        NetworkPolicy only = new NetworkPolicy(
                policy.namespace(),
                policy.name(),
                policy.podSelector(),
                Set.of(direction),
                List.of(rule),
                List.of(rule));
        var answer = new ReferenceEvaluator(List.of(only), world.options())
                .evaluate(source, destination, world.port(), world.protocol());
        Outcome outcome = (direction == Direction.EGRESS ? answer.egress() : answer.ingress()).outcome();
        return outcome == Outcome.ALLOWED;
    }

    /** All denials in single-family worlds of questions: with two families, a denial stands for one of them only. */
    private static void forAllDenials(World world, Claim claim) {
        PolicySet engine = world.engine();
        world.forAllPairs((source, destination) -> {
            Verdict verdict = engine.evaluate(source, destination, world.port(), world.protocol());
            if (verdict.byFamily().size() > 1) {
                return;
            }
            if (verdict.egress() instanceof Decision.Denied denied) {
                claim.check(Direction.EGRESS, denied, source, destination);
            }
            if (verdict.ingress() instanceof Decision.Denied denied) {
                claim.check(Direction.INGRESS, denied, source, destination);
            }
        });
    }
}
