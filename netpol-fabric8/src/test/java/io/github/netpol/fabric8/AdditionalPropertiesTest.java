package io.github.netpol.fabric8;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.yaml.Diagnostic;
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
    void whatHasTheNameOfAFieldTakesItsPlaceAsItDoesWhenTheClientSendsIt() {
        NetworkPolicy policy = (NetworkPolicy) Given.object(Given.policy("{podSelector: {matchLabels: {app: db}}}"));
        policy.getSpec().setAdditionalProperty("podSelector", Map.of("matchLabels", Map.of("app", "web")));

        assertThat(Fabric8.read(policy).cluster().policies())
                .extracting(io.github.netpol.model.NetworkPolicy::podSelector)
                .containsExactly(LabelSelector.matching("app", "web"));
    }

    @Test
    void lenientReadingDropsItWithAWarningAsInFiles() {
        ReaderOptions lenient = ReaderOptions.DEFAULTS.with(FieldValidation.LENIENT);
        Manifests read = Fabric8.read(lenient, List.of(Given.object(TYPO)));

        assertThat(read.diagnostics()).extracting(Diagnostic::severity).containsExactly(Diagnostic.Severity.WARNING);
        assertThat(Given.words(read)).isEqualTo(Given.words(Manifests.readText(lenient, "text", TYPO)));
    }

    /** S103: the client may be older than the cluster, and new fields of pods have no say. */
    @Test
    void aPodMayHaveFieldsThatNobodyKnowsYetButNoMisspeltOnes() {
        String newField =
                "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {zoo: 1, containers: [{name: c, zoo: 1}]}";
        String typo = "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {hostnetwork: true}";

        assertThat(Fabric8.read(Given.object(newField)).diagnostics()).isEmpty();
        assertThat(Given.lines(Fabric8.read(Given.object(typo))))
                .containsExactly(
                        "Pod p: error: spec.hostnetwork: unknown field `hostnetwork`; did you mean `hostNetwork`?");
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
