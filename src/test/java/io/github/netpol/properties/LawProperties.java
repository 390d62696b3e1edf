package io.github.netpol.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.engine.PolicySet;
import io.github.netpol.model.Direction;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Rule;
import io.github.netpol.scenario.EngineAnswers;
import io.github.netpol.spec.Answer;
import io.github.netpol.spec.Answer.Outcome;
import io.github.netpol.yaml.Manifests;
import io.github.netpol.yaml.PolicyWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;

/** What must hold of any engine, whatever the specification says. */
@Domain(Worlds.class)
@PropertyDefaults(tries = 500)
class LawProperties {

    @Reproducible
    void aPolicyThatSelectsNothingChangesNothing(@ForAll World world, @ForAll NetworkPolicy policy) {
        NetworkPolicy idle = new NetworkPolicy(
                policy.namespace(),
                "selects-nothing",
                policy.podSelector().andIn("nobody", "has-this"),
                policy.policyTypes(),
                policy.ingress(),
                policy.egress());
        assertSameAnswers(world, world.engine(), PolicySet.of(plus(world.policies(), idle), world.options()));
    }

    @Reproducible
    void aPolicyOfAnEmptyNamespaceChangesNothing(@ForAll World world, @ForAll NetworkPolicy policy) {
        NetworkPolicy idle = new NetworkPolicy(
                "nobody-lives-here",
                "idle",
                policy.podSelector(),
                policy.policyTypes(),
                policy.ingress(),
                policy.egress());
        assertSameAnswers(world, world.engine(), PolicySet.of(plus(world.policies(), idle), world.options()));
    }

    @Reproducible
    void anotherRuleNeverDeniesWhatWasAllowed(@ForAll World world, @ForAll Rule rule) {
        PolicySet before = world.engine();
        for (NetworkPolicy policy : world.policies()) {
            for (Direction direction : Direction.values()) {
                NetworkPolicy wider = withRules(policy, direction, plus(policy.rules(direction), rule));
                PolicySet after = PolicySet.of(replace(world.policies(), policy, List.of(wider)), world.options());
                world.forAllPairs((source, destination) -> {
                    if (before.allows(source, destination, world.port(), world.protocol())) {
                        assertThat(after.allows(source, destination, world.port(), world.protocol()))
                                .as("%s with %s in %s", world.question(source, destination), rule, policy.id())
                                .isTrue();
                    }
                });
            }
        }
    }

    @Reproducible
    void theOrderOfPoliciesNeverMatters(@ForAll World world, @ForAll Order order) {
        assertSameAnswers(world, world.engine(), PolicySet.of(order.of(world.policies()), world.options()));
    }

    @Reproducible
    void theOrderWithinAPolicyNeverMatters(@ForAll World world, @ForAll Order order) {
        List<NetworkPolicy> reordered = world.policies().stream()
                .map(policy -> new NetworkPolicy(
                        policy.namespace(),
                        policy.name(),
                        reordered(policy.podSelector(), order),
                        policy.policyTypes(),
                        reordered(policy.ingress(), order),
                        reordered(policy.egress(), order)))
                .toList();
        assertSameOutcomes(world, world.engine(), PolicySet.of(reordered, world.options()));
    }

    @Reproducible
    void splittingAPolicyByRuleChangesNothing(@ForAll World world) {
        List<NetworkPolicy> split = new ArrayList<>();
        for (NetworkPolicy policy : world.policies()) {
            split.add(renamed(policy, "-rest", List.of(), List.of()));
            for (int i = 0; i < policy.ingress().size(); i++) {
                split.add(renamed(policy, "-in-" + i, List.of(policy.ingress().get(i)), List.of()));
            }
            for (int i = 0; i < policy.egress().size(); i++) {
                split.add(renamed(
                        policy, "-out-" + i, List.of(), List.of(policy.egress().get(i))));
            }
        }
        assertSameOutcomes(world, world.engine(), PolicySet.of(split, world.options()));
    }

    @Reproducible
    void splittingAPolicyByTypeChangesNothing(@ForAll World world) {
        List<NetworkPolicy> split = new ArrayList<>();
        for (NetworkPolicy policy : world.policies()) {
            for (Direction direction : policy.policyTypes()) {
                split.add(new NetworkPolicy(
                        policy.namespace(),
                        policy.name() + "-" + direction.rulesField(),
                        policy.podSelector(),
                        Set.of(direction),
                        policy.ingress(),
                        policy.egress()));
            }
        }
        assertSameOutcomes(world, world.engine(), PolicySet.of(split, world.options()));
    }

    @Reproducible
    void splittingARuleByPeerAndPortChangesNothing(@ForAll World world) {
        List<NetworkPolicy> split = world.policies().stream()
                .map(policy -> withRules(
                        withRules(policy, Direction.INGRESS, splitRules(policy.ingress())),
                        Direction.EGRESS,
                        splitRules(policy.egress())))
                .toList();
        assertSameOutcomes(world, world.engine(), PolicySet.of(split, world.options()));
    }

    @Reproducible
    void policiesReadBackFromTheirOwnYamlAreTheSamePolicies(@ForAll World world) {
        List<NetworkPolicy> readBack = Manifests.readText(PolicyWriter.toYaml(world.policies()))
                .cluster()
                .policies();
        assertThat(readBack).containsExactlyInAnyOrderElementsOf(world.policies());
        assertSameAnswers(world, world.engine(), PolicySet.of(readBack, world.options()));
    }

