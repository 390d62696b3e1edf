package io.github.netpol.engine.internal.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.engine.internal.addresses.Families;
import io.github.netpol.engine.internal.ports.PortSet;
import io.github.netpol.engine.internal.rules.Action;
import io.github.netpol.engine.internal.rules.PeerTerm;
import io.github.netpol.engine.internal.rules.PeerTerm.NamespaceScope;
import io.github.netpol.engine.internal.rules.Tier;
import io.github.netpol.engine.internal.rules.TierPolicy;
import io.github.netpol.engine.internal.rules.TierRule;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.Direction;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.Pod;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Tiers, tried on hand-made ones: the first matching rule of a tier decides, PASS leaves the tier, a tier that governs but
 * has no match does its no-match action, and after the last tier a connection is allowed.
 */
class TierProperties {
    private enum Answer {
        ALLOWED,
        DENIED,
        DENIED_BY_RULE
    }

    private static final Pod SUBJECT = pod("db");
    private static final List<Pod> PEERS = List.of(pod("web"), pod("job"));
    private static final List<Integer> PORTS = List.of(1, 79, 80, 81, 443, 65_535);

    private static Pod pod(String app) {
        return Pod.builder("shop", app).labels("app", app).build();
    }

    @Example
    void withoutAnyTierEverythingIsAllowed() {
        assertThat(answer(List.of(), PEERS.get(0), 80)).isEqualTo(Answer.ALLOWED);
    }

    @Example
    void aTierThatDoesNotGovernTheEndpointHasNoSay() {
        Tier tier = new Tier("a", Action.DENY, List.of(policy("other")));

        assertThat(answer(List.of(tier), PEERS.get(0), 80)).isEqualTo(Answer.ALLOWED);
    }

    @Example
    void aTierThatGovernsAndHasNoMatchDeniesOrPasses() {
        assertThat(answer(List.of(new Tier("a", Action.DENY, List.of(policy("db")))), PEERS.get(0), 80))
                .isEqualTo(Answer.DENIED);
        assertThat(answer(List.of(new Tier("a", Action.PASS, List.of(policy("db")))), PEERS.get(0), 80))
                .isEqualTo(Answer.ALLOWED);
    }

    @Example
    void theFirstMatchingRuleDecides() {
        Tier denyFirst = new Tier(
                "a",
                Action.PASS,
                List.of(policy("db", rule(Action.DENY, "web", 80)), policy("db", rule(Action.ALLOW, "web"))));

        assertThat(answer(List.of(denyFirst), PEERS.get(0), 80)).isEqualTo(Answer.DENIED_BY_RULE);
        assertThat(answer(List.of(denyFirst), PEERS.get(0), 81)).isEqualTo(Answer.ALLOWED);
    }

    @Example
    void passLeavesTheDecisionToTheNextTierAlsoIfTheTierWouldDeny() {
        Tier passes = new Tier("a", Action.DENY, List.of(policy("db", rule(Action.PASS, "web", 80))));
        Tier denies = new Tier("b", Action.PASS, List.of(policy("db", rule(Action.DENY, "web", 80))));

        assertThat(answer(List.of(passes), PEERS.get(0), 80)).isEqualTo(Answer.ALLOWED);
        assertThat(answer(List.of(passes), PEERS.get(0), 81)).isEqualTo(Answer.DENIED);
        assertThat(answer(List.of(passes, denies), PEERS.get(0), 80)).isEqualTo(Answer.DENIED_BY_RULE);
        assertThat(answer(List.of(passes, denies), PEERS.get(0), 81)).isEqualTo(Answer.DENIED);
    }

    @Property(tries = 1000, seed = "3001")
    void theCompiledFormWalksTiersAsTheirDefinitionSays(@ForAll("tiers") List<Tier> tiers) {
        for (Pod peer : PEERS) {
            for (int port : PORTS) {
                assertThat(answer(tiers, peer, port))
                        .as("from %s on TCP %d under %s", peer, port, tiers)
                        .isEqualTo(walk(tiers, peer, port));
            }
        }
    }

