package io.github.netpol.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.LabelSelector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S95 to S97: unknown and duplicate fields, and what they were meant to be. */
class UnknownFieldTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "types: [Ingress] | spec.types | unknown field `types`; did you mean `policyTypes`?",
                "podselector: {} | spec.podselector | unknown field `podselector`; did you mean `podSelector`?",
                "pod_selector: {} | spec.pod_selector | unknown field `pod_selector`; did you mean `podSelector`?",
                "ingres: [{}] | spec.ingres | unknown field `ingres`; did you mean `ingress`?",
                "ingressRules: [{}] | spec.ingressRules | unknown field `ingressRules`; did you mean `ingress`?",
                "ingress: [{form: []}] | spec.ingress[0].form | unknown field `form`; did you mean `from`?",
                "matchLabels: {a: b} | spec.matchLabels"
                        + " | `matchLabels` is not a field of the spec of a NetworkPolicy; put it under `podSelector`",
                "ports: [{port: 80}] | spec.ports"
                        + " | `ports` is not a field of the spec of a NetworkPolicy; put it under `ingress` or `egress`",
                "name: x | spec.name | `name` is not a field of the spec of a NetworkPolicy; put it under `metadata`",
                "ingress: [{to: [{podSelector: {}}]}] | spec.ingress[0].to"
                        + " | `to` is not a field of an ingress rule; did you mean `from`?",
                "ingress: [{to: {ports: [{port: 80}]}}] | spec.ingress[0].to"
                        + " | `to` is not a field of an ingress rule; put its `ports` beside `from`",
                "egress: [{from: []}] | spec.egress[0].from"
                        + " | `from` is not a field of an egress rule; did you mean `to`?",
                "ingress: [{port: 80}] | spec.ingress[0].port"
                        + " | `port` is not a field of an ingress rule; put it under `ports`",
                "ingress: [{from: [{podSelector: {}, ports: []}]}] | spec.ingress[0].from[0].ports"
                        + " | `ports` is not a field of a peer; it belongs to the ingress rule, beside `from`",
                "ingress: [{from: [{matchLabels: {a: b}}]}] | spec.ingress[0].from[0].matchLabels"
                        + " | `matchLabels` is not a field of a peer; put it under `podSelector` or `namespaceSelector`",
                "ingress: [{from: [{cidr: 10.0.0.0/8}]}] | spec.ingress[0].from[0].cidr"
                        + " | `cidr` is not a field of a peer; put it under `ipBlock`",
                "ingress: [{from: [{podSelector: {color: red}}]}] | spec.ingress[0].from[0].podSelector.color"
                        + " | `color` is not a field of a label selector; put it under `matchLabels`",
                "podSelector: {matchlabels: {a: b}} | spec.podSelector.matchlabels"
                        + " | unknown field `matchlabels`; did you mean `matchLabels`?",
                "podSelector: {“color”: red} | spec.podSelector.“color” | the quotes around `color` are typographic;"
                        + " write plain quotes, and `color` is not a field of a label selector; put it under"
                        + " `matchLabels`",
                "‘podSelector’: {} | spec.‘podSelector’"
                        + " | the quotes around `podSelector` are typographic; write plain quotes",
                "egress: [{ports: [{endport: 90}]}] | spec.egress[0].ports[0].endport"
                        + " | unknown field `endport`; did you mean `endPort`?",
                "egress: [{ports: [{foo: 90}]}] | spec.egress[0].ports[0].foo"
                        + " | unknown field `foo`; a port entry has only `protocol`, `port`, `endPort`",
                "podSelector: {matchExpressions: [{key: a, operater: Exists}]}"
                        + " | spec.podSelector.matchExpressions[0].operater"
                        + " | unknown field `operater`; did you mean `operator`?",
            })
    void anUnknownFieldIsRefusedWithWhatWasMeant(String spec, String path, String message) {
        assertThat(Given.diagnostics(ReaderOptions.DEFAULTS, Given.policy(spec)))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.severity()).isEqualTo(Diagnostic.Severity.ERROR);
                    assertThat(error.kind()).isEqualTo(Diagnostic.Kind.UNKNOWN_FIELD);
                    assertThat(error.fieldPath()).isEqualTo(path);
                    assertThat(error.message()).isEqualTo(message);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status: {} | status | a NetworkPolicy has no `status` any more; leave it out",
                "podSelector: {} | podSelector | `podSelector` is not a field of a NetworkPolicy; put it under `spec`",
                "namespace: x | namespace | `namespace` is not a field of a NetworkPolicy; put it under `metadata`",
                "Spec: {} | Spec | unknown field `Spec`; did you mean `spec`?",
            })
    void theTopLevelOfAPolicyIsStrictToo(String line, String path, String message) {
        String text = "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: p}\n" + line;

        assertThat(Given.errors(text)).containsExactly("UNKNOWN_FIELD " + path);
        assertThat(Given.messages(text)).containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Pod | lables: {a: b} | metadata.lables",
                "Pod | labels: {a: b}, annotation: {a: b} | metadata.annotation",
                "Namespace | lables: {a: b} | metadata.lables",
                "NetworkPolicy | nmae: x | metadata.nmae",
                "NetworkPolicy | ownerReferences: [{apiVersion: v1, kind: K, name: o, uid: u, foo: x}]"
                        + " | metadata.ownerReferences[0].foo",
                "Service | creationTimestmap: null | metadata.creationTimestmap",
            })
    void metadataIsStrictForEveryKind(String kind, String metadata, String path) {
        String apiVersion = kind.equals("NetworkPolicy") ? "networking.k8s.io/v1" : "v1";
        String text = "apiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata: {name: p, " + metadata + "}";

        assertThat(Given.errors(text)).containsExactly("UNKNOWN_FIELD " + path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contaners: [] | spec.contaners",
                "hostnetwork: true | spec.hostnetwork",
                "initcontainers: [] | spec.initcontainers",
                "nodename: n | spec.nodename",
                "containers: [{name: c, port: []}] | spec.containers[0].port",
                "containers: [{name: c, ports: [{containerport: 80}]}] | spec.containers[0].ports[0].containerport",
                "containers: [{name: c, ports: [{containerPort: 80, nam: x}]}] | spec.containers[0].ports[0].nam",
                "“hostNetwork”: true | spec.“hostNetwork”"
            })
    void aMisspeltFieldThatTheModelReadsIsRefusedInPodsToo(String spec, String path) {
        assertThat(Given.errors(Given.pod("spec: {" + spec + "}"))).containsExactly("UNKNOWN_FIELD " + path);
    }

    @Test
    void fieldsOfPodsThatTheModelDoesNotReadPass() {
        assertThat(Given.diagnostics(ReaderOptions.DEFAULTS, Given.pod("""
                                spec:
                                  hostname: h
                                  hostPID: true
                                  nodeSelector: {a: b}
                                  someFieldOfTheFuture: {x: [1, 2]}
                                  containers:
                                  - {name: c, image: i, resources: {limits: {cpu: 1}}, futureField: 1}
                                status: {conditions: [], qosClass: BestEffort, startTime: x}
                                """))).isEmpty();
    }

    @Test
    void aMisspeltTemplateIsRefused() {
        assertThat(Given.errors("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: d}
                        spec: {templat: {}, replicas: 3}
                        """)).containsExactly("UNKNOWN_FIELD spec.templat");
    }

    @Test
    void aDuplicateFieldIsRefusedAtItsSecondPlace() {
        assertThat(Given.lines(ReaderOptions.DEFAULTS, Given.policy("ingress: []\ningress: [{}]")))
                .containsExactly("6:3: error: spec.ingress: `ingress` is given twice; first in line 5");
        assertThat(Given.errors(Given.policy("ingress: []\ningress: [{}]")))
                .containsExactly("DUPLICATE_FIELD spec.ingress");
    }

    @Test
    void aDuplicateLabelIsRefused() {
        assertThat(Given.errors(Given.policy("podSelector:\n  matchLabels:\n    a: b\n    a: c")))
                .containsExactly("DUPLICATE_FIELD spec.podSelector.matchLabels");
    }

    @Test
    void ofDuplicatesTheLastCountsWhenLenient() {
        Manifests manifests = Manifests.readText(
                Given.LENIENT, "text", Given.policy("podSelector:\n  matchLabels:\n    a: b\n    a: c"));

        assertThat(manifests.cluster().policies().get(0).podSelector()).isEqualTo(LabelSelector.matching("a", "c"));
    }

    @Test
    void severalProblemsAreAllCollectedInTheOrderOfTheText() {
        assertThat(Given.errors(Given.policy("""
                        podSelectors: {}
                        ingress:
                        - form: []
                          ports:
                          - port: 0
                        policyTypes: [foo]
                        """)))
                .isEqualTo(List.of(
                        "UNKNOWN_FIELD spec.podSelectors",
                        "UNKNOWN_FIELD spec.ingress[0].form",
                        "INVALID spec.ingress[0].ports[0].port",
                        "NOT_SUPPORTED spec.policyTypes[0]"));
    }
}
