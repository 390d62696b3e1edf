package io.github.netpol.clientjava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Rule;
import io.github.netpol.yaml.Manifests;
import io.kubernetes.client.custom.IntOrString;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1LabelSelector;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1NetworkPolicyIngressRule;
import io.kubernetes.client.openapi.models.V1NetworkPolicyPeer;
import io.kubernetes.client.openapi.models.V1NetworkPolicyPort;
import io.kubernetes.client.openapi.models.V1NetworkPolicySpec;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
                "{podSelector: {matchLabels: {app: a b}}}",
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
                "{ingress: [{ports: [{endPort: null, protocol: null}]}]}",
                "{ingress: [{ports: [{protocol: UDP}]}]}",
                "{ingress: [{ports: [{protocol: ''}]}]}",
                "{ingress: [{ports: [{port: 80}]}]}",
                "{ingress: [{ports: [{port: 0}]}]}",
                "{ingress: [{ports: [{port: http}]}]}",
                "{ingress: [{ports: [{port: 80, endPort: 90}]}]}",
                "{ingress: [{ports: [{port: 80, endPort: 0}]}]}",
                "{ingress: [{ports: [{endPort: 90}]}]}",
            })
    void aPolicyIsReadAndJudgedAsItsManifestIs(String spec) {
        Manifests file = Manifests.readText(Given.policy(spec));
        Manifests object = ClientJava.read(Given.object(Given.policy(spec)));

        assertThat(Given.words(object)).isEqualTo(Given.words(file));
        assertThat(object.isValid()).isEqualTo(file.isValid());
        if (file.isValid()) {
            assertThat(object.cluster()).isEqualTo(file.cluster());
        }
    }

    @Test
    void diagnosticsNameTheObject() {
        assertThat(Given.lines(ClientJava.read(policy(new V1NetworkPolicySpec().addPolicyTypesItem("ingress")))))
                .containsExactly("NetworkPolicy shop/p: error: spec.policyTypes[0]: `ingress` is not supported; it is"
                        + " one of `Ingress`, `Egress`; did you mean `Ingress`?");
    }

    @Test
    void listsThatCodeSetsToNullAreEmptyOnes() {
        V1NetworkPolicySpec spec =
                new V1NetworkPolicySpec().ingress(null).egress(null).policyTypes(null);

        assertThat(read(spec)).isEqualTo(NetworkPolicy.builder("shop", "p").build());
    }

    @Test
    void aSelectorThatCodeLeavesEmptyStaysAndOneThatItLeavesOutIsAbsent() {
        V1NetworkPolicyIngressRule rule = new V1NetworkPolicyIngressRule()
                .addFromItem(new V1NetworkPolicyPeer().podSelector(new V1LabelSelector()))
                .addFromItem(new V1NetworkPolicyPeer().namespaceSelector(new V1LabelSelector()));

        assertThat(read(new V1NetworkPolicySpec().addIngressItem(rule)).ingress())
                .containsExactly(Rule.from(Peer.pods(), Peer.namespaces()));
    }

    /** The client leaves such a label out when it writes JSON, and sends a selector that selects everything. */
    @Test
    void aLabelWithoutAValueStaysARequirement() {
        Map<String, @Nullable String> labels = new HashMap<>();
        labels.put("app", null);
        V1LabelSelector selector = new V1LabelSelector().matchLabels(labels);

        assertThat(JSON.serialize(selector)).doesNotContain("app");
        assertThat(read(new V1NetworkPolicySpec().podSelector(selector)).podSelector())
                .isEqualTo(LabelSelector.matching("app", ""));
    }

    @Test
    void aLabelWithoutAKeyIsAnError() {
        Map<@Nullable String, String> labels = new HashMap<>();
        labels.put(null, "db");
        V1NetworkPolicySpec spec = new V1NetworkPolicySpec().podSelector(new V1LabelSelector().matchLabels(labels));

        assertThat(Given.words(ClientJava.read(policy(spec))))
                .isEqualTo(Given.words(Manifests.readText(Given.policy("{podSelector: {matchLabels: {'': db}}}"))))
                .isNotEmpty();
    }

    @Test
    void aPortIsANumberOrANameAsItsTypeSays() {
        V1NetworkPolicyIngressRule rule = new V1NetworkPolicyIngressRule()
                .addPortsItem(new V1NetworkPolicyPort().port(new IntOrString(80)))
                .addPortsItem(new V1NetworkPolicyPort().port(new IntOrString("http")));

        assertThat(read(new V1NetworkPolicySpec().addIngressItem(rule)).ingress())
                .containsExactly(Rule.EVERYTHING.on(PolicyPort.tcp(80), PolicyPort.named(Protocol.TCP, "http")));
    }

    @Test
    void aNumberInQuotesIsNoPort() {
        V1NetworkPolicyIngressRule rule =
                new V1NetworkPolicyIngressRule().addPortsItem(new V1NetworkPolicyPort().port(new IntOrString("80")));

        assertThat(Given.words(ClientJava.read(policy(new V1NetworkPolicySpec().addIngressItem(rule)))))
                .isEqualTo(Given.words(Manifests.readText(Given.policy("{ingress: [{ports: [{port: '80'}]}]}"))))
                .isNotEmpty();
    }

    @Test
    void aNullRuleAdmitsEverything() {
        V1NetworkPolicySpec spec = new V1NetworkPolicySpec().ingress(Arrays.asList((V1NetworkPolicyIngressRule) null));

        assertThat(read(spec).ingress()).containsExactly(Rule.EVERYTHING);
    }

    /** So there is nothing to find in its objects. */
    @Test
    void theClientRefusesUnknownFieldsItself() {
        String typo = Given.policy("{podSelector: {matchLables: {app: db}}}");

        assertThatThrownBy(() -> Given.object(typo)).hasMessageContaining("matchLables");
    }

    /** What it changes without a word nobody can find in its objects: reason enough to read files without it. */
    @ParameterizedTest
    @ValueSource(strings = {"'80'", "null"})
    void theClientMakesOtherPortsOfSomeYaml(String port) {
        String yaml = Given.policy("{ingress: [{ports: [{port: " + port + "}]}]}");
        Manifests object = ClientJava.read(Given.object(yaml));
        Manifests file = Manifests.readText(yaml);

        assertThat(object.isValid()).isTrue();
        assertThat(file.isValid() && file.cluster().equals(object.cluster())).isFalse();
    }

    private static V1NetworkPolicy policy(V1NetworkPolicySpec spec) {
        return new V1NetworkPolicy()
                .metadata(new V1ObjectMeta().namespace("shop").name("p"))
                .spec(spec);
    }

    private static NetworkPolicy read(V1NetworkPolicySpec spec) {
        return ClientJava.read(policy(spec)).cluster().policy("shop", "p").orElseThrow();
    }
}
