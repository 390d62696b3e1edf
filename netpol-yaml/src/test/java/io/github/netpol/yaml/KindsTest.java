package io.github.netpol.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.Cluster;
import io.github.netpol.model.Labels;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Workload;
import io.github.netpol.yaml.ReaderOptions.UnsupportedPolicies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S1, S102: which kinds are read, which are not, and lists. */
class KindsTest {
    private static final ReaderOptions IGNORING = ReaderOptions.DEFAULTS.with(UnsupportedPolicies.IGNORE);

    @ParameterizedTest
    @EnumSource(Workload.Kind.class)
    void theTemplateOfEveryWorkloadIsRead(Workload.Kind kind) {
        String apiVersion = switch (kind) {
            case JOB, CRON_JOB -> "batch/v1";
            case REPLICATION_CONTROLLER -> "v1";
            default -> "apps/v1";
        };
        String template =
                "template: {metadata: {labels: {app: web}}, spec: {hostNetwork: true, containers: [{ports: [{name: http,"
                        + " containerPort: 80}]}]}}";
        String spec = kind == Workload.Kind.CRON_JOB ? "jobTemplate: {spec: {" + template + "}}" : template;
        String text = "apiVersion: " + apiVersion + "\nkind: " + kind.word()
                + "\nmetadata: {name: w, namespace: shop, labels: {not: these}}\nspec: {" + spec + "}";

        Workload workload = Manifests.readText(text).cluster().workloads().get(0);

        assertThat(workload.kind()).isEqualTo(kind);
        assertThat(workload.pod())
                .isEqualTo(Pod.builder("shop", "w")
                        .labels("app", "web")
                        .port("http", 80)
                        .network(Pod.Network.HOST)
                        .identity(Pod.Identity.REPLICA)
                        .build());
    }

