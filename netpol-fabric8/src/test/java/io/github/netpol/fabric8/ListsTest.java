package io.github.netpol.fabric8;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.KubernetesListBuilder;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.ListMeta;
import io.fabric8.kubernetes.api.model.NamespaceList;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodList;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyList;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.Namespace;
import io.github.netpol.yaml.InvalidManifestsException;
import io.github.netpol.yaml.Manifests;
import io.github.netpol.yaml.ReaderOptions;
import io.github.netpol.yaml.ReaderOptions.UnsupportedPolicies;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListsTest {
    private static final NetworkPolicy POLICY = (NetworkPolicy) Given.object(Given.policy("{}"));
    private static final Pod POD = (Pod) Given.object("""
            apiVersion: v1
            kind: Pod
            metadata: {name: db, namespace: shop, labels: {app: db}}
            """);

    @Test
    void objectsAndListsMakeOneInventory() {
        KubernetesResource namespaces = Given.object("""
                apiVersion: v1
                kind: NamespaceList
                items: [{metadata: {name: shop, labels: {team: a}}}]
                """);

        Cluster cluster = Fabric8.read(namespaces, POLICY, new PodList("v1", List.of(POD), "PodList", null))
                .cluster();

        assertThat(namespaces).isInstanceOf(NamespaceList.class);
        assertThat(cluster.policies()).hasSize(1);
        assertThat(cluster.pods().get(0).namespace()).isEqualTo(Namespace.of("shop", "team", "a"));
    }

    @Test
    void aMixedListIsReadLikeItsItems() {
        assertThat(Fabric8.read(new KubernetesListBuilder()
                                .withItems(POLICY, POD)
                                .build())
                        .cluster())
                .isEqualTo(Fabric8.read(POLICY, POD).cluster());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{apiVersion: v1, kind: List, items: [%s]}",
                "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicyList, items: [%s]}"
            })
    void aListInAListIsReadAndJudgedAsInAFile(String inner) {
        String item =
                "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p, namespace: shop}, spec: {%s}}";
        String outer = "apiVersion: v1\nkind: List\nitems: [" + inner + "]";
        String good = outer.formatted(item.formatted("podSelector: {}"));
        String typo = outer.formatted(item.formatted("podSelector: {matchLables: {app: db}}"));

        assertThat(Fabric8.read(Given.object(good)).cluster())
                .isEqualTo(Manifests.readText(good).cluster());
        assertThat(Given.lines(Fabric8.read(Given.object(typo))))
                .containsExactly("NetworkPolicy shop/p: error: spec.podSelector.matchLables: unknown field"
                        + " `matchLables`; did you mean `matchLabels`?");
    }

    @Test
    void anItemThatDoesNotSayWhatItIsIsAnErrorAsInAFile() {
        String list = "apiVersion: v1\nkind: List\nitems: [{metadata: {name: p}}]";

        assertThat(Given.words(Fabric8.read(Given.object(list)))).isEqualTo(Given.words(Manifests.readText(list)));
        assertThat(Fabric8.read(Given.object(list)).isValid()).isFalse();
    }

    @Test
    void aListThatIsOnePageOfSeveralIsAnError() {
        ListMeta more = new ListMeta();
        more.setContinue("abc");
        ListMeta end = new ListMeta();
        end.setContinue("");
        end.setResourceVersion("7");
        NetworkPolicyList page = new NetworkPolicyList();
        page.setItems(List.of(POLICY));
        page.setMetadata(more);
        NetworkPolicyList last = new NetworkPolicyList();
        last.setItems(List.of(POLICY));
        last.setMetadata(end);

        assertThat(Given.lines(Fabric8.read(page)))
                .containsExactly(
                        "objects[0]: error: metadata.continue: the list is one page of several, and without the"
                                + " others verdicts can be wrong; fetch it without a limit, or join all pages in a list without"
                                + " `continue`");
        assertThat(Fabric8.read(last).diagnostics()).isEmpty();
    }

    @Test
    void aPageOfWhatHasNoSayIsNoError() {
        KubernetesResource page = Given.object("""
                apiVersion: v1
                kind: SecretList
                metadata: {continue: abc}
                items: [{apiVersion: v1, kind: Secret, metadata: {name: a, namespace: shop}}]
                """);

        assertThat(Given.lines(Fabric8.read(page)))
                .containsExactly("Secret shop/a: info: kind: objects of kind `Secret` have no say in verdicts");
    }

    @Test
    @SuppressWarnings("NullAway")
    void whatIsNullIsNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> Fabric8.read(POLICY, null))
                .withMessage("objects[1] is null");
        assertThatNullPointerException()
                .isThrownBy(() -> Fabric8.read((KubernetesResource[]) null))
                .withMessage("the array of objects is null");
        assertThatNullPointerException()
                .isThrownBy(() -> Fabric8.read(ReaderOptions.DEFAULTS, null))
                .withMessage("the collection of objects is null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v1\nkind: List",
                "v1\nkind: List\nitems: []",
                "v1\nkind: List\nitems: null",
                "v1\nkind: PodList",
                "v1\nkind: PodList\nitems: null",
                "networking.k8s.io/v1\nkind: NetworkPolicyList\nmetadata: {resourceVersion: '1'}\nitems: []",
            })
    void aListWithoutItemsIsEmpty(String list) {
        Manifests read = Fabric8.read(Given.object("apiVersion: " + list));

        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.cluster()).isEqualTo(Cluster.builder().build());
        assertThat(Fabric8.read(new NetworkPolicyList()).diagnostics()).isEmpty();
        assertThat(Fabric8.read().diagnostics()).isEmpty();
    }

    @Test
    void anItemThatIsNullIsAnError() {
        NetworkPolicyList list = new NetworkPolicyList();
        list.setItems(Arrays.asList(POLICY, null));

        assertThat(Given.lines(Fabric8.read(list))).containsExactly("objects[1]: error: there is no object in it");
    }

    @Test
    void theSameObjectInTwoListsIsAnError() {
        Manifests read = Fabric8.read(
                POLICY, new KubernetesListBuilder().withItems(POLICY).build());

        assertThat(Given.lines(read))
                .containsExactly("NetworkPolicy shop/p: error: metadata.name: NetworkPolicy `shop/p` is given twice");
        assertThatThrownBy(read::cluster).isInstanceOf(InvalidManifestsException.class);
    }

    @Test
    void anObjectWithoutANameIsCalledByItsNumber() {
        NetworkPolicy nameless = new NetworkPolicy();

        assertThat(Given.lines(Fabric8.read(POD, nameless)))
                .singleElement()
                .asString()
                .startsWith("objects[1]: error: metadata.name: ");
    }

    @Test
    void policiesOfOtherKindsAreRefusedOrListed() {
        KubernetesResource other = Given.object("""
                apiVersion: cilium.io/v2
                kind: CiliumNetworkPolicy
                metadata: {name: l7, namespace: shop}
                spec: {}
                """);

        assertThat(Given.lines(Fabric8.read(other)))
                .containsExactly(
                        "CiliumNetworkPolicy shop/l7: error: kind: `CiliumNetworkPolicy` of `cilium.io/v2` is a"
                                + " policy that is not evaluated; without it verdicts can be wrong");
        assertThat(Fabric8.read(ReaderOptions.DEFAULTS.with(UnsupportedPolicies.IGNORE), List.of(other))
                        .ignored())
                .containsExactly("CiliumNetworkPolicy shop/l7");
    }

    @Test
    void aKindThatHasNoSayIsToldOnceHoweverManyObjectsThereAre() {
        String secret = "apiVersion: v1\nkind: Secret\nmetadata: {namespace: shop, name: ";

        assertThat(Given.lines(Fabric8.read(Given.object(secret + "a}"), Given.object(secret + "b}"))))
                .containsExactly("Secret shop/a: info: kind: objects of kind `Secret` have no say in verdicts");
    }

    @Test
    void aPartOfAnObjectIsNoObject() {
        assertThat(Given.lines(Fabric8.read(POLICY.getSpec())))
                .containsExactly(
                        "objects[0]: error: apiVersion: a manifest needs `apiVersion`",
                        "objects[0]: error: kind: a manifest needs `kind`");
    }
}
