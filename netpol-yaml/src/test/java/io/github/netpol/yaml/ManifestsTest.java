package io.github.netpol.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestsTest {
    private static final NamespacedName POLICY = new NamespacedName("shop", "p");

    @Test
    void anInventoryWithErrorsIsNotGiven() {
        Manifests manifests = Manifests.readText(Given.pod("") + "---\n" + Given.policy("types: [Egress]"));

        assertThat(manifests.isValid()).isFalse();
        assertThatThrownBy(manifests::cluster)
                .isInstanceOf(InvalidManifestsException.class)
                .hasMessage("text:9:3: error: spec.types: unknown field `types`; did you mean `policyTypes`?")
                .satisfies(e ->
                        assertThat(((InvalidManifestsException) e).errors()).isEqualTo(manifests.diagnostics()));
    }

    @Test
    void diagnosticsStandInTheOrderOfTheText() {
        assertThat(Given.lines(ReaderOptions.DEFAULTS, """
                        apiVersion: v1
                        kind: Pod
                        metadata:
                          labels: {a: 'x y'}
                          name: B
                        ---
                        a: [
                        ---
                        apiVersion: v1
                        kind: Secret
                        """))
                .satisfiesExactly(
                        label ->
                                assertThat(label).startsWith("4:15: error: metadata.labels: value `x y` of label `a` "),
                        name -> assertThat(name).startsWith("5:9: error: metadata.name: `B` must "),
                        syntax -> assertThat(syntax).startsWith("8:1: error: "),
                        secret -> assertThat(secret).startsWith("10:7: info: kind: "));
    }

    @Test
    void everyPartOfAPolicyHasItsPlace() {
        Manifests manifests = Manifests.readText(ReaderOptions.DEFAULTS, "p.yaml", Given.policy("""
                        podSelector: {}
                        policyTypes: [Ingress, Egress]
                        ingress:
                        - from:
                          - podSelector: {}
                          - ipBlock: {cidr: 10.0.0.0/8}
                          ports:
                          - port: 80
                        egress:
                        - {}
                        """));

        assertThat(List.of(
                        "",
                        "podSelector",
                        "policyTypes",
                        "ingress[0]",
                        "ingress[0].from[0]",
                        "ingress[0].from[1]",
                        "ingress[0].from[1].ipBlock",
                        "ingress[0].ports[0]",
                        "egress[0]"))
                .extracting(path -> manifests.sourceMap().find(POLICY, path).orElseThrow())
                .containsExactly(
                        new SourceLocation("p.yaml", 1, 1),
                        new SourceLocation("p.yaml", 5, 3),
                        new SourceLocation("p.yaml", 6, 3),
                        new SourceLocation("p.yaml", 8, 5),
                        new SourceLocation("p.yaml", 9, 7),
                        new SourceLocation("p.yaml", 10, 7),
                        new SourceLocation("p.yaml", 10, 7),
                        new SourceLocation("p.yaml", 12, 7),
                        new SourceLocation("p.yaml", 14, 5));
    }

    @Test
    void theSameObjectTwiceIsAnErrorThatNamesTheFirst() {
        assertThat(Given.lines(ReaderOptions.DEFAULTS, Given.policy("{}") + "---\n" + Given.policy("{}")))
                .containsExactly(
                        "9:18: error: metadata.name: NetworkPolicy `shop/p` is given twice; first at text:3:18");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{apiVersion: v1, kind: Pod, metadata: {name: a}}"
                        + " | {apiVersion: v1, kind: Pod, metadata: {name: a, namespace: default}} | 1",
                "{apiVersion: v1, kind: Pod, metadata: {name: a}}"
                        + " | {apiVersion: v1, kind: Pod, metadata: {name: a, namespace: b}} | 0",
                "{apiVersion: v1, kind: Pod, metadata: {name: a}} | {apiVersion: v1, kind: Service, metadata: {name: a}} | 0",
                "{apiVersion: v1, kind: Namespace, metadata: {name: a}}"
                        + " | {apiVersion: v1, kind: Namespace, metadata: {name: a}} | 1",
                "{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {template: {}}}"
                        + " | {apiVersion: apps/v1, kind: StatefulSet, metadata: {name: a}, spec: {template: {}}} | 0",
            })
    void objectsAreTheSameByKindNamespaceAndName(String first, String second, int duplicates) {
        assertThat(Given.errors(first + "\n---\n" + second))
                .hasSize(duplicates)
                .allMatch(error -> error.equals("DUPLICATE metadata.name"));
    }

    @Test
    void anObjectWithoutANamespaceIsInTheDefaultOne() {
        assertThat(Manifests.readText(
                                ReaderOptions.DEFAULTS.withDefaultNamespace("team"),
                                "text",
                                "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: a}")
                        .cluster()
                        .policies())
                .containsExactly(NetworkPolicy.builder("team", "a").build());
    }

    @Test
    void aGeneratedNameIsTheSameEachTimeAndSaysSo() {
        String job = "{apiVersion: batch/v1, kind: Job, metadata: {generateName: run-}, spec: {template: {}}}\n";
        Manifests manifests = Manifests.readText(job + "---\n" + job);

        assertThat(manifests.cluster().workloads())
                .extracting(workload -> workload.id().name())
                .containsExactly("run-00001", "run-00002");
        assertThat(manifests.diagnostics())
                .extracting(Diagnostic::message)
                .contains("the server makes up the name; here it is `run-00002`");
    }

    @Test
    void aNamespaceThatIsNotGivenIsToldOnlyIfAPolicyAsksForLabels() {
        String byName = Given.policy(
                "ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: x}}}]}]");
        String byLabel = Given.policy("ingress: [{from: [{namespaceSelector: {matchLabels: {team: x}}}]}]");

        assertThat(Given.lines(ReaderOptions.DEFAULTS, byName)).isEmpty();
        assertThat(Given.lines(ReaderOptions.DEFAULTS, byLabel))
                .containsExactly("3:18: info: metadata.name: namespace `shop` is not in the manifests; it is taken to"
                        + " have no label but `kubernetes.io/metadata.name`");
        assertThat(Given.lines(
                        ReaderOptions.DEFAULTS,
                        byLabel + "---\n{apiVersion: v1, kind: Namespace, metadata: {name: shop}}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ingress | http | 80 | ",
                "ingress | web | 80 | none of the pods that the policy selects has a TCP port with the name `web`;"
                        + " the entry matches nothing",
                "egress | http | 80 | ",
                "egress | web | 80 | no pod has a TCP port with the name `web`; the entry matches nothing",
            })
    void aPortNameThatNoPodDeclaresIsAWarning(String direction, String name, int number, String message) {
        String text = Given.policy(direction + ": [{ports: [{port: " + name + "}]}]") + "---\n"
                + Given.pod("spec: {containers: [{ports: [{name: http, containerPort: " + number + "}]}]}")
                        .replace("name: p, ", "name: q, ");

        assertThat(Given.messages(text)).isEqualTo(message == null ? List.of() : List.of(message));
    }

    @Test
    void aPortNameOfAPolicyThatSelectsNothingIsNotToldOf() {
        assertThat(Given.messages(Given.policy("ingress: [{ports: [{port: web}]}]")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# only a comment\n", "---\n---\n"})
    void anInputWithoutAManifestIsAnError(String text) {
        assertThat(Given.errors(text)).containsExactly("REQUIRED ");
        assertThat(Given.messages(text)).containsExactly("there is no manifest in it");
    }

    @Test
    void aStreamThatCannotBeReadIsUnreadable() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("gone");
            }
        };

        assertThat(Manifests.read(ReaderOptions.DEFAULTS, "pipe", broken).diagnostics())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.kind()).isEqualTo(Diagnostic.Kind.UNREADABLE);
                    assertThat(error).hasToString("pipe:1:1: error: cannot be read: gone");
                });
    }

    @Test
    void whatComesFromManifestsCannotSteerATerminal() {
        assertThat(Given.lines(ReaderOptions.DEFAULTS, Given.policy("\"a\\e[31m\\nb\\u202e\": x")))
                .singleElement()
                .asString()
                .isEqualTo(
                        "5:3: error: spec.a\\u001b[31m\\nb\\u202e: unknown field `a\\u001b[31m\\nb\\u202e`; the spec of a"
                                + " NetworkPolicy has only `podSelector`, `policyTypes`, `ingress`, `egress`");
    }

    @Test
    void aVeryLongTextIsCutInMessages() {
        assertThat(Given.messages(Given.policy("x".repeat(10_000) + ": y")).get(0))
                .hasSizeLessThan(400);
    }

    @Test
    void thereIsAnEndToComplaints() {
        String text = Given.policy("policyTypes: []\n") + "  x: y\n".repeat(20_000);

        List<Diagnostic> diagnostics = Given.diagnostics(ReaderOptions.DEFAULTS, text);

        assertThat(diagnostics).hasSize(10_001);
        assertThat(diagnostics.get(10_000).kind()).isEqualTo(Diagnostic.Kind.LIMIT);
    }
}