    @Reproducible
    void renamingLabelsConsistentlyChangesNothing(@ForAll World world) {
        assertSameOutcomes(world, Relabelled.of(world));
    }

    @Reproducible
    void aSetThatGrewAndShrankIsAsGoodAsAFreshOne(@ForAll World world, @ForAll NetworkPolicy passing) {
        PolicySet grown = PolicySet.of(List.of(), world.options()).with(passing);
        for (NetworkPolicy policy : world.policies()) {
            // Asked in between: what a set remembers must not outlive its policies.
            askAll(world, grown);
            grown = grown.with(PolicyChoices.named(passing, policy.name())).with(policy);
        }
        grown = grown.without(passing.id());
        for (NetworkPolicy policy : world.policies()) {
            grown = grown.without(PolicyChoices.named(passing, policy.name()).id());
        }
        List<NetworkPolicy> left = world.policies().stream()
                .filter(policy -> !policy.namespace().equals(passing.namespace()))
                .toList();
        assertThat(grown.policies())
                .containsExactlyElementsOf(PolicySet.of(left).policies());
        assertSameAnswers(world, PolicySet.of(left, world.options()), grown);
    }

    private static void askAll(World world, PolicySet engine) {
        world.forAllPairs((source, destination) -> engine.allows(source, destination, world.port(), world.protocol()));
    }

    private static void assertSameAnswers(World world, PolicySet before, PolicySet after) {
        world.forAllPairs((source, destination) -> {
            assertThat(answer(after, world, source, destination))
                    .as(world.question(source, destination))
                    .isEqualTo(answer(before, world, source, destination));
            assertThat(EngineAnswers.causes(after.evaluate(source, destination, world.port(), world.protocol())))
                    .as("assumptions: %s", world.question(source, destination))
                    .isEqualTo(
                            EngineAnswers.causes(before.evaluate(source, destination, world.port(), world.protocol())));
            assertThat(after.allowedPorts(source, destination))
                    .as("allowed ports: %s", world.question(source, destination))
                    .isEqualTo(before.allowedPorts(source, destination));
        });
    }

    /** The same but for the names of rules and policies. */
    private static void assertSameOutcomes(World world, PolicySet before, PolicySet after) {
        world.forAllPairs((source, destination) -> {
            assertThat(outcomes(answer(after, world, source, destination)))
                    .as(world.question(source, destination))
                    .isEqualTo(outcomes(answer(before, world, source, destination)));
            assertThat(after.allowedPorts(source, destination))
                    .as("allowed ports: %s", world.question(source, destination))
                    .isEqualTo(before.allowedPorts(source, destination));
        });
    }

    private static void assertSameOutcomes(World world, World other) {
        PolicySet before = world.engine();
        PolicySet after = other.engine();
        for (int i = 0; i < world.endpoints().size(); i++) {
            for (int j = 0; j < world.endpoints().size(); j++) {
                Endpoint source = world.endpoints().get(i);
                Endpoint destination = world.endpoints().get(j);
                assertThat(answer(
                                after,
                                other,
                                other.endpoints().get(i),
                                other.endpoints().get(j)))
                        .as(world.question(source, destination))
                        .isEqualTo(answer(before, world, source, destination));
            }
        }
    }

    private static Answer answer(PolicySet engine, World world, Endpoint source, Endpoint destination) {
        return EngineAnswers.of(engine.evaluate(source, destination, world.port(), world.protocol()));
    }

    private static List<Outcome> outcomes(Answer answer) {
        return List.of(answer.egress().outcome(), answer.ingress().outcome());
    }

    private static <T> List<T> plus(Collection<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return all;
    }

    private static List<NetworkPolicy> replace(
            List<NetworkPolicy> policies, NetworkPolicy old, List<NetworkPolicy> others) {
        List<NetworkPolicy> all = new ArrayList<>(policies);
        all.remove(old);
        all.addAll(others);
        return all;
    }

    private static NetworkPolicy withRules(NetworkPolicy policy, Direction direction, List<Rule> rules) {
        return new NetworkPolicy(
                policy.namespace(),
                policy.name(),
                policy.podSelector(),
                EnumSet.copyOf(policy.policyTypes()),
                direction == Direction.INGRESS ? rules : policy.ingress(),
                direction == Direction.EGRESS ? rules : policy.egress());
    }

    private static NetworkPolicy renamed(NetworkPolicy policy, String suffix, List<Rule> ingress, List<Rule> egress) {
        return new NetworkPolicy(
                policy.namespace(),
                policy.name() + suffix,
                policy.podSelector(),
                policy.policyTypes(),
                ingress,
                egress);
    }

    private static List<Rule> splitRules(List<Rule> rules) {
        List<Rule> split = new ArrayList<>();
        for (Rule rule : rules) {
            List<List<Peer>> peers = rule.peers().isEmpty()
                    ? List.of(List.of())
                    : rule.peers().stream().map(List::of).toList();
            List<List<PolicyPort>> ports = rule.ports().isEmpty()
                    ? List.of(List.of())
                    : rule.ports().stream().map(List::of).toList();
            peers.forEach(peer -> ports.forEach(port -> split.add(new Rule(peer, port))));
        }
        return split;
    }

    private static List<Rule> reordered(List<Rule> rules, Order order) {
        return order.of(rules).stream()
                .map(rule -> new Rule(order.of(rule.peers()), order.of(rule.ports())))
                .toList();
    }

    private static LabelSelector reordered(LabelSelector selector, Order order) {
        return new LabelSelector(selector.matchLabels(), order.of(selector.matchExpressions()));
    }
}
