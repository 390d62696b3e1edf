package io.github.netpol.fabric8;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeerBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPortBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpecBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Rule;
import io.github.netpol.yaml.Manifests;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An object is what its manifest is, above all where absent, null and empty differ (S10 to S12). */
class SameAsFilesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "{podSelector: null}",
                "{podSelector: {}}",
                "{podSelector: {matchLabels: {app: db}}}",
                "{podSelector: {matchLabels: {app: ''}}}",
                "{podSelector: {matchLabels: {app: }}}",
                "{podSelector: {matchLabels: null, matchExpressions: []}}",
                "{podSelector: {matchExpressions: [{key: a, operator: Exists, values: []}]}}",
                "{podSelector: {matchExpressions: [{key: a, operator: In, values: [null, '', b]}]}}",
                "{policyTypes: null}",
                "{policyTypes: []}",
                "{policyTypes: [null]}",
                "{policyTypes: [Egress], ingress: [{}]}",
                "{ingress: null}",
                "{ingress: []}",
                "{ingress: [{}]}",
                "{ingress: [null]}",
                "{egress: []}",
                "{egress: [{}]}",
                "{egress: [null]}",
                "{ingress: [{from: null}]}",
                "{ingress: [{from: []}]}",
                "{ingress: [{from: [{}]}]}",
                "{ingress: [{from: [null]}]}",
                "{ingress: [{from: [{podSelector: null}]}]}",
                "{ingress: [{from: [{podSelector: {}}]}]}",
                "{ingress: [{from: [{namespaceSelector: {}}]}]}",
                "{ingress: [{from: [{namespaceSelector: null, podSelector: {}}]}]}",
                "{ingress: [{from: [{namespaceSelector: {}, podSelector: {}}]}]}",
                "{ingress: [{from: [{ipBlock: null, podSelector: {}}]}]}",
                "{ingress: [{from: [{ipBlock: {}}]}]}",
                "{ingress: [{from: [{ipBlock: {cidr: ''}}]}]}",
                "{ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8}, podSelector: {}}]}]}",
                "{ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8, except: []}}]}]}",
                "{ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8, except: [null]}}]}]}",
                "{ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}}]}]}",
                "{ingress: [{ports: null}]}",
                "{ingress: [{ports: []}]}",
                "{ingress: [{ports: [{}]}]}",
                "{ingress: [{ports: [null]}]}",
                "{ingress: [{ports: [{port: null, endPort: null, protocol: null}]}]}",
                "{ingress: [{ports: [{protocol: UDP}]}]}",
                "{ingress: [{ports: [{protocol: ''}]}]}",
                "{ingress: [{ports: [{port: 80}]}]}",
                "{ingress: [{ports: [{port: 0}]}]}",
                "{ingress: [{ports: [{port: http}]}]}",
                "{ingress: [{ports: [{port: ''}]}]}",
                "{ingress: [{ports: [{port: '80'}]}]}",
                "{ingress: [{ports: [{port: 80, endPort: 90}]}]}",
                "{ingress: [{ports: [{port: 80, endPort: 0}]}]}",
                "{ingress: [{ports: [{endPort: 90}]}]}",
            })
    void aPolicyIsReadAndJudgedAsItsManifestIs(String spec) {
        Manifests file = Manifests.readText(Given.policy(spec));
        Manifests object = Fabric8.read(Given.object(Given.policy(spec)));

        assertThat(Given.words(object)).isEqualTo(Given.words(file));
        assertThat(object.isValid()).isEqualTo(file.isValid());
        if (file.isValid()) {
            assertThat(object.cluster()).isEqualTo(file.cluster());
        }
    }

    @Test
    void listsThatCodeSetsToNullAreEmptyOnes() {
        NetworkPolicySpec spec = new NetworkPolicySpec();
        spec.setIngress(null);
        spec.setEgress(null);
        spec.setPolicyTypes(null);

        assertThat(read(spec)).isEqualTo(NetworkPolicy.builder("shop", "p").build());
    }

    @Test
    void aSelectorThatCodeLeavesEmptyStaysAndOneThatItLeavesOutIsAbsent() {
        List<NetworkPolicyPeer> peers = List.of(
                new NetworkPolicyPeerBuilder()
                        .withPodSelector(new LabelSelector())
                        .build(),
                new NetworkPolicyPeerBuilder()
                        .withNamespaceSelector(new LabelSelector())
                        .build());

        assertThat(read(ingress(peers, List.of())).ingress())
                .containsExactly(Rule.from(Peer.pods(), Peer.namespaces()));
    }

    @Test
    void aPortIsANumberOrANameAsItsTypeSays() {
        List<NetworkPolicyPort> ports = List.of(
                new NetworkPolicyPortBuilder().withPort(new IntOrString(80)).build(),
                new NetworkPolicyPortBuilder().withPort(new IntOrString("http")).build());

        assertThat(read(ingress(List.of(), ports)).ingress())
                .containsExactly(Rule.EVERYTHING.on(PolicyPort.tcp(80), PolicyPort.named(Protocol.TCP, "http")));
    }

    @Test
    void aNumberInQuotesIsNoPort() {
        List<NetworkPolicyPort> ports = List.of(
                new NetworkPolicyPortBuilder().withPort(new IntOrString("80")).build());

        assertThat(Given.words(Fabric8.read(policy(ingress(List.of(), ports)))))
                .isEqualTo(Given.words(Manifests.readText(Given.policy("{ingress: [{ports: [{port: '80'}]}]}"))));
    }

    @Test
    void aLabelWithoutAValueStaysARequirement() {
        Map<String, String> labels = new HashMap<>();
        labels.put("app", null);
        NetworkPolicySpec spec = new NetworkPolicySpecBuilder()
                .withPodSelector(
                        new LabelSelectorBuilder().withMatchLabels(labels).build())
                .build();

        assertThat(read(spec).podSelector()).isEqualTo(io.github.netpol.model.LabelSelector.matching("app", ""));
    }

    /** No JSON can say it, so the client cannot send it either. */
    @Test
    void aLabelWithoutAKeyCannotBeWritten() {
        Map<String, String> labels = new HashMap<>();
        labels.put(null, "db");
        NetworkPolicySpec spec = new NetworkPolicySpecBuilder()
                .withPodSelector(
                        new LabelSelectorBuilder().withMatchLabels(labels).build())
                .build();

        assertThatThrownBy(() -> Fabric8.read(policy(spec))).isInstanceOf(KubernetesClientException.class);
    }

    private static NetworkPolicySpec ingress(List<NetworkPolicyPeer> peers, List<NetworkPolicyPort> ports) {
        return new NetworkPolicySpecBuilder()
                .withIngress(new NetworkPolicyIngressRuleBuilder()
                        .withFrom(new ArrayList<>(peers))
                        .withPorts(new ArrayList<>(ports))
                        .build())
                .build();
    }

    private static io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy policy(NetworkPolicySpec spec) {
        return new NetworkPolicyBuilder()
                .withNewMetadata()
                .withNamespace("shop")
                .withName("p")
                .endMetadata()
                .withSpec(spec)
                .build();
    }

    private static NetworkPolicy read(NetworkPolicySpec spec) {
        return Fabric8.read(policy(spec)).cluster().policy("shop", "p").orElseThrow();
    }
}
