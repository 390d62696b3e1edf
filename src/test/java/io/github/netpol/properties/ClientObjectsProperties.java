package io.github.netpol.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.github.netpol.clientjava.ClientJava;
import io.github.netpol.fabric8.Fabric8;
import io.github.netpol.yaml.Manifests;
import io.github.netpol.yaml.ReaderOptions;
import io.kubernetes.client.common.KubernetesType;
import io.kubernetes.client.util.Yaml;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Manifests, and the objects that client libraries make of them, are the same; also in what is wrong with them. */
@Domain(Worlds.class)
class ClientObjectsProperties {
    private static final KubernetesSerialization FABRIC8 = new KubernetesSerialization();

    @Property(tries = 100, seed = "20261128", edgeCases = EdgeCasesMode.NONE)
    void aWorldOfFabric8sObjectsIsThatOfItsManifests(@ForAll World world) {
        String text = world.toString();
        Object parsed = FABRIC8.unmarshal(text);
        List<KubernetesResource> objects = parsed instanceof Collection<?> several
                ? several.stream().map(KubernetesResource.class::cast).toList()
                : List.of((KubernetesResource) parsed);

        assertSame(Fabric8.read(ReaderOptions.DEFAULTS, objects), Manifests.readText(text));
    }

    @Property(tries = 100, seed = "20261128", edgeCases = EdgeCasesMode.NONE)
    void aWorldOfTheOfficialClientsObjectsIsThatOfItsManifests(@ForAll World world) throws IOException {
        String text = world.toString();
        List<KubernetesType> objects =
                Yaml.loadAll(text).stream().map(KubernetesType.class::cast).toList();

        assertSame(ClientJava.read(ReaderOptions.DEFAULTS, objects), Manifests.readText(text));
    }

    private static void assertSame(Manifests objects, Manifests texts) {
        assertThat(words(objects)).isEqualTo(words(texts));
        assertThat(objects.isValid()).isEqualTo(texts.isValid());
        if (texts.isValid()) {
            assertThat(objects.cluster()).isEqualTo(texts.cluster());
        }
    }

    /** What is said, but for the places, which objects do not have. */
    private static List<String> words(Manifests manifests) {
        return manifests.diagnostics().stream()
                .map(said -> said.severity() + " " + said.fieldPath() + ": "
                        + said.message().replaceFirst("; first at .*", ""))
                .sorted()
                .toList();
    }
}