    @Test
    void aListHoldsObjectsOfEveryKind() {
        Cluster cluster = Manifests.readText("""
                        apiVersion: v1
                        kind: List
                        metadata: {resourceVersion: ""}
                        items:
                        - {apiVersion: v1, kind: Namespace, metadata: {name: shop, labels: {team: a}}}
                        - {apiVersion: v1, kind: Pod, metadata: {name: p, namespace: shop}}
                        - apiVersion: v1
                          kind: List
                          items: [{apiVersion: v1, kind: Pod, metadata: {name: q, namespace: shop}}]
                        """).cluster();

        assertThat(cluster.pods()).extracting(Pod::name).containsExactly("p", "q");
        assertThat(cluster.pods().get(0).namespace().labels())
                .isEqualTo(Labels.of("team", "a", "kubernetes.io/metadata.name", "shop"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}} | REQUIRED spec.template",
                "{apiVersion: batch/v1, kind: CronJob, metadata: {name: a}, spec: {}} | REQUIRED spec.jobTemplate",
                "{apiVersion: batch/v1, kind: CronJob, metadata: {name: a}, spec: {jobTemplate: {}}}"
                        + " | REQUIRED spec.jobTemplate.spec.template",
                "{apiVersion: batch/v1, kind: CronJob, metadata: {name: a}, spec: {template: {}}}"
                        + " | UNKNOWN_FIELD spec.template",
                "{apiVersion: batch/v1, kind: Job, metadata: {name: a}, spec: {jobTemplate: {}}}"
                        + " | UNKNOWN_FIELD spec.jobTemplate",
                "{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {containers: []}}"
                        + " | UNKNOWN_FIELD spec.containers",
                "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {template: {}}} | UNKNOWN_FIELD spec.template",
            })
    void aWorkloadWithoutItsTemplateWouldMakePodsThatNoPolicySelects(String workload, String error) {
        assertThat(Given.errors(workload)).containsExactly(error);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{apiVersion: v1, kind: Namespace, metadata: {name: a}, spec: {labels: {team: a}}}",
                "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {labels: {team: a}}}",
                "{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {labels: {a: b}, template: {}}}",
            })
    void labelsInTheWrongPlaceAreNotPassedOver(String object) {
        assertThat(Given.errors(object)).containsExactly("UNKNOWN_FIELD spec.labels");
        assertThat(Given.messages(object).get(0)).contains("put it under `metadata`");
    }

    @Test
    void itemsOfATypedListMayLeaveOutWhatTheyAre() {
        Cluster cluster = Manifests.readText("""
                        apiVersion: networking.k8s.io/v1
                        kind: NetworkPolicyList
                        items:
                        - {metadata: {name: a}}
                        - {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: b}}
                        ---
                        {apiVersion: v1, kind: PodList, items: [{metadata: {name: p}}]}
                        ---
                        {apiVersion: apps/v1, kind: DeploymentList, items: [{metadata: {name: d}, spec: {template: {}}}]}
                        """).cluster();

        assertThat(cluster.policies())
                .extracting(policy -> policy.id())
                .containsExactly(new NamespacedName("default", "a"), new NamespacedName("default", "b"));
        assertThat(cluster.pods()).hasSize(1);
        assertThat(cluster.workloads()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{kind: List, apiVersion: v1, items: [{metadata: {name: a}}]} | REQUIRED apiVersion, REQUIRED kind",
                "{kind: List, apiVersion: v1, items: [x]} | WRONG_TYPE items[0]",
                "{kind: List, apiVersion: v1, items: {}} | WRONG_TYPE items",
                "{kind: PodList, apiVersion: v1, items: [{apiVersion: v1, kind: Namespace, metadata: {name: a}}]}"
                        + " | INVALID kind",
                "{kind: List, apiVersion: v1, items: [], foo: x} | UNKNOWN_FIELD foo",
                "{kind: List, apiVersion: v1, itms: []} | UNKNOWN_FIELD itms",
                "{kind: List, apiVersion: v1} | REQUIRED items",
                "{kind: NamespaceList, apiVersion: v1} | REQUIRED items",
                "{kind: NetworkPolicyList, apiVersion: networking.k8s.io/v1} | REQUIRED items",
                "{kind: list, apiVersion: v1, items: []} | NOT_SUPPORTED kind",
                "{kind: Lists, apiVersion: v1, items: []} | NOT_SUPPORTED kind",
                "{kind: NamespaceLists, apiVersion: v1, items: []} | NOT_SUPPORTED kind",
                "{kind: PodList, apiVersion: v1, items: [{metadata: {}}]} | REQUIRED metadata.name",
            })
    void mistakesInListsAreErrors(String text, String errors) {
        assertThat(Given.errors(text)).containsExactly(errors.split(", "));
    }

    @Test
    void aListWhoseItemsAreMisspeltIsNotLostInLenientModeEither() {
        assertThat(Given.errors(Given.LENIENT, "{kind: List, apiVersion: v1, itms: []}"))
                .containsExactly("REQUIRED items");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{kind: List, apiVersion: v1, metadata: {continue: abc}, items: []}",
                "{kind: PodList, apiVersion: v1, metadata: {continue: abc, remainingItemCount: 7}, items: [{metadata: {name: p}}]}",
                "{kind: CiliumNetworkPolicyList, apiVersion: cilium.io/v2, metadata: {continue: abc}, items: []}",
                "{kind: PodList, apiVersion: v1, metadata: {continue: 1}, items: []}",
            })
    void aListThatIsOnePageOfSeveralIsAnErrorForVerdictsWouldLackTheOthers(String text) {
        assertThat(Given.errors(text)).containsExactly("FORBIDDEN metadata.continue");
        assertThat(Given.errors(Given.LENIENT, text)).containsExactly("FORBIDDEN metadata.continue");
    }

    @Test
    void whatIsSaidOfOnePageSaysHowToSettleIt() {
        assertThat(Given.lines(
                        ReaderOptions.DEFAULTS,
                        "kind: PodList\napiVersion: v1\nitems: []\nmetadata:\n  continue: abc\n"))
                .containsExactly(
                        "5:13: error: metadata.continue: the list is one page of several, and without the others"
                                + " verdicts can be wrong; fetch it without a limit, or join all pages in a list without"
                                + " `continue`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{kind: List, apiVersion: v1, metadata: {continue: '', remainingItemCount: 0}, items: []}",
                "{kind: PodList, apiVersion: v1, metadata: {continue: null, remainingItemCount: 7}, items: []}",
                "{kind: PodList, apiVersion: v1, metadata: null, items: []}",
                "{kind: ConfigMapList, apiVersion: v1, metadata: {continue: abc}, items: []}",
            })
    void theLastPageAndAPageOfWhatHasNoSayAreNoErrors(String text) {
        assertThat(Given.diagnostics(ReaderOptions.DEFAULTS, text)).isEmpty();
    }

    @Test
    void aListWhoseItemsAreNullIsEmpty() {
        Manifests reading = Manifests.readText("""
                        {apiVersion: v1, kind: List, items: null}
                        ---
                        {apiVersion: networking.k8s.io/v1, kind: NetworkPolicyList, items: null}
                        """);

        assertThat(reading.diagnostics()).isEmpty();
        assertThat(reading.cluster().policies()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | REQUIRED apiVersion, REQUIRED kind",
                "{kind: Pod} | REQUIRED apiVersion",
                "{apiVersion: v1} | REQUIRED kind",
                "{apiVersion: v1, kind: null} | REQUIRED kind",
                "{apiVersion: v1, kind: ''} | REQUIRED kind",
                "{apiVersion: v1, kind: 7} | WRONG_TYPE kind",
                "{apiVersion: v1, Kind: Pod} | REQUIRED kind",
                "[] | WRONG_TYPE ''",
                "just a text | WRONG_TYPE ''",
                "{apiVersion: v1, kind: NetworkPolicy} | NOT_SUPPORTED apiVersion",
                "{apiVersion: extensions/v1beta1, kind: NetworkPolicy} | NOT_SUPPORTED apiVersion",
                "{apiVersion: networking.k8s.io/v1beta1, kind: NetworkPolicy} | NOT_SUPPORTED apiVersion",
                "{apiVersion: apps/v1beta1, kind: Deployment} | NOT_SUPPORTED apiVersion",
                "{apiVersion: v1, kind: CronJob} | NOT_SUPPORTED apiVersion",
                "{apiVersion: networking.k8s.io/v1, kind: networkpolicy} | NOT_SUPPORTED kind",
                "{apiVersion: networking.k8s.io/v1, kind: NetworkPolcy} | NOT_SUPPORTED kind",
                "{apiVersion: v1, kind: Namspace} | NOT_SUPPORTED kind",
                "{apiVersion: networking.k8s.oi/v1, kind: NetworkPolicy} | UNSUPPORTED_POLICY kind",
            })
    void aWrongOrMissingKindOrVersionIsAnError(String text, String errors) {
        assertThat(Given.errors(text)).containsExactly(errors.replace("''", "").split(", "));
    }

    @Test
    void theOldVersionIsRefusedWithTheNewOne() {
        assertThat(Given.lines(ReaderOptions.DEFAULTS, "apiVersion: extensions/v1beta1\nkind: NetworkPolicy"))
                .containsExactly("1:13: error: apiVersion: there is no NetworkPolicy in `extensions/v1beta1`; write"
                        + " `apiVersion: networking.k8s.io/v1`");
    }

    @ParameterizedTest
    @CsvSource({
        "policy.networking.k8s.io/v1alpha1, AdminNetworkPolicy",
        "policy.networking.k8s.io/v1alpha1, BaselineAdminNetworkPolicy",
        "policy.networking.k8s.io/v1alpha2, ClusterNetworkPolicy",
        "crd.projectcalico.org/v1, NetworkPolicy",
        "projectcalico.org/v3, NetworkPolicy",
        "projectcalico.org/v3, GlobalNetworkPolicy",
        "projectcalico.org/v3, StagedKubernetesNetworkPolicy",
        "projectcalico.org/v3, Tier",
        "cilium.io/v2, CiliumNetworkPolicy",
        "cilium.io/v2, CiliumClusterwideNetworkPolicy",
        "crd.antrea.io/v1beta1, ClusterNetworkPolicy",
        "crd.antrea.io/v1beta1, NetworkPolicy",
        "k8s.ovn.org/v1, EgressFirewall",
        "network.openshift.io/v1, EgressNetworkPolicy",
        "k8s.cni.cncf.io/v1beta1, MultiNetworkPolicy",
        "example.com/v1, SomeNetworkPolicy",
    })
    void aPolicyOfAnotherDialectIsAnErrorUnlessIgnoredAndThenListed(String apiVersion, String kind) {
        String text =
                "# comment\napiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata: {name: x, namespace: z}";

        assertThat(Given.errors(text)).containsExactly("UNSUPPORTED_POLICY kind");

        Manifests ignoring = Manifests.readText(IGNORING, "some.yaml", text);
        assertThat(ignoring.isValid()).isTrue();
        assertThat(ignoring.ignored()).containsExactly(kind + " z/x (some.yaml:3)");
        assertThat(ignoring.diagnostics()).singleElement().satisfies(warning -> {
            assertThat(warning.severity()).isEqualTo(Diagnostic.Severity.WARNING);
            assertThat(warning.kind()).isEqualTo(Diagnostic.Kind.UNSUPPORTED_POLICY);
        });
    }

    @Test
    void policiesInListsOfOtherDialectsAreFoundToo() {
        assertThat(Given.errors(
                        "apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicyList\nitems: [{metadata: {name: a}}]"))
                .containsExactly("UNSUPPORTED_POLICY kind");
    }

    @Test
    void nothingIsIgnoredSilently() {
        assertThat(Manifests.readText(Given.policy("{}")).ignored()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1 ConfigMap", "serving.knative.dev/v1 Service", "v1 Node", "example.com/v1 Deployment"})
    void anotherKindIsAnInformationOncePerInput(String header) {
        String[] words = header.split(" ", 2);
        String object = "apiVersion: " + words[0] + "\nkind: " + words[1] + "\nanything: [goes]\n";

        assertThat(Given.lines(ReaderOptions.DEFAULTS, object + "---\n" + object))
                .containsExactly("2:7: info: kind: objects of kind `" + words[1] + "` have no say in verdicts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "security.istio.io/v1 AuthorizationPolicy",
                "policy.linkerd.io/v1alpha1 AuthorizationPolicy",
                "kustomize.config.k8s.io/v1beta1 Kustomization"
            })
    void whatChangesTrafficOrManifestsFromOutsideIsAWarning(String header) {
        String[] words = header.split(" ", 2);

        assertThat(Given.diagnostics(ReaderOptions.DEFAULTS, "apiVersion: " + words[0] + "\nkind: " + words[1]))
                .singleElement()
                .extracting(Diagnostic::severity)
                .isEqualTo(Diagnostic.Severity.WARNING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{apiVersion: v1, Kind: Pod} | 1:18: error: kind: a manifest needs `kind`, not `Kind`",
                "{apiversion: v1, kind: Pod} | 1:2: error: apiVersion: a manifest needs `apiVersion`, not `apiversion`",
                "{apiVersion: v1, kind: null} | 1:1: error: kind: a manifest needs `kind`",
                "{apiVersion: v1, kind: 7} | 1:24: error: kind: must be a string",
                "{apiVersion: v1, kind: pod} | 1:24: error: kind: there is no kind `pod`; did you mean `Pod`?",
            })
    void theMessageSaysWhatIsMissing(String text, String line) {
        assertThat(Given.lines(ReaderOptions.DEFAULTS, text)).containsExactly(line);
    }

    @Test
    void anItemOfATypedListThatSaysHalfOfWhatItIsMustSayAll() {
        assertThat(Given.errors("{apiVersion: v1, kind: PodList, items: [{kind: Pod, metadata: {name: a}}]}"))
                .containsExactly("REQUIRED apiVersion");
        assertThat(Given.errors("{apiVersion: v1, kind: PodList, items: [{kind: null, metadata: {name: a}}]}"))
                .isEmpty();
    }
}
