package io.github.netpol.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.Labels;
import io.github.netpol.model.PolicyPort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S98 to S101 as they reach a policy: types are those of JSON, and scalars those of Kubernetes' YAML. */
class WrongTypeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ingress: [{from: {podSelector: {}}}] | spec.ingress[0].from"
                        + " | must be a list, not an object; write `- ` before the item",
                "ingress: {from: []} | spec.ingress | must be a list, not an object; write `- ` before the item",
                "podSelector: [{}] | spec.podSelector | must be an object, not a list; leave out the `- ` before it",
                "podSelector: app=web | spec.podSelector | must be an object, not the string `app=web`",
                "podSelector: {matchExpressions: [{key: a, operator: In, values: web}]}"
                        + " | spec.podSelector.matchExpressions[0].values"
                        + " | must be a list, not the string `web`; write it as a list, `[web]`",
                "policyTypes: Ingress | spec.policyTypes"
                        + " | must be a list, not the string `Ingress`; write it as a list, `[Ingress]`",
                "egress: [{ports: [{port: 80, endPort: '90'}]}] | spec.egress[0].ports[0].endPort"
                        + " | must be a whole number of 32 bits, not the string `90`; leave out the quotes",
                "egress: [{ports: [{port: true}]}] | spec.egress[0].ports[0].port"
                        + " | must be a whole number of 32 bits or a name, not the boolean `true`",
                "egress: [{ports: [{port: 80.5}]}] | spec.egress[0].ports[0].port"
                        + " | must be a whole number of 32 bits or a name, not the number `80.5`",
                "egress: [{ports: [{port: 4294967376}]}] | spec.egress[0].ports[0].port"
                        + " | must be a whole number of 32 bits or a name, not the number `4294967376`",
                "egress: [{ports: [80]}] | spec.egress[0].ports[0] | must be an object, not the number `80`",
                "podSelector: {matchLabels: {app: true}} | spec.podSelector.matchLabels"
                        + " | the value of `app` must be a string, not the boolean `true`; put it in quotes",
                "podSelector: {matchLabels: {app: y}} | spec.podSelector.matchLabels"
                        + " | the value of `app` must be a string, not the boolean `true`; put it in quotes",
                "podSelector: {matchLabels: {version: 1.10}} | spec.podSelector.matchLabels"
                        + " | the value of `version` must be a string, not the number `1.1`; put it in quotes",
                "podSelector: {matchLabels: [a]} | spec.podSelector.matchLabels"
                        + " | must be an object, not a list; leave out the `- ` before it",
                "podSelector: {matchLabels: {a: {b: c}}} | spec.podSelector.matchLabels"
                        + " | the value of `a` must be a string, not an object",
            })
    void aValueOfTheWrongTypeIsRefusedInEveryMode(String spec, String path, String message) {
        assertThat(Given.errors(Given.policy(spec))).containsExactly("WRONG_TYPE " + path);
        assertThat(Given.errors(Given.LENIENT, Given.policy(spec))).containsExactly("WRONG_TYPE " + path);
        assertThat(Given.messages(Given.policy(spec))).containsExactly(message);
    }

    @Test
    void metadataHasTypesToo() {
        assertThat(Given.errors("""
                        apiVersion: networking.k8s.io/v1
                        kind: NetworkPolicy
                        metadata:
                          name: 7
                          namespace: shop
                          labels: {a: 1}
                          annotations: {b: on}
                          generation: x
                          creationTimestamp: yesterday
                          finalizers: {}
                          ownerReferences: [{controller: "true"}]
                        """))
                .contains(
                        "WRONG_TYPE metadata.name",
                        "WRONG_TYPE metadata.labels",
                        "WRONG_TYPE metadata.annotations",
                        "WRONG_TYPE metadata.generation",
                        "WRONG_TYPE metadata.creationTimestamp",
                        "WRONG_TYPE metadata.finalizers",
                        "WRONG_TYPE metadata.ownerReferences[0].controller");
    }

    @ParameterizedTest
    @ValueSource(strings = {"80", "80.0", "8e1", "0x50", "0o120", "0120", "0b1010000", "+80", "8_0"})
    void aNumberInYamlIsAPortHoweverItIsWritten(String port) {
        assertThat(Given.read("ingress: [{ports: [{port: " + port + "}]}]")
                        .ingress()
                        .get(0)
                        .ports())
                .containsExactly(PolicyPort.tcp(80));
    }

    @ParameterizedTest
    @ValueSource(strings = {"80.0", "8e1"})
    void aPortInJsonIsWrittenAsAWholeNumber(String port) {
        String json = """
                {"apiVersion": "networking.k8s.io/v1", "kind": "NetworkPolicy", "metadata": {"name": "p"},
                 "spec": {"ingress": [{"ports": [{"port": %s}]}]}}
                """;

        assertThat(Given.errors(json.formatted(port))).containsExactly("WRONG_TYPE spec.ingress[0].ports[0].port");
        assertThat(Given.errors(json.formatted("80"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1:30", "190:20", "2001-01-01"})
    void timesAndDatesAreStrings(String value) {
        assertThat(Given.errors(Given.policy(
                        "podSelector: {matchExpressions: [{key: a, operator: In, values: [" + value + "]}]}")))
                .noneMatch(error -> error.startsWith("WRONG_TYPE"));
    }

    @Test
    void keysThatAreNumbersOrBooleansAreStrings() {
        assertThat(Manifests.readText("apiVersion: v1\nkind: Pod\nmetadata: {name: p, labels: {1: a, true: b}}")
                        .cluster()
                        .pods()
                        .get(0)
                        .labels())
                .isEqualTo(Labels.of("1", "a", "true", "b"));
    }

    @Test
    void anchorsAliasesAndMergesWork() {
        assertThat(Given.read("""
                                podSelector: &web {matchLabels: {app: web}}
                                ingress:
                                - from: [{podSelector: *web}]
                                  ports: [&port {port: 80}, {<<: *port, protocol: UDP}]
                                """).ingress().get(0).ports()).containsExactly(PolicyPort.tcp(80), PolicyPort.udp(80));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ingress: [{from: [x]}] | WRONG_TYPE spec.ingress[0].from[0]",
                "ingress: [{from: [{ipBlock: 10.0.0.0/8}]}] | WRONG_TYPE spec.ingress[0].from[0].ipBlock",
                "podSelector: {matchExpressions: [{key: a, operator: true}]}"
                        + " | WRONG_TYPE spec.podSelector.matchExpressions[0].operator",
                "podSelector: {matchExpressions: [{key: a, operator: In, values: b}]}"
                        + " | WRONG_TYPE spec.podSelector.matchExpressions[0].values",
                "ingress: [{ports: [{port: true, endPort: 0}]}] | WRONG_TYPE spec.ingress[0].ports[0].port,"
                        + "INVALID spec.ingress[0].ports[0].endPort",
            })
    void aValueOfTheWrongTypeIsNotSaidToBeMissing(String spec, String errors) {
        assertThat(Given.errors(Given.policy(spec))).containsExactlyInAnyOrder(errors.split(",", -1));
    }
}
