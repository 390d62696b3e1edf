package io.github.netpol.fabric8;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.KubernetesResourceList;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.github.netpol.yaml.Manifests;
import io.github.netpol.yaml.ReaderOptions;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads objects of the fabric8 client as the API server would read them if the client sent them: with the defaults, the
 * validation and the messages of files. Thread-safe; the objects must not be changed meanwhile.
 *
 * <pre>{@code
 * Cluster cluster = Fabric8.read(client.namespaces().list(), client.pods().inAnyNamespace().list(), policies).cluster();
 * }</pre>
 *
 * <p>What fabric8 did not know when it parsed an object, such as the misspelt {@code matchLables}, it keeps without a word
 * in {@code additionalProperties}. It sends that too, so it is found here: in a policy it is an error, in other objects
 * it is what an unknown field of a file is. What has the name of a field there takes the field's place, as it does when
 * fabric8 sends the object.
 */
public final class Fabric8 {
    // One of our own: the shared one can be set to leave out what is empty, and a selector without `app: ""` is wider.
    private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();

    private Fabric8() {}

    /** Reads objects, and the items of lists, with the default options. */
    public static Manifests read(KubernetesResource... objects) {
        return read(ReaderOptions.DEFAULTS, List.of(objects));
    }

    /**
     * Reads objects, and the items of lists, into one inventory. In diagnostics {@code NetworkPolicy shop/db-in} stands
     * in place of file and line.
     *
     * @throws io.fabric8.kubernetes.client.KubernetesClientException if the client cannot write an object as JSON
     */
    public static Manifests read(ReaderOptions options, Collection<? extends KubernetesResource> objects) {
        List<? extends KubernetesResource> items =
                objects.stream().flatMap(Fabric8::items).toList();
        return Manifests.readObjects(
                options, () -> items.stream().map(SERIALIZATION::asJson).iterator());
    }

    /**
     * The items one by one, so that each is told from the others and none is too large. A list without any stays: they
     * could be under a misspelt {@code items}.
     */
    private static Stream<? extends KubernetesResource> items(KubernetesResource object) {
        if (object instanceof KubernetesResourceList<?> list) {
            List<? extends HasMetadata> items = list.getItems();
            if (items != null && !items.isEmpty()) {
                return items.stream();
            }
        }
        return Stream.of(object);
    }
}
