package io.github.netpol.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netpol.model.SourceMap;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects that are in no file, given as JSON texts. */
class ObjectsTest {
    private static final String NAMESPACE = """
            {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "shop", "labels": {"team": "a"}}}
            """;
    private static final String POLICY = """
            {"apiVersion": "networking.k8s.io/v1", "kind": "NetworkPolicy", "metadata": {"name": "p", "namespace": "shop"}}
            """;

    @Test
    void theyMakeTheInventoryOfTheSameTexts() {
        Manifests objects = objects(POLICY, NAMESPACE);

        assertThat(objects.diagnostics()).isEmpty();
        assertThat(objects.cluster())
                .isEqualTo(Manifests.readText(POLICY + NAMESPACE).cluster());
    }

    @Test
    void theyHaveNoPlaces() {
        assertThat(objects(POLICY).sourceMap()).isEqualTo(SourceMap.EMPTY);
        assertThat(Manifests.readText(POLICY).sourceMap()).isNotEqualTo(SourceMap.EMPTY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"NetworkPolicy\",\"metadata\":{\"name\":\"p\",\"namespace\":\"shop\"}} | NetworkPolicy shop/p",
                "{\"kind\":\"Namespace\",\"metadata\":{\"name\":\"shop\"}} | Namespace shop",
                "{\"kind\":\"Pod\",\"metadata\":{\"namespace\":\"shop\"}} | objects[1]",
                "{\"kind\":\"Pod\",\"metadata\":{\"name\":1}} | Pod 1",
                "{\"kind\":\"Pod\",\"metadata\":[]} | objects[1]",
                "{\"kind\":\"Pod\"} | objects[1]",
                "{\"metadata\":{\"name\":\"p\"}} | objects[1]",
                "[] | objects[1]",
                "\"text\" | objects[1]",
                "null | objects[1]",
                "{ | objects[1]",
            })
    void diagnosticsNameTheObjectAndNoLine(String object, String name) {
        assertThat(objects(NAMESPACE, object).diagnostics()).isNotEmpty().allSatisfy(error -> {
            assertThat(error.severity()).isEqualTo(Diagnostic.Severity.ERROR);
            assertThat(error.location()).hasToString(name);
            assertThat(error.toString()).startsWith(name + ": error: ");
        });
    }

