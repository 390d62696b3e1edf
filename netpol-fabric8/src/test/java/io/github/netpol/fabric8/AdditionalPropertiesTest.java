package io.github.netpol.fabric8;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodList;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.yaml.Diagnostic;
import io.github.netpol.yaml.InvalidManifestsException;
import io.github.netpol.yaml.Manifests;
import io.github.netpol.yaml.ReaderOptions;
import io.github.netpol.yaml.ReaderOptions.FieldValidation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where fabric8 puts what it does not know, and says nothing. */
class AdditionalPropertiesTest {
    private static final ReaderOptions LENIENT = ReaderOptions.DEFAULTS.with(FieldValidation.LENIENT);
    private static final String POD = "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\n";
    private static final String TYPO = Given.policy("{podSelector: {matchLables: {app: db}}}");

    @Test
    void fabric8KeepsTheTypoWithoutAWordAndTheReaderNamesItWithTheObject() {
        NetworkPolicy policy = (NetworkPolicy) Given.object(TYPO);

        assertThat(policy.getSpec().getPodSelector().getMatchLabels()).isEmpty();
        assertThat(Given.lines(Fabric8.read(policy)))
                .containsExactly(
                        "NetworkPolicy shop/p: error: spec.podSelector.matchLables: unknown field `matchLables`;"
                                + " did you mean `matchLabels`?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{podselector: {}} | spec.podselector",
                "{podSelector: {matchLables: {}}} | spec.podSelector.matchLables",
                "{podSelector: {app: db}} | spec.podSelector.app",
                "{podSelector: {matchExpressions: [{key: a, operator: Exists, value: []}]}}"
                        + " | spec.podSelector.matchExpressions[0].value",
                "{types: [Egress]} | spec.types",
                "{ingress: [{form: []}]} | spec.ingress[0].form",
                "{egress: [{too: []}]} | spec.egress[0].too",
                "{ingress: [{from: [{podSelector: {}, podselector: {}}]}]} | spec.ingress[0].from[0].podselector",
                "{ingress: [{from: [{podSelector: {matchlabels: {}}}]}]}"
                        + " | spec.ingress[0].from[0].podSelector.matchlabels",
                "{ingress: [{from: [{namespaceSelector: {name: x}}]}]} | spec.ingress[0].from[0].namespaceSelector.name",
                "{ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8, exept: []}}]}]} | spec.ingress[0].from[0].ipBlock.exept",
                "{ingress: [{ports: [{prot: UDP}]}]} | spec.ingress[0].ports[0].prot",
                "{egress: [{ports: [{port: 80, endport: 90}]}]} | spec.egress[0].ports[0].endport",
                "{foo: null} | spec.foo",
            })
    void anUnknownFieldOfAPolicyIsAnErrorAtEveryLevel(String spec, String path) {
        assertThat(Fabric8.read(Given.object(Given.policy(spec))).diagnostics())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.kind()).isEqualTo(Diagnostic.Kind.UNKNOWN_FIELD);
                    assertThat(error.severity()).isEqualTo(Diagnostic.Severity.ERROR);
                    assertThat(error.fieldPath()).isEqualTo(path);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metadata: {name: p, namespace: shop, lables: {}}",
                "metadata: {name: p, namespace: shop, ownerReferences: [{apiVersion: v1, kind: Pod, name: x, uid: x, nam: x}]}",
                "metadata: {name: p, namespace: shop, managedFields: [{managr: x}]}",
                "metadata: {name: p, namespace: shop}\nstatus: {}",
                "metadata: {name: p, namespace: shop}\nSpec: {}",
            })
    void soItIsOutsideOfTheSpec(String rest) {
        String yaml = "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n" + rest;

        assertThat(Fabric8.read(Given.object(yaml)).diagnostics())
                .extracting(Diagnostic::kind)
                .containsExactly(Diagnostic.Kind.UNKNOWN_FIELD);
    }

    @Test
    void whatCodePutsThereIsFoundToo() {
        NetworkPolicy policy = (NetworkPolicy) Given.object(Given.policy("{}"));
        policy.getSpec().setAdditionalProperty("ingres", List.of(Map.of()));

        assertThat(Given.lines(Fabric8.read(policy)))
                .containsExactly("NetworkPolicy shop/p: error: spec.ingres: unknown field `ingres`;"
                        + " did you mean `ingress`?");
    }

    @Test
    void whatHasTheNameOfAFieldIsAnErrorThoughTheClientSendsItInTheFieldsPlace() {
        assertThat(Given.lines(Fabric8.read(withOtherSelector())))
                .containsExactly("NetworkPolicy shop/p: error: spec.podSelector: the client library does not know this"
                        + " `podSelector`, but sends it as the field; with `FieldValidation.LENIENT` it counts");
        assertThatThrownBy(() -> Fabric8.read(withOtherSelector()).cluster())
                .isInstanceOf(InvalidManifestsException.class);
    }

    @Test
    void lenientReadingTakesItWithAWarning() {
        Manifests read = Fabric8.read(LENIENT, List.of(withOtherSelector()));

        assertThat(Given.lines(read))
                .containsExactly(
                        "NetworkPolicy shop/p: warning: spec.podSelector: the client library does not know this"
                                + " `podSelector`, but sends it as the field, so it counts");
        assertThat(read.cluster().policies())
                .extracting(io.github.netpol.model.NetworkPolicy::podSelector)
                .containsExactly(LabelSelector.matching("app", "web"));
    }

    private static NetworkPolicy withOtherSelector() {
        NetworkPolicy policy = (NetworkPolicy) Given.object(Given.policy("{podSelector: {matchLables: {app: db}}}"));
        policy.getSpec().setAdditionalProperty("podSelector", Map.of("matchLabels", Map.of("app", "web")));
        return policy;
    }

    @Test
    void lenientReadingDropsItWithAWarningAsInFiles() {
        Manifests read = Fabric8.read(LENIENT, List.of(Given.object(TYPO)));

        assertThat(read.diagnostics()).extracting(Diagnostic::severity).containsExactly(Diagnostic.Severity.WARNING);
        assertThat(Given.words(read)).isEqualTo(Given.words(Manifests.readText(LENIENT, "text", TYPO)));
    }

    /** Files may have them (S103); here the client should have known. */
    @Test
    void aFieldThatNobodyReadsIsAnErrorThatNamesTheWayOut() {
        assertThat(Given.lines(Fabric8.read(Given.object(
                        POD + "spec: {containers: [{name: c, ports: [{containerPort: 80, foo: 1}], zoo: 1}]}"))))
                .containsExactly(
                        "Pod p: error: spec.containers[0].zoo: the client library does not know `zoo`; if it is older than"
                                + " the cluster, read with `FieldValidation.LENIENT`",
                        "Pod p: error: spec.containers[0].ports[0].foo: unknown field `foo`; a container port has only"
                                + " `name`, `containerPort`, `protocol`, `hostPort`, `hostIP`");
    }

    @Test
    void whichIsToReadItLeniently() {
        Manifests read = Fabric8.read(LENIENT, List.of(Given.object(POD + "spec: {zoo: 1}")));

        assertThat(Given.lines(read))
                .containsExactly(
                        "Pod p: warning: spec.zoo: the client library does not know `zoo`; it is dropped, and has"
                                + " no say in verdicts");
        assertThat(read.cluster().pods()).hasSize(1);
    }

    @Test
    void aMisspeltFieldOfAPodIsToldOnceAndWithTheFieldThatWasMeant() {
        assertThat(Given.lines(Fabric8.read(Given.object(POD + "spec: {hostnetwork: true}"))))
                .containsExactly(
                        "Pod p: error: spec.hostnetwork: unknown field `hostnetwork`; did you mean `hostNetwork`?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v1 | Namespace | status: {conditions: [{type: x, zoo: 1}]} | status.conditions[0].zoo",
                "v1 | Service | spec: {sessionAffinityConfig: {clientIP: {zoo: 1}}} | spec.sessionAffinityConfig.clientIP.zoo",
                "v1 | Pod | spec: {containers: [{name: c}, {name: d, env: [{name: e, valueFrom: {zoo: 1}}]}]}"
                        + " | spec.containers[1].env[0].valueFrom.zoo",
                "v1 | Pod | status: {podIPs: [{ip: 10.0.0.1, zoo: 1}]} | status.podIPs[0].zoo",
                "apps/v1 | Deployment | spec: {template: {spec: {affinity: {zoo: 1}}}} | spec.template.spec.affinity.zoo",
                "apps/v1 | StatefulSet | spec: {template: {}, volumeClaimTemplates: [{spec: {zoo: 1}}]}"
                        + " | spec.volumeClaimTemplates[0].spec.zoo",
                "batch/v1 | CronJob | spec: {jobTemplate: {spec: {template: {spec: {zoo: 1}}}}}"
                        + " | spec.jobTemplate.spec.template.spec.zoo",
                "v1 | ConfigMap | zoo: 1 | zoo",
                "v1 | PersistentVolumeClaim | spec: {'a~b/c': 1} | spec.a~b/c",
                "rbac.authorization.k8s.io/v1 | Role | rules: [{zoo: 1}] | rules[0].zoo",
            })
    void anObjectOfAnyKindIsLookedAtInEveryPart(String apiVersion, String kind, String field, String path) {
        HasMetadata object = (HasMetadata) Given.object(
                "apiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata: {name: x, namespace: ''}\n" + field);

        assertThat(unknownFields(Fabric8.read(object))).containsExactly(kind + " x: ERROR " + path);
        assertThat(unknownFields(Fabric8.read(LENIENT, List.of(object)))).containsExactly(kind + " x: WARNING " + path);
        assertThat(Fabric8.read(LENIENT, List.of(object)).isValid()).isTrue();
    }

    @Test
    void soIsAPartInAMap() {
        Pod pod = (Pod) Given.object(POD + "spec: {containers: [{name: c}]}");
        Quantity amount = new Quantity("1");
        amount.setAdditionalProperty("zoo", 1);
        pod.getSpec().setOverhead(Map.of("cpu", amount));

        assertThat(Given.lines(Fabric8.read(pod)))
                .containsExactly("Pod p: error: the client library does not know `/spec/overhead/cpu/zoo`, and does not"
                        + " send it; with `FieldValidation.LENIENT` it is dropped");
        assertThat(Fabric8.read(LENIENT, List.of(pod)).cluster().pods()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme.com/v1\nkind: Widget\nmetadata: {name: w}\nspec: {zoo: {deep: [{zoo: 1}]}}",
                "apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: widgets.acme.com}\n"
                        + "spec: {versions: [{name: v1, schema: {openAPIV3Schema: {additionalProperties: true, properties:"
                        + " {zoo: {type: object, default: {zoo: 1}, x-kubernetes-preserve-unknown-fields: true}}}}}]}",
                "v1\nkind: ConfigMap\nmetadata: {name: w, labels: {zoo: a}, managedFields: [{fieldsV1: {'f:data': {}}}]}\n"
                        + "data: {zoo: a}",
            })
    void whatIsThereByDesignIsNoUnknownField(String object) {
        assertThat(Fabric8.read(Given.object("apiVersion: " + object)).diagnostics())
                .extracting(Diagnostic::kind)
                .containsExactly(Diagnostic.Kind.UNSUPPORTED_KIND);
    }

    @Test
    void theMetadataOfACustomResourceIsLookedAtAndTheRestIsNot() {
        KubernetesResource widget =
                Given.object("apiVersion: acme.com/v1\nkind: Widget\nmetadata: {name: w, lables: {}}\nspec: {zoo: 1}");

        assertThat(unknownFields(Fabric8.read(widget))).containsExactly("Widget w: ERROR metadata.lables");
    }

    @Test
    void aClassOfYourOwnSaysItselfWhatItsFieldsAre() {
        Widget widget = new Widget();
        widget.setMetadata(new ObjectMetaBuilder().withName("w").build());
        widget.setSpec(new Widget.Spec());

        assertThat(Fabric8.read(widget).diagnostics())
                .extracting(Diagnostic::kind)
                .containsExactly(Diagnostic.Kind.UNSUPPORTED_KIND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1\nkind: List", "v1\nkind: PodList"})
    void aListWithItemsIsLookedAtItself(String list) {
        KubernetesResource pods = Given.object("apiVersion: " + list
                + "\nmetadata: {resourceVersion: '1', zoo: 1}\nitmes: []\nitems: [{apiVersion: v1, kind: Pod, metadata:"
                + " {name: p}, spec: {zoo: 1}}]");

        assertThat(Given.lines(Fabric8.read(LENIENT, List.of(pods))))
                .containsExactly(
                        "objects[0]: warning: itmes: unknown field `itmes`; did you mean `items`? It is dropped, and"
                                + " objects may be lost",
                        "objects[0]: warning: metadata.zoo: the client library does not know `zoo`; it is dropped, and has"
                                + " no say in verdicts",
                        "Pod p: warning: spec.zoo: the client library does not know `zoo`; it is dropped, and has no say in"
                                + " verdicts");
        assertThat(Fabric8.read(LENIENT, List.of(pods)).cluster().pods()).hasSize(1);
        assertThat(unknownFields(Fabric8.read(pods)))
                .containsExactly("objects[0]: ERROR itmes", "objects[0]: ERROR metadata.zoo", "Pod p: ERROR spec.zoo");
    }

    @Test
    void otherItemsOfAListAreSentInPlaceOfItsOwn() {
        PodList list = new PodList("v1", List.of((Pod) Given.object(POD)), "PodList", null);
        list.setAdditionalProperty("items", List.of(Given.object(POD.replace("name: p", "name: q"))));

        assertThat(unknownFields(Fabric8.read(list))).containsExactly("objects[0]: ERROR items");
        assertThat(Fabric8.read(LENIENT, List.of(list)).cluster().pods())
                .extracting(pod -> pod.id().name())
                .containsExactly("q");
    }

    private static List<String> unknownFields(Manifests read) {
        return read.diagnostics().stream()
                .filter(said -> said.kind() == Diagnostic.Kind.UNKNOWN_FIELD)
                .map(said -> said.location() + ": " + said.severity() + " " + said.fieldPath())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1\nkind: List", "networking.k8s.io/v1\nkind: NetworkPolicyList"})
    void theItemsOfAListAreNotLostToATypo(String list) {
        assertThat(Fabric8.read(Given.object("apiVersion: " + list + "\nitmes: [{}]"))
                        .diagnostics())
                .singleElement()
                .satisfies(
                        error -> assertThat(error.message()).isEqualTo("unknown field `itmes`; did you mean `items`?"));
    }
}
