package io.github.netpol.clientjava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.netpol.model.Cluster;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.yaml.Manifests;
import io.github.netpol.yaml.ReaderOptions;
import io.kubernetes.client.common.KubernetesListObject;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.common.KubernetesType;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1ConfigMapList;
import io.kubernetes.client.openapi.models.V1CronJob;
import io.kubernetes.client.openapi.models.V1DaemonSet;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1LabelSelector;
import io.kubernetes.client.openapi.models.V1ListMeta;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1NetworkPolicyIngressRule;
import io.kubernetes.client.openapi.models.V1NetworkPolicyList;
import io.kubernetes.client.openapi.models.V1NetworkPolicySpec;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import io.kubernetes.client.openapi.models.V1Pod;
import io.kubernetes.client.openapi.models.V1PodList;
import io.kubernetes.client.openapi.models.V1ReplicaSet;
import io.kubernetes.client.openapi.models.V1ReplicationController;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** What an object is, said by itself, its class or its list. */
class KindsTest {
    private static final String TEMPLATE = "\"template\":{\"metadata\":{\"labels\":{\"app\":\"a\"}},\"spec\":"
            + "{\"hostNetwork\":true,\"containers\":[{\"name\":\"c\",\"ports\":[{\"name\":\"http\",\"containerPort\":80}]}]}}";
    private static final String WORKLOAD = "{\"selector\":{\"matchLabels\":{\"app\":\"a\"}}," + TEMPLATE + "}";

    static final List<Arguments> KINDS = List.of(
            Arguments.of("networking.k8s.io/v1", "NetworkPolicy", V1NetworkPolicy.class, "{\"podSelector\":{}}"),
            Arguments.of("v1", "Namespace", V1Namespace.class, "{\"finalizers\":[\"kubernetes\"]}"),
            Arguments.of("v1", "Pod", V1Pod.class, "{\"nodeName\":\"n\",\"containers\":[{\"name\":\"c\"}]}"),
            Arguments.of(
                    "v1",
                    "Service",
                    V1Service.class,
                    "{\"selector\":{\"app\":\"a\"},\"ports\":[{\"port\":80,\"targetPort\":\"http\"}]}"),
            Arguments.of("v1", "ReplicationController", V1ReplicationController.class, "{" + TEMPLATE + "}"),
            Arguments.of("apps/v1", "Deployment", V1Deployment.class, WORKLOAD),
            Arguments.of("apps/v1", "ReplicaSet", V1ReplicaSet.class, WORKLOAD),
            Arguments.of("apps/v1", "StatefulSet", V1StatefulSet.class, WORKLOAD),
            Arguments.of("apps/v1", "DaemonSet", V1DaemonSet.class, WORKLOAD),
            Arguments.of("batch/v1", "Job", V1Job.class, "{" + TEMPLATE + "}"),
            Arguments.of(
                    "batch/v1",
                    "CronJob",
                    V1CronJob.class,
                    "{\"schedule\":\"@daily\",\"jobTemplate\":{\"spec\":{" + TEMPLATE + "}}}"));

    @ParameterizedTest
    @FieldSource("KINDS")
    void aClassSaysWhatItsObjectsAre(
            String apiVersion, String kind, Class<? extends KubernetesObject> type, String spec) {
        String namespace = kind.equals("Namespace") ? "" : "\"namespace\":\"shop\",";
        String rest = "\"metadata\":{\"name\":\"a\"," + namespace + "\"labels\":{\"x\":\"y\"},"
                + "\"creationTimestamp\":\"2026-01-01T00:00:00Z\",\"managedFields\":[{\"manager\":\"m\"}]},\"spec\":"
                + spec
                + "}";
        String json = "{\"apiVersion\":\"" + apiVersion + "\",\"kind\":\"" + kind + "\"," + rest;
        KubernetesObject bare = JSON.deserialize("{" + rest, type);
        KubernetesObject whole = JSON.deserialize(json, type);
        Cluster expected = Manifests.readText(json).cluster();

        assertThat(bare.getKind()).isNull();
        assertThat(ClientJava.read(bare).diagnostics()).isEmpty();
        assertThat(ClientJava.read(bare).cluster()).isEqualTo(expected);
        assertThat(ClientJava.read(whole).cluster()).isEqualTo(expected);
        assertThat(expected).isNotEqualTo(Cluster.builder().build());
    }