    @Test
    void whatTheNameSaysCannotSteerATerminal() {
        assertThat(objects("{\"kind\": \"Pod\", \"metadata\": {\"name\": \"a\\u001b[31m\"}}")
                        .diagnostics())
                .extracting(Diagnostic::toString)
                .allSatisfy(line -> assertThat(line).startsWith("Pod a\\u001b[31m: error: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null"})
    void aTextWithoutAnObjectIsAnError(String text) {
        assertThat(objects(text).diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactly("objects[0]: error: there is no object in it");
    }

    @Test
    void noObjectsAreNoError() {
        assertThat(objects().isValid()).isTrue();
        assertThat(objects().cluster().policies()).isEmpty();
    }

    @Test
    void theSameObjectTwiceIsAnError() {
        assertThat(objects(POLICY, POLICY).diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactly("NetworkPolicy shop/p: error: metadata.name: NetworkPolicy `shop/p` is given twice");
    }

    /** Clients leave out what is empty. */
    @Test
    void aListNeedsNoItemsButMayNotMisspellThem() {
        assertThat(objects("{\"apiVersion\": \"v1\", \"kind\": \"PodList\"}").diagnostics())
                .isEmpty();
        assertThat(objects("{\"apiVersion\": \"v1\", \"kind\": \"PodList\", \"item\": []}")
                        .diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactly("objects[0]: error: item: unknown field `item`; did you mean `items`?");
    }

    @Test
    void anItemOfAListIsCalledByItsNameAndTheListByItsNumber() {
        String list = """
                {"apiVersion": "v1", "kind": "List", "items": [
                {"apiVersion": "networking.k8s.io/v1", "kind": "NetworkPolicyList", "itms": [], "items": [
                {"metadata": {"name": "p", "namespace": "shop"}, "spec": {"ingres": []}},
                {"metadata": {"namespace": "shop"}}]},
                {"apiVersion": "cilium.io/v2", "kind": "CiliumNetworkPolicy", "metadata": {"name": "l7"}}]}
                """;

        assertThat(objects(NAMESPACE, list).diagnostics())
                .extracting(error -> error.location() + " " + error.fieldPath())
                .containsExactly(
                        "objects[1] itms",
                        "NetworkPolicy shop/p spec.ingres",
                        "objects[1] metadata.name",
                        "CiliumNetworkPolicy l7 kind");
    }

    @Test
    void aFieldThatAClientLibraryDidNotKnowIsToldOfTheItemThatHasIt() {
        ManifestObject list = new ManifestObject("""
                {"apiVersion": "v1", "kind": "PodList", "items": [
                {"metadata": {"name": "p"}, "spec": {"nodeName": "n", "new": 1}}]}
                """, List.of("/items/0/spec/nodeName", "/items/0/spec/new"));

        assertThat(Manifests.readObjects(ReaderOptions.DEFAULTS, List.of(list)).diagnostics())
                .extracting(error -> error.location() + " " + error.fieldPath())
                .containsExactly("Pod p spec.nodeName", "Pod p spec.new");
    }

    /** Where the reader itself would look at nothing, and where a field is one that it knows. */
    @ParameterizedTest
    @CsvSource({"/spec/affinity/a~1b~0c, spec.affinity.a/b~c", "/spec/nodeName, spec.nodeName", "/spec/1, spec.1"})
    void aFieldThatAClientLibraryDidNotKnowIsUnknownWhateverItIs(String pointer, String path) {
        ManifestObject pod = new ManifestObject("""
                {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "p"},
                "spec": {"nodeName": "n", "affinity": {"a/b~c": 1}, "1": 1}}
                """, List.of(pointer));

        assertThat(Manifests.readObjects(ReaderOptions.DEFAULTS, List.of(pod)).diagnostics())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.severity()).isEqualTo(Diagnostic.Severity.ERROR);
                    assertThat(error.kind()).isEqualTo(Diagnostic.Kind.UNKNOWN_FIELD);
                    assertThat(error.fieldPath()).isEqualTo(path);
                });
        assertThat(Manifests.readObjects(ReaderOptions.DEFAULTS, List.of(ManifestObject.of(pod.json())))
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void aPointerMustBeOne() {
        assertThatThrownBy(() -> new ManifestObject("{}", List.of("spec")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("JSON pointer `spec` must begin with `/`");
    }

    @Test
    void generatedNamesAreCountedOverAllObjects() {
        String job = "{\"apiVersion\": \"batch/v1\", \"kind\": \"Job\", \"metadata\": {\"generateName\": \"run-\"},"
                + " \"spec\": {\"template\": {}}}";

        assertThat(objects(job, job).cluster().workloads())
                .extracting(workload -> workload.id().name())
                .containsExactly("run-00001", "run-00002");
    }

    @Test
    void aKindThatHasNoSayIsToldOnceOverAllObjects() {
        String secret = "{\"apiVersion\": \"v1\", \"kind\": \"Secret\", \"metadata\": {\"name\": \"%s\"}}";

        assertThat(objects(secret.formatted("a"), POLICY, secret.formatted("b")).diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactly("Secret a: info: kind: objects of kind `Secret` have no say in verdicts");
    }

    @Test
    void aPolicyThatIsLeftOutIsListedWithoutALine() {
        String policy = """
                {"apiVersion": "cilium.io/v2", "kind": "CiliumNetworkPolicy", "metadata": {"name": "l7"}}
                """;

        assertThat(Manifests.readObjects(
                                ReaderOptions.DEFAULTS.with(ReaderOptions.UnsupportedPolicies.IGNORE),
                                List.of(ManifestObject.of(policy)))
                        .ignored())
                .containsExactly("CiliumNetworkPolicy l7");
    }

    @Test
    void whatIsWrongIsToldInTheOrderOfTheObjects() {
        String pod = "{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"metadata\": {\"name\": \"%s\"}}";

        assertThat(objects(POLICY, "{", "", POLICY, NAMESPACE, NAMESPACE, pod.formatted("A"))
                        .diagnostics())
                .extracting(error -> error.location().toString())
                .containsExactly("objects[1]", "objects[2]", "NetworkPolicy shop/p", "Namespace shop", "Pod A");
    }

    private static Manifests objects(String... texts) {
        return Manifests.readObjects(
                ReaderOptions.DEFAULTS,
                Arrays.stream(texts).map(ManifestObject::of).toList());
    }
}
