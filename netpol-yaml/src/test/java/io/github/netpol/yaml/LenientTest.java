package io.github.netpol.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.yaml.Diagnostic.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S95, S96: in lenient mode every dropped field is a warning that says what the policy is without it. */
class LenientTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "podselector: {} | this widens the policy: without `podSelector` it governs every pod of its namespace",
                "types: [Ingress, Egress]"
                        + " | this widens the policy: it does not isolate egress any more, so everything may go out",
                "{policyTypes: [Egress], types: [Ingress]}"
                        + " | this widens the policy: it does not isolate ingress any more, so everything may come in",
                "{types: [Egress], egress: [{}]} | this narrows the policy: it isolates Ingress and Egress",
                "types: [Ingress] | this does not change what the policy says",
                "ingres: [{}] | this narrows the policy: it has no `ingress` rules, and so admits nothing there",
                "egres: [{}] | this widens the policy: it does not isolate egress any more",
                "{policyTypes: [Egress], egres: [{}]}"
                        + " | this narrows the policy: it has no `egress` rules, and so admits nothing there",
                "foo: bar | this may widen the policy: what this says of its pods and rules is lost",
                "ingress: [{form: [{podSelector: {}}], ports: [{}]}]"
                        + " | this widens the policy: without `from` the rule admits everybody, also outside the cluster",
                "ingress: [{prots: [{port: 80}], from: [{podSelector: {}}]}]"
                        + " | this widens the policy: without `ports` the rule admits every port of every protocol",
                "ingress: [{from: [{podSelector: {}}], form: [{ipBlock: {cidr: 0.0.0.0/0}}]}]"
                        + " | this narrows the policy: the rule admits only the peers of the other `from`",
                "ingress: [{foo: x}] | this may widen the policy: without `from` the rule admits everybody, also outside"
                        + " the cluster, and without `ports` the rule admits every port of every protocol",
                "egress: [{to: [{podSelector: {}, ports: [{port: 80}]}]}]"
                        + " | this widens the policy: without `ports` the rule admits every port of every protocol",
                "egress: [{to: [{podSelector: {}, ports: [{port: 80}]}], ports: [{port: 1}]}]"
                        + " | this narrows the policy: the rule admits only the ports of the other `ports`",
                "egress: [{to: [{namespaceSelector: {}, podselector: {}}]}]"
                        + " | this widens the policy: without `podSelector` the peer is every pod of those namespaces",
                "egress: [{to: [{podSelector: {}, namespaceselector: {}}]}] | this changes the policy: without"
                        + " `namespaceSelector` the peer is pods of the policy's own namespace",
                "egress: [{to: [{podSelector: {color: red}}]}]"
                        + " | this widens the policy: the selector is empty and matches every pod",
                "egress: [{to: [{namespaceSelector: {color: red}}]}]"
                        + " | this widens the policy: the selector is empty and matches every namespace",
                "egress: [{to: [{podSelector: {color: red, matchLabels: {a: b}}}]}]"
                        + " | this widens the policy: the selector does not ask for it",
                "podSelector: {color: red}"
                        + " | this widens the policy: the selector is empty, so it governs every pod of its namespace",
                "podSelector: {color: red, matchLabels: {a: b}}"
                        + " | this widens the policy: its `podSelector` does not ask for it",
                "egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8, excepts: [10.1.0.0/16]}}]}]"
                        + " | this widens the policy: nothing is cut out of the block",
                "egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8, foo: x}}]}]"
                        + " | this may widen the policy: the block is what is left of it",
                "egress: [{to: [{podSelector: {}, foo: x}]}]"
                        + " | this may widen the policy: the peer is what is left of it",
                "egress: [{ports: [{port: 80, foo: x}]}]"
                        + " | this may widen the policy: the entry admits what is left of it",
                "egress: [{to: [{podSelector: {}}], ports: [{port: 80}], foo: x}]"
                        + " | this may widen the policy: the rule admits its peers and ports without what this says",
                "egress: [{ports: [{prt: 80}]}]"
                        + " | this widens the policy: without `port` the entry admits every TCP port",
                "egress: [{ports: [{protocol: UDP, Port: 80}]}]"
                        + " | this widens the policy: without `port` the entry admits every UDP port",
                "egress: [{ports: [{port: 80, endport: 90}]}]"
                        + " | this narrows the policy: without `endPort` the entry admits the one port only",
                "egress: [{ports: [{port: 80, protocl: UDP}]}]"
                        + " | this changes the policy: without `protocol` the entry admits TCP",
            })
    void aDroppedFieldIsAWarningWithItsEffect(String spec, String effect) {
        assertThat(Given.diagnostics(Given.LENIENT, Given.policy(spec)))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.severity()).isEqualTo(Severity.WARNING);
                    assertThat(warning.message()).endsWith("t is dropped, and " + effect);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "podSelector: {} | this changes the policy: it governs the pods of the last `podSelector`",
                "policyTypes: [Ingress] | this does not change what the policy says",
                "ingress: [{}] | this changes the policy: only the rules of the last `ingress` count",
            })
    void aDuplicateIsAWarningWithItsEffect(String line, String effect) {
        assertThat(Given.messages(Given.LENIENT, Given.policy(line + "\n" + line)))
                .singleElement()
                .asString()
                .endsWith(" is given twice; first in line 5; the last one counts, and " + effect);
    }

    @Test
    void ofTwoListsOfPeersTheLastMayAdmitMore() {
        assertThat(Given.messages(
                        Given.LENIENT,
                        Given.policy("ingress:\n- from: [{podSelector: {}}]\n  from: [{namespaceSelector: {}}]")))
                .singleElement()
                .asString()
                .endsWith("this changes the policy: the rule admits only the peers of the other `from`");
    }

    @Test
    void aDuplicateWithAnEmptyListWidens() {
        assertThat(Given.messages(
                        Given.LENIENT,
                        Given.policy("ingress:\n- from: [{podSelector: {}}]\n  from: []\n  ports: [{}]")))
                .singleElement()
                .asString()
                .endsWith("this widens the policy: without `from` the rule admits everybody, also outside the cluster");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lables: {a: b} | this changes which policies apply: it has not the labels that this gives",
                "namspace: x | this changes which policies apply: it is in another namespace",
                "foo: x | this does not change what policies say"
            })
    void aFieldDroppedFromAPodsMetadataSaysWhatThePodLost(String metadata, String effect) {
        assertThat(Given.messages(Given.LENIENT, "apiVersion: v1\nkind: Pod\nmetadata: {name: p, " + metadata + "}"))
                .singleElement()
                .asString()
                .endsWith(effect);
    }

    @Test
    void aPolicyInAnotherNamespaceIsAChange() {
        assertThat(Given.messages(
                        Given.LENIENT,
                        "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: p, namspace: x}"))
                .singleElement()
                .asString()
                .endsWith("this changes the policy: it governs pods of another namespace");
    }

    @Test
    void validationErrorsStayErrors() {
        assertThat(Given.errors(Given.LENIENT, Given.policy("ingress: [{from: [{podselector: {}}]}]")))
                .containsExactly("REQUIRED spec.ingress[0].from[0]");
        assertThat(Given.errors(Given.LENIENT, Given.policy("ingress: [{ports: [{port: 0}]}]")))
                .containsExactly("INVALID spec.ingress[0].ports[0].port");
    }

    @Test
    void wrongTypesStayErrors() {
        assertThat(Given.errors(Given.LENIENT, Given.policy("ingress: {}"))).containsExactly("WRONG_TYPE spec.ingress");
    }

    @Test
    void whatIsMeantAsAQuestionEndsTheSentence() {
        assertThat(Given.messages(Given.LENIENT, Given.policy("types: [Ingress]")))
                .containsExactly("unknown field `types`; did you mean `policyTypes`? It is dropped, and this does not"
                        + " change what the policy says");
        assertThat(Given.messages(Given.LENIENT, Given.policy("matchLabels: {a: b}")))
                .singleElement()
                .asString()
                .startsWith(
                        "`matchLabels` is not a field of the spec of a NetworkPolicy; put it under `podSelector`; it"
                                + " is dropped, and ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status: {} | this does not change what the policy says",
                "Spec: {} | this widens the policy: without `spec` it isolates no egress; and it denies all ingress to"
                        + " every pod of its namespace",
                "foo: {} | this may widen the policy: what this says of it is lost",
            })
    void aFieldDroppedFromTheTopOfAPolicyHasItsEffect(String line, String effect) {
        String text = "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: p}\n" + line;

        assertThat(Given.messages(Given.LENIENT, text))
                .singleElement()
                .asString()
                .endsWith("and " + effect);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spec: {hostnetwork: true} | this changes which policies apply: those that select it govern the pod",
                "spec: {nodename: a} | this may change what policies say: the pod's node is not known",
                "spec: {contaners: []} | this may change what policies say: rules with named ports do not see those ports",
                "spec: {containers: [{port: []}]} | rules with named ports do not see what it says",
                "spec: {containers: [{ports: [{containerPort: 80, Name: a}]}]}"
                        + " | rules with named ports see the port without it",
                "status: {podIp: 10.0.0.1} | the pod's addresses, node or phase may be unknown without it",
                "Metadata: {} | this changes which policies apply: its labels or its namespace are lost",
                "Spec: {} | rules with named ports may not match, and it does not count as a host network pod",
                "foo: {} | this may change what policies say",
            })
    void aFieldDroppedFromAPodHasItsEffect(String line, String effect) {
        assertThat(Given.messages(Given.LENIENT, Given.pod(line)))
                .singleElement()
                .asString()
                .endsWith("and " + effect);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{Selector: {}, template: {}} | this does not change what policies say",
                "{template: {metadata: {lables: {a: b}}}}"
                        + " | this changes which policies apply: it has not the labels that this gives",
            })
    void aFieldDroppedFromAWorkloadHasItsEffect(String spec, String effect) {
        String text = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d}\nspec: " + spec;

        assertThat(Given.messages(Given.LENIENT, text))
                .singleElement()
                .asString()
                .endsWith("and " + effect);
    }

    @Test
    void aWorkloadWhoseTemplateIsDroppedIsRefused() {
        String text = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d}\nspec: {templat: {}}";

        assertThat(Given.messages(Given.LENIENT, text))
                .satisfiesExactlyInAnyOrder(
                        dropped -> assertThat(dropped).endsWith("the pods of the template have no labels and ports"),
                        missing -> assertThat(missing).isEqualTo("needs the template of the pods it makes"));
    }

    @Test
    void theLabelsOfAWorkloadItselfHaveNoSay() {
        String text =
                "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d, lables: {a: b}}\nspec: {template: {}}";

        assertThat(Given.messages(Given.LENIENT, text))
                .singleElement()
                .asString()
                .endsWith("this does not change what policies say");
    }
}