    /** API servers leave apiVersion and kind out of the items of lists. */
    @Test
    void listsAsApiServersPrintThemMakeOneInventory() {
        String policies = """
                {"kind":"NetworkPolicyList","apiVersion":"networking.k8s.io/v1","metadata":{"resourceVersion":"7"},"items":[
                {"metadata":{"name":"p","namespace":"shop","uid":"1","resourceVersion":"3","generation":1,
                "creationTimestamp":"2026-01-01T00:00:00Z","managedFields":[{"manager":"kubectl","operation":"Update",
                "apiVersion":"networking.k8s.io/v1","time":"2026-01-01T00:00:00Z","fieldsType":"FieldsV1",
                "fieldsV1":{"f:spec":{"f:policyTypes":{}}}}]},
                "spec":{"podSelector":{},"ingress":[{"from":[{"podSelector":{}}],"ports":[{"port":"pg"}]},{}],
                "policyTypes":["Ingress"]}}]}
                """;
        String pods = """
                {"kind":"PodList","apiVersion":"v1","metadata":{},"items":[
                {"metadata":{"name":"db","namespace":"shop","labels":{"app":"db"},"deletionTimestamp":"2026-01-01T00:00:00Z"},
                "spec":{"nodeName":"n","hostNetwork":false,"containers":[{"name":"c","resources":{"limits":{"cpu":"100m"}},
                "ports":[{"name":"pg","containerPort":5432,"protocol":"TCP"}]}]},
                "status":{"phase":"Running","podIP":"10.0.0.7","podIPs":[{"ip":"10.0.0.7"}],"hostIP":"192.0.2.1"}}]}
                """;
        Manifests read = ClientJava.read(
                JSON.<V1NetworkPolicyList>deserialize(policies, V1NetworkPolicyList.class),
                JSON.<V1PodList>deserialize(pods, V1PodList.class));

        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.cluster()).isEqualTo(Manifests.readText(policies + pods).cluster());
        assertThat(read.cluster().pods()).hasSize(1);
    }

    @Test
    void aListThatCodeMakesNeedsNoKindEither() {
        V1NetworkPolicyList list =
                new V1NetworkPolicyList().addItemsItem(new V1NetworkPolicy().metadata(metadata("p")));

        assertThat(ClientJava.read(list).cluster().policies()).hasSize(1);
    }

    @Test
    void aListSaysWhatItemsOfOtherClassesAre() {
        V1ConfigMapList list = new V1ConfigMapList()
                .apiVersion("v1")
                .kind("ConfigMapList")
                .addItemsItem(new V1ConfigMap().metadata(metadata("c")));

        assertThat(Given.lines(ClientJava.read(list)))
                .containsExactly("ConfigMap shop/c: info: kind: objects of kind `ConfigMap` have no say in verdicts");
    }

    @Test
    void whatNobodySaysIsAnError() {
        assertThat(Given.lines(ClientJava.read(new V1ConfigMap().metadata(metadata("c")))))
                .containsExactly("ConfigMap shop/c: error: apiVersion: a manifest needs `apiVersion`");
        assertThat(Given.lines(ClientJava.read(
                        new V1NetworkPolicy().kind("NetworkPolicy").metadata(metadata("p")))))
                .containsExactly("NetworkPolicy shop/p: error: apiVersion: a manifest needs `apiVersion`");
    }

    @Test
    void aWrongKindIsNotMendedByTheClass() {
        V1NetworkPolicy policy = new V1NetworkPolicy()
                .apiVersion("extensions/v1beta1")
                .kind("NetworkPolicy")
                .metadata(metadata("p"));

        assertThat(Given.lines(ClientJava.read(policy)))
                .containsExactly("NetworkPolicy shop/p: error: apiVersion: there is no NetworkPolicy in"
                        + " `extensions/v1beta1`; write `apiVersion: networking.k8s.io/v1`");
    }

    @Test
    void anObjectWithoutMetadataLacksItsName() {
        assertThat(Given.lines(ClientJava.read(new V1Pod(), new V1NetworkPolicy())))
                .satisfiesExactly(
                        pod -> assertThat(pod).startsWith("objects[0]: error: metadata.name: "),
                        policy -> assertThat(policy).startsWith("objects[1]: error: metadata.name: "));
    }

    @Test
    void listsMayBeEmptyAndItemsNotNull() {
        KubernetesListObject empty = new V1PodList();
        KubernetesListObject none = new V1PodList().items(null);
        KubernetesListObject nothing = new V1PodList().items(Arrays.asList((V1Pod) null));

        assertThat(ClientJava.read(empty, none).cluster())
                .isEqualTo(Cluster.builder().build());
        assertThat(Given.lines(ClientJava.read(nothing)))
                .containsExactly("objects[0]: error: there is no object in it");
        assertThat(ClientJava.read().isValid()).isTrue();
    }

    @Test
    @SuppressWarnings("NullAway")
    void whatIsNullIsNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> ClientJava.read(new V1PodList(), null))
                .withMessage("objects[1] is null");
        assertThatNullPointerException()
                .isThrownBy(() -> ClientJava.read((KubernetesType[]) null))
                .withMessage("the array of objects is null");
        assertThatNullPointerException()
                .isThrownBy(() -> ClientJava.read(ReaderOptions.DEFAULTS, null))
                .withMessage("the collection of objects is null");
    }

    @Test
    void aListThatIsOnePageOfSeveralIsAnErrorEvenIfItDoesNotSayWhatItIs() {
        V1ListMeta more = new V1ListMeta()._continue("abc").remainingItemCount(1L);
        V1NetworkPolicy policy = new V1NetworkPolicy().metadata(metadata("p"));
        String error = "objects[0]: error: metadata.continue: the list is one page of several, and without the others"
                + " verdicts can be wrong; fetch it without a limit, or join all pages in a list without `continue`";

        assertThat(Given.lines(
                        ClientJava.read(new V1NetworkPolicyList().metadata(more).addItemsItem(policy))))
                .containsExactly(error);
        assertThat(Given.lines(ClientJava.read(
                        new V1PodList().apiVersion("v1").kind("PodList").metadata(more))))
                .containsExactly(error);
        assertThat(ClientJava.read(new V1NetworkPolicyList()
                                .metadata(new V1ListMeta()._continue(""))
                                .addItemsItem(policy))
                        .cluster()
                        .policies())
                .hasSize(1);
    }

    /** Without its spec a policy would isolate every pod, and without a rule deny what it allows. */
    @Test
    void anObjectOrPartThatGsonWouldLeaveOutIsRefused() {
        V1NetworkPolicy anonymous = new V1NetworkPolicy() {};
        V1NetworkPolicy part = new V1NetworkPolicy().metadata(metadata("p")).spec(new V1NetworkPolicySpec() {});
        V1NetworkPolicy deep = new V1NetworkPolicy()
                .metadata(metadata("p"))
                .spec(new V1NetworkPolicySpec().addIngressItem(new V1NetworkPolicyIngressRule() {}));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientJava.read(anonymous))
                .withMessage("Gson writes nothing of `" + anonymous.getClass().getName()
                        + "`, which is an anonymous or local class; make a `V1NetworkPolicy` itself");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientJava.read(part))
                .withMessageContaining("make a `V1NetworkPolicySpec` itself");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientJava.read(new V1NetworkPolicyList().addItemsItem(deep)))
                .withMessageContaining("make a `V1NetworkPolicyIngressRule` itself");
    }

    /** Gson writes maps as what they are declared to be. */
    @Test
    void anAnonymousMapIsWritten() {
        V1NetworkPolicy policy = new V1NetworkPolicy()
                .metadata(metadata("p"))
                .spec(new V1NetworkPolicySpec()
                        .podSelector(new V1LabelSelector().matchLabels(new TreeMap<>(Map.of("app", "db")) {})));

        assertThat(ClientJava.read(policy).cluster().policies().get(0).podSelector())
                .isEqualTo(LabelSelector.parse("app=db"));
    }

    private static V1ObjectMeta metadata(String name) {
        return new V1ObjectMeta().namespace("shop").name(name);
    }
}
