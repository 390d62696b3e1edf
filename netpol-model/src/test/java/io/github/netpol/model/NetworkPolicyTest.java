package io.github.netpol.model;

import static io.github.netpol.model.Direction.EGRESS;
import static io.github.netpol.model.Direction.INGRESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkPolicyTest {

    @Test
    void aPolicyThatAdmitsWebOn5432FitsInAFewLines() {
        NetworkPolicy policy = NetworkPolicy.builder("shop", "db-in")
                .podSelector("app", "db")
                .ingress(Rule.from(Peer.pods("app", "web")).on(PolicyPort.tcp(5432)))
                .build();

        assertThat(policy)
                .isEqualTo(new NetworkPolicy(
                        "shop",
                        "db-in",
                        LabelSelector.matching("app", "db"),
                        Set.of(INGRESS),
                        List.of(new Rule(List.of(Peer.pods("app", "web")), List.of(PolicyPort.tcp(5432)))),
                        List.of()));
        assertThat(policy.id()).isEqualTo(new NamespacedName("shop", "db-in"));
    }

    @Test
    void s3ABuilderWithoutMoreSelectsEveryPodAndDeniesAllIngress() {
        NetworkPolicy policy = NetworkPolicy.builder("shop", "deny").build();

        assertThat(policy.podSelector()).isEqualTo(LabelSelector.EVERYTHING);
        assertThat(policy.policyTypes()).containsExactly(INGRESS);
        assertThat(policy.ingress()).isEmpty();
        assertThat(policy.egress()).isEmpty();
    }

    @Test
    void s6AnEgressRuleAddsEgressToTheDefaultTypesAndIngressStays() {
        NetworkPolicy policy =
                NetworkPolicy.builder("shop", "out").egress(Rule.EVERYTHING).build();

        assertThat(policy.policyTypes()).containsExactly(INGRESS, EGRESS);
        assertThat(NetworkPolicy.defaultPolicyTypes(List.of())).containsExactly(INGRESS);
        assertThat(NetworkPolicy.defaultPolicyTypes(List.of(Rule.EVERYTHING))).containsExactly(INGRESS, EGRESS);
    }

    @Test
    void s7GivenTypesAreNeverChangedAndTheirOrderAndRepetitionMeanNothing() {
        NetworkPolicy egressOnly = NetworkPolicy.builder("shop", "p")
                .policyTypes(EGRESS)
                .ingress(Rule.EVERYTHING)
                .build();
        NetworkPolicy ingressOnly = NetworkPolicy.builder("shop", "p")
                .policyTypes(INGRESS, INGRESS)
                .egress(Rule.EVERYTHING)
                .build();

        assertThat(egressOnly.policyTypes()).containsExactly(EGRESS);
        assertThat(ingressOnly.policyTypes()).containsExactly(INGRESS);
        assertThat(NetworkPolicy.builder("shop", "p")
                        .policyTypes(EGRESS, INGRESS)
                        .build())
                .isEqualTo(NetworkPolicy.builder("shop", "p")
                        .policyTypes(INGRESS)
                        .policyTypes(EGRESS)
                        .build());
    }

    @Test
    void s6APolicyWithoutADirectionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new NetworkPolicy("shop", "p", LabelSelector.EVERYTHING, Set.of(), List.of(), List.of()))
                .withMessage(
                        "policy `shop/p` has no policyTypes; a policy isolates its pods in at least one direction");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Shop", "shop.a", "-shop", "shop_a"})
    void s77TheNamespaceIsALabel(String namespace) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkPolicy.builder(namespace, "p").build())
                .withMessageStartingWith("namespace `" + namespace + "` must ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Deny", "-deny", "deny_all", "a..b"})
    void s77TheNameIsASubdomain(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkPolicy.builder("shop", name).build())
                .withMessageStartingWith("policy name `" + name + "` must ");
        assertThat(NetworkPolicy.builder("shop", "a.b-c").build().name()).isEqualTo("a.b-c");
    }

    @Test
    void theRulesOfADirectionAreItsOwn() {
        NetworkPolicy policy = NetworkPolicy.builder("shop", "p")
                .ingress(Rule.from(Peer.pods("app", "in")))
                .egress(Rule.to(Peer.pods("app", "out")))
                .build();

        assertThat(policy.rules(INGRESS)).containsExactly(Rule.from(Peer.pods("app", "in")));
        assertThat(policy.rules(EGRESS)).containsExactly(Rule.from(Peer.pods("app", "out")));
    }

    @Test
    void laterChangesOfTheInputDoNotShow() {
        List<Rule> rules = new ArrayList<>(List.of(Rule.EVERYTHING));
        Set<Direction> types = EnumSet.of(INGRESS);
        NetworkPolicy policy = new NetworkPolicy("shop", "p", LabelSelector.EVERYTHING, types, rules, rules);
        NetworkPolicy same = new NetworkPolicy("shop", "p", LabelSelector.EVERYTHING, types, rules, rules);
        rules.clear();
        types.add(EGRESS);

        assertThat(policy).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(policy.policyTypes()).containsExactly(INGRESS);
        assertThat(policy.ingress()).containsExactly(Rule.EVERYTHING).isUnmodifiable();
        assertThat(policy.egress()).containsExactly(Rule.EVERYTHING).isUnmodifiable();
        assertThatThrownBy(() -> policy.policyTypes().add(EGRESS)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aBuilderMayGoOnAfterItsPolicyIsBuilt() {
        NetworkPolicy.Builder builder = NetworkPolicy.builder("shop", "p").ingress(Rule.EVERYTHING);
        NetworkPolicy first = builder.build();
        NetworkPolicy second =
                builder.ingress(Rule.from(Peer.pods())).policyTypes(EGRESS).build();

        assertThat(first.ingress()).hasSize(1);
        assertThat(first.policyTypes()).containsExactly(INGRESS);
        assertThat(second.ingress()).hasSize(2);
        assertThat(second.policyTypes()).containsExactly(EGRESS);
    }

    @Test
    void rulesCopyTheirLists() {
        List<Peer> peers = new ArrayList<>(List.of(Peer.pods()));
        List<PolicyPort> ports = new ArrayList<>(List.of(PolicyPort.tcp(80)));
        Rule rule = new Rule(peers, ports);
        peers.clear();
        ports.clear();

        assertThat(rule).isEqualTo(Rule.from(Peer.pods()).on(PolicyPort.tcp(80)));
        assertThat(rule.peers()).isUnmodifiable();
        assertThat(rule.ports()).isUnmodifiable();
    }

    @Test
    void directionsAreWrittenAsInManifests() {
        assertThat(INGRESS.policyType()).isEqualTo("Ingress");
        assertThat(INGRESS.rulesField()).isEqualTo("ingress");
        assertThat(INGRESS.peersField()).isEqualTo("from");
        assertThat(EGRESS.policyType()).isEqualTo("Egress");
        assertThat(EGRESS.rulesField()).isEqualTo("egress");
        assertThat(EGRESS.peersField()).isEqualTo("to");
    }
}
