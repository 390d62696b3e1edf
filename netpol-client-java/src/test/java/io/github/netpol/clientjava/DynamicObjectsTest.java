package io.github.netpol.clientjava;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.github.netpol.model.Cluster;
import io.github.netpol.yaml.Manifests;
import io.kubernetes.client.util.generic.dynamic.DynamicKubernetesObject;
import io.kubernetes.client.util.generic.dynamic.Dynamics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects of the client's dynamic API, which hold JSON and know no fields. */
class DynamicObjectsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"podSelector\":{\"matchLabels\":{\"app\":\"db\"}},\"ingress\":[{}]}",
                "{\"podSelector\":{\"matchLabels\":{\"app\":null}}}",
                "{\"podSelector\":null}",
                "{\"podSelector\":{\"matchLables\":{\"app\":\"db\"}}}",
                "{\"ingress\":[{\"ports\":[{\"port\":\"80\"}]}]}",
                "{\"ingress\":[{\"ports\":[{\"port\":5e1}]},null]}",
            })
    void aPolicyIsReadAndJudgedAsItsManifestIs(String spec) {
        String json =
                "{\"apiVersion\":\"networking.k8s.io/v1\",\"kind\":\"NetworkPolicy\",\"metadata\":{\"name\":\"p\","
                        + "\"namespace\":\"shop\"},\"spec\":" + spec + "}";
        Manifests file = Manifests.readText(json);
        Manifests object = ClientJava.read(Dynamics.newFromJson(json));

        assertThat(Given.words(object)).isEqualTo(Given.words(file));
        assertThat(object.isValid()).isEqualTo(file.isValid());
        if (file.isValid()) {
            assertThat(object.cluster()).isEqualTo(file.cluster());
        }
    }

    @Test
    void aListSaysWhatItsItemsAre() {
        String json = """
                {"apiVersion":"v1","kind":"PodList","metadata":{},"items":[
                {"metadata":{"name":"db","namespace":"shop","labels":{"app":"db"}},"spec":{"hostNetwork":true}}]}
                """;

        assertThat(ClientJava.read(Dynamics.newListFromJson(json)).cluster())
                .isEqualTo(Manifests.readText(json).cluster());
    }

    @Test
    void aListMayBeEmptyAndTheItemsNotMisspelt() {
        assertThat(ClientJava.read(
                                Dynamics.newListFromJson("{\"apiVersion\":\"v1\",\"kind\":\"PodList\",\"items\":[]}"))
                        .cluster())
                .isEqualTo(Cluster.builder().build());
        assertThat(Given.lines(ClientJava.read(
                        Dynamics.newListFromJson("{\"apiVersion\":\"v1\",\"kind\":\"PodList\",\"itmes\":[{}]}"))))
                .containsExactly("objects[0]: error: itmes: unknown field `itmes`; did you mean `items`?");
    }

    @Test
    void whatAListHasBesideItsItemsIsLookedAtAndAnItemCalledByItsName() {
        String json = """
                {"apiVersion":"networking.k8s.io/v1","kind":"NetworkPolicyList","itmes":[],"items":[
                {"metadata":{"name":"p","namespace":"shop"},"spec":{"ingres":[]}},null]}
                """;

        assertThat(Given.lines(ClientJava.read(Dynamics.newListFromJson(json))))
                .containsExactly(
                        "objects[0]: error: itmes: unknown field `itmes`; did you mean `items`?",
                        "NetworkPolicy shop/p: error: spec.ingres: unknown field `ingres`; did you mean `ingress`?",
                        "objects[2]: error: there is no object in it");
    }

    @Test
    void aListInAnObjectNamesItsItemsToo() {
        String json = """
                {"apiVersion":"networking.k8s.io/v1","kind":"NetworkPolicyList","items":[
                {"metadata":{"name":"p","namespace":"shop"},"spec":{"ingres":[]}}]}
                """;

        assertThat(Given.lines(ClientJava.read(Dynamics.newFromJson(json))))
                .containsExactly("NetworkPolicy shop/p: error: spec.ingres: unknown field `ingres`; did you mean"
                        + " `ingress`?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"abc\" | 1", "\"\" | 0", "null | 0", "7 | 1"})
    void aListThatIsOnePageOfSeveralIsAnError(String token, int errors) {
        String json = "{\"apiVersion\":\"v1\",\"kind\":\"PodList\",\"metadata\":{\"continue\":" + token
                + "},\"items\":[{\"metadata\":{\"name\":\"a\"}}]}";

        assertThat(ClientJava.read(Dynamics.newListFromJson(json)).diagnostics())
                .hasSize(errors)
                .allSatisfy(error -> assertThat(error.fieldPath()).isEqualTo("metadata.continue"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"kind\":1}", "{\"kind\":null,\"apiVersion\":{}}"})
    void whatLacksItsKindIsAnError(String json) {
        DynamicKubernetesObject object =
                new DynamicKubernetesObject(JsonParser.parseString(json).getAsJsonObject());

        assertThat(Given.words(ClientJava.read(object))).isEqualTo(Given.words(Manifests.readText(json)));
        assertThat(object.getRaw()).hasToString(json);
    }
}