    private static Answer answer(List<Tier> tiers, Pod peer, int port) {
        CompiledPolicies compiled = CompiledPolicies.of(tiers, List.of());
        EndpointClass subject = compiled.classOf(facts(SUBJECT));
        EndpointClass source = compiled.classOf(facts(peer));
        Cell cell = subject.ingress().cell(source, Family.IPV4);
        int key = PortSet.key(Protocol.TCP, port);
        if (cell.allowed().contains(key)) {
            return Answer.ALLOWED;
        }
        return cell.deniedByRule().contains(key) ? Answer.DENIED_BY_RULE : Answer.DENIED;
    }

    private static PodFacts facts(Pod pod) {
        return new PodFacts(pod, NamedPorts.NONE, BlockView.UNKNOWN, null, null, Families.BOTH, true);
    }

    private static Answer walk(List<Tier> tiers, Pod peer, int port) {
        for (Tier tier : tiers) {
            List<TierPolicy> governing = tier.policies().stream()
                    .filter(policy -> policy.selects(SUBJECT))
                    .toList();
            Action action = governing.isEmpty() ? Action.PASS : tier.noMatch();
            boolean byRule = false;
            for (TierRule rule : governing.stream()
                    .flatMap(policy -> policy.ingress().stream())
                    .toList()) {
                if (!byRule && matches(rule, peer, port)) {
                    action = rule.action();
                    byRule = true;
                }
            }
            if (action != Action.PASS) {
                return action == Action.ALLOW ? Answer.ALLOWED : byRule ? Answer.DENIED_BY_RULE : Answer.DENIED;
            }
        }
        return Answer.ALLOWED;
    }

    private static boolean matches(TierRule rule, Pod peer, int port) {
        boolean peerMatches = rule.peers().isEmpty()
                || rule.peers().stream()
                        .anyMatch(term ->
                                term instanceof PeerTerm.Pods pods && pods.matches(peer.namespace(), peer.labels()));
        return peerMatches && (rule.ports().isEmpty() || rule.ports().contains(PolicyPort.tcp(port)));
    }

    @Provide
    Arbitrary<List<Tier>> tiers() {
        Arbitrary<TierRule> rules = Combinators.combine(
                        Arbitraries.of(Action.class),
                        Arbitraries.of("web", "job", "nobody", ""),
                        Arbitraries.of(80, 443).list().ofMaxSize(2))
                .as((action, app, ports) -> rule(
                        action, app, ports.stream().mapToInt(Integer::intValue).toArray()));
        Arbitrary<TierPolicy> policies = Combinators.combine(
                        Arbitraries.of("db", "db", "other"), rules.list().ofMaxSize(3))
                .as((subject, ofPolicy) -> policy(subject, ofPolicy.toArray(new TierRule[0])));
        return Combinators.combine(
                        Arbitraries.of(Action.DENY, Action.PASS),
                        policies.list().ofMaxSize(3))
                .as((noMatch, ofTier) -> new Tier("tier", noMatch, ofTier))
                .list()
                .ofMaxSize(3);
    }

    private static TierPolicy policy(String subject, TierRule... rules) {
        return new TierPolicy(
                new NamespacedName("shop", "policy"),
                "shop",
                LabelSelector.matching("app", subject),
                Set.of(Direction.INGRESS),
                List.of(rules),
                List.of());
    }

    private static TierRule rule(Action action, String app, int... ports) {
        List<PeerTerm> peers = app.isEmpty()
                ? List.of()
                : List.of(new PeerTerm.Pods(new NamespaceScope.Named("shop"), LabelSelector.matching("app", app)));
        List<PolicyPort> entries = new ArrayList<>();
        for (int port : ports) {
            entries.add(PolicyPort.tcp(port));
        }
        return new TierRule("ingress[0]", "from", action, peers, entries);
    }
}
