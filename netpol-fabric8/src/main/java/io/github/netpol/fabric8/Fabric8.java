package io.github.netpol.fabric8;

import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.KubernetesResourceList;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.github.netpol.yaml.ManifestObject;
import io.github.netpol.yaml.Manifests;
import io.github.netpol.yaml.ReaderOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads objects of the fabric8 client as the API server would read them if the client sent them: with the defaults, the
 * validation and the messages of files. Thread-safe; the objects must not be changed meanwhile.
 *
 * <pre>{@code
 * Cluster cluster = Fabric8.read(client.namespaces().list(), client.pods().inAnyNamespace().list(), policies).cluster();
 * }</pre>
 *
 * <p>What fabric8 did not know when it parsed an object, such as the misspelt {@code matchLables}, it keeps without a word
 * in {@code additionalProperties}. Each of those is an error, wherever it is in an object or list of any kind, and with
 * {@link io.github.netpol.yaml.ReaderOptions.FieldValidation#LENIENT} a warning. So a client that is older than its cluster
 * can make errors of new fields of pods, which only lenient reading passes. What has the name of a field there takes the
 * field's place, as it does when fabric8 sends the object, and is told in the same way.
 *
 * <p>No unknown fields are the content of a {@code GenericKubernetesResource} and of {@code fieldsV1}, which have no fields
 * that anybody declares, the schemas of custom resources, and what classes of your own keep. A list of which something is
 * told itself counts as one object, before its items.
 */
public final class Fabric8 {
    // One of our own: the shared one can be set to leave out what is empty, and a selector without `app: ""` is wider.
    private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();

    private Fabric8() {}

    /**
     * Reads objects, and the items of lists, with the default options.
     *
     * @throws NullPointerException if an object is null
     * @throws io.fabric8.kubernetes.client.KubernetesClientException if the client cannot write an object as JSON
     */
    public static Manifests read(KubernetesResource... objects) {
        return read(
                ReaderOptions.DEFAULTS, Arrays.asList(Objects.requireNonNull(objects, "the array of objects is null")));
    }

    /**
     * Reads objects, and the items of lists, into one inventory. In diagnostics {@code NetworkPolicy shop/db-in} stands
     * in place of file and line.
     *
     * @throws NullPointerException if an object is null; an item of a list that is null is an error that is told
     * @throws io.fabric8.kubernetes.client.KubernetesClientException if the client cannot write an object as JSON,
     *     as versions 7.0 to 7.2 cannot write one with an unknown field if they meet Jackson 2.19 or newer
     */
    public static Manifests read(ReaderOptions options, Collection<? extends KubernetesResource> objects) {
        List<Supplier<ManifestObject>> all = new ArrayList<>();
        int number = 0;
        for (KubernetesResource object : Objects.requireNonNull(objects, "the collection of objects is null")) {
            manifests(Objects.requireNonNull(object, "objects[" + number++ + "] is null"))
                    .forEach(all::add);
        }
        return Manifests.readObjects(
                options, () -> all.stream().map(Supplier::get).iterator());
    }

    /**
     * The items of a list come one by one, so that each is told from the others and none is too large. A list without any
     * stays whole: they could be under a misspelt name.
     */
    private static Stream<Supplier<ManifestObject>> manifests(KubernetesResource object) {
        if (!(object instanceof KubernetesResourceList<?> list)) {
            return Stream.of(() -> manifest(object));
        }
        // In a list that was parsed there can be lists and other things that are no HasMetadata, whatever its type
        // says.
        List<?> items = list.getItems();
        ListFields fields = ListFields.of(list);
        if (items == null || items.isEmpty() || fields.hasOtherItems()) {
            return Stream.of(() -> manifest(object));
        }
        Stream<Supplier<ManifestObject>> manifests = items.stream().map(item -> () -> manifest(item));
        return fields.unknown().isEmpty() && !fields.areOfOnePage()
                ? manifests
                : Stream.concat(
                        Stream.of(() -> new ManifestObject(SERIALIZATION.asJson(fields.values()), fields.unknown())),
                        manifests);
    }

    // What is wrong with an object as a whole, such as a circle, is found while it is written.
    private static ManifestObject manifest(@Nullable Object object) {
        String json = SERIALIZATION.asJson(object);
        return new ManifestObject(json, AdditionalProperties.of(object));
    }
}
