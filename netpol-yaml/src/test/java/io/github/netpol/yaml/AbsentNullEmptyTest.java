package io.github.netpol.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.Direction;
import io.github.netpol.model.IpBlock;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Rule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S6, S8 and the truth tables of S10 to S12. */
class AbsentNullEmptyTest {
    private static final LabelSelector A = LabelSelector.matching("a", "b");

    @ParameterizedTest
    @ValueSource(strings = {"", "spec:", "spec: null", "spec: {}", "spec: {podSelector: }", "spec: {policyTypes: []}"})
    void aPolicyWithoutSpecDeniesAllIngressToItsNamespace(String spec) {
        String text = Given.policy("").replace("spec:\n", "") + spec;

        assertThat(Manifests.readText(text).cluster().policies())
                .containsExactly(NetworkPolicy.builder("shop", "p").build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{policyTypes: [Ingress]}", "ingress:", "ingress: null", "ingress: []"})
    void noIngressRulesAdmitNothing(String spec) {
        NetworkPolicy policy = Given.read(spec);

        assertThat(policy.ingress()).isEmpty();
        assertThat(policy.policyTypes()).containsExactly(Direction.INGRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingress: [{}]", "ingress: [null]", "ingress:\n-", "ingress: [{from: , ports: null}]"})
    void anEmptyRuleAdmitsEverythingAndANullRuleIsOne(String spec) {
        assertThat(Given.read(spec).ingress()).containsExactly(Rule.EVERYTHING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | INGRESS",
                "ingress: [] | INGRESS",
                "egress: [] | INGRESS",
                "egress: [{}] | INGRESS,EGRESS",
                "egress: [null] | INGRESS,EGRESS",
                "{ingress: [{}], egress: [{}]} | INGRESS,EGRESS",
                "{policyTypes: [Egress], egress: [{}]} | EGRESS",
                "{policyTypes: [Ingress], egress: [{}]} | INGRESS",
                "{policyTypes: [], egress: [{}]} | INGRESS,EGRESS",
                "{policyTypes: null, egress: [{}]} | INGRESS,EGRESS",
                "{policyTypes: [Ingress, Ingress]} | INGRESS",
            })
    void policyTypesAreDefaultedOnlyIfThereAreNone(String spec, String types) {
        Set<Direction> expected = Set.copyOf(
                List.of(types.split(",")).stream().map(Direction::valueOf).toList());

        assertThat(Given.read(spec).policyTypes()).isEqualTo(expected);
    }

    static final List<Arguments> PEERS = List.of(
            Arguments.of("from:", List.of()),
            Arguments.of("from: null", List.of()),
            Arguments.of("from: []", List.of()),
            Arguments.of("from: [{podSelector: {}}]", List.of(Peer.pods())),
            Arguments.of("from: [{namespaceSelector: {}}]", List.of(Peer.namespaces())),
            Arguments.of(
                    "from: [{namespaceSelector: {}, podSelector: {}}]",
                    List.of(new Peer.PodsInNamespaces(LabelSelector.EVERYTHING, LabelSelector.EVERYTHING))),
            Arguments.of(
                    "from: [{namespaceSelector: null, podSelector: {matchLabels: {a: b}}}]", List.of(new Peer.Pods(A))),
            Arguments.of(
                    "from: [{namespaceSelector: , podSelector: {matchLabels: {a: b}}}]", List.of(new Peer.Pods(A))),
            Arguments.of(
                    "from: [{namespaceSelector: {}, podSelector: {matchLabels: {a: b}}}]",
                    List.of(new Peer.PodsInNamespaces(LabelSelector.EVERYTHING, A))),
            Arguments.of(
                    "from: [{namespaceSelector: {matchLabels: {a: b}}, podSelector: null}]",
                    List.of(new Peer.Namespaces(A))),
            Arguments.of("from: [{ipBlock: null, podSelector: {}}]", List.of(Peer.pods())),
            Arguments.of("from: [{podSelector: {matchLabels: null, matchExpressions: []}}]", List.of(Peer.pods())),
            Arguments.of(
                    "from: [{ipBlock: {cidr: 10.0.0.0/8, except: null}}]",
                    List.of(new Peer.Block(IpBlock.of("10.0.0.0/8")))),
            Arguments.of("from: [{ipBlock: {cidr: 10.0.0.0/8, except: []}}]", List.of(Peer.ipBlock("10.0.0.0/8"))));

    @ParameterizedTest
    @FieldSource("PEERS")
    void peersKeepNullAndEmptyApart(String rule, List<Peer> peers) {
        assertThat(Given.read("ingress: [{" + rule + "}]").ingress()).containsExactly(new Rule(peers, List.of()));
    }

    static final List<Arguments> PORTS = List.of(
            Arguments.of("ports:", List.of()),
            Arguments.of("ports: null", List.of()),
            Arguments.of("ports: []", List.of()),
            Arguments.of("ports: [{}]", List.of(PolicyPort.any(Protocol.TCP))),
            Arguments.of("ports: [null]", List.of(PolicyPort.any(Protocol.TCP))),
            Arguments.of("ports: [{port: null}]", List.of(PolicyPort.any(Protocol.TCP))),
            Arguments.of("ports: [{protocol: UDP}]", List.of(PolicyPort.any(Protocol.UDP))),
            Arguments.of("ports: [{protocol: null, port: 80}]", List.of(PolicyPort.tcp(80))),
            Arguments.of("ports: [{port: 80, endPort: null}]", List.of(PolicyPort.tcp(80))),
            Arguments.of("ports: [{port: 80, endPort: 80}]", List.of(PolicyPort.range(Protocol.TCP, 80, 80))),
            Arguments.of("ports: [{port: http}]", List.of(PolicyPort.named(Protocol.TCP, "http"))));

    @ParameterizedTest
    @FieldSource("PORTS")
    void portsThatAreAbsentNullOrEmptyAreAllAndAnEmptyEntryIsTcp(String rule, List<PolicyPort> ports) {
        assertThat(Given.read("egress: [{" + rule + "}]").egress()).containsExactly(new Rule(List.of(), ports));
    }

    @Test
    void aNullLabelValueIsTheEmptyText() {
        assertThat(Given.read("podSelector: {matchLabels: {a: }}").podSelector())
                .isEqualTo(LabelSelector.matching("a", ""));
    }

    @Test
    void aNullValueInAnExpressionIsTheEmptyText() {
        assertThat(Given.read("podSelector: {matchExpressions: [{key: a, operator: In, values: [null, b]}]}")
                        .podSelector())
                .isEqualTo(LabelSelector.EVERYTHING.andIn("a", "", "b"));
    }
}
