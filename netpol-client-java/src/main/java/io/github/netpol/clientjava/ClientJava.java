package io.github.netpol.clientjava;

import com.google.gson.JsonElement;
import io.github.netpol.yaml.ManifestObject;
import io.github.netpol.yaml.Manifests;
import io.github.netpol.yaml.ReaderOptions;
import io.kubernetes.client.common.KubernetesListObject;
import io.kubernetes.client.common.KubernetesType;
import io.kubernetes.client.openapi.models.V1ListMeta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads objects of the official Java client, such as {@code V1NetworkPolicy}, as manifests are read: with the defaults,
 * the validation and the messages of files. Thread-safe; the objects must not be changed meanwhile.
 *
 * <pre>{@code
 * Cluster cluster = ClientJava.read(namespaces, pods, policies).cluster();
 * }</pre>
 *
 * <p>Objects may lack {@code apiVersion} and {@code kind}, as the items of lists do: their class says it.
 *
 * <p>Objects of the client's dynamic API hold JSON, and are read as that: an unknown field in them is what it is in files.
 *
 * <p>What the client changed when it parsed an object, nobody can find: its {@code Yaml.load} makes the number 80 of the
 * invalid port {@code "80"}, the name {@code null} of a port that is null, and lets the last of doubled fields count.
 * Files are better read by {@link Manifests}.
 */
public final class ClientJava {
    private ClientJava() {}

    /**
     * Reads objects, and the items of lists, with the default options.
     *
     * @throws NullPointerException if an object is null
     * @throws IllegalArgumentException if an object, or a part of it, is of an anonymous or local class
     */
    public static Manifests read(KubernetesType... objects) {
        return read(
                ReaderOptions.DEFAULTS, Arrays.asList(Objects.requireNonNull(objects, "the array of objects is null")));
    }

    /**
     * Reads objects, and the items of lists, into one inventory. In diagnostics {@code NetworkPolicy shop/db-in} stands
     * in place of file and line.
     *
     * @throws NullPointerException if an object is null; an item of a list that is null is an error that is told
     * @throws IllegalArgumentException if an object, or a part of it, is of an anonymous or local class: the client's Gson
     *     writes nothing of those, and without a word
     */
    public static Manifests read(ReaderOptions options, Collection<? extends KubernetesType> objects) {
        List<Supplier<String>> texts = new ArrayList<>();
        int number = 0;
        for (KubernetesType object : Objects.requireNonNull(objects, "the collection of objects is null")) {
            texts(Objects.requireNonNull(object, "objects[" + number++ + "] is null"))
                    .forEach(texts::add);
        }
        return Manifests.readObjects(
                options,
                () -> texts.stream().map(Supplier::get).map(ManifestObject::of).iterator());
    }

    private static Stream<Supplier<String>> texts(KubernetesType object) {
        Optional<HeldJson> held = HeldJson.of(object);
        if (held.isPresent()) {
            Stream<JsonElement> parts = object instanceof KubernetesListObject
                    ? held.get().items()
                    : Stream.of(held.get().json());
            return parts.map(part -> part::toString);
        }
        if (!(object instanceof KubernetesListObject list)) {
            return Stream.of(new Item(object, ObjectHeader.UNKNOWN)::json);
        }
        Stream<Supplier<String>> items = items(list).map(item -> item::json);
        return isOnePage(list) ? Stream.concat(Stream.of(() -> ObjectJson.withoutItems(list)), items) : items;
    }

    private static Stream<Item> items(KubernetesListObject list) {
        List<? extends KubernetesType> items = list.getItems();
        ObjectHeader ofItems = ObjectHeader.of(list).ofItems();
        return items == null ? Stream.empty() : items.stream().map(item -> new Item(item, ofItems));
    }

    /** Whether there are more items to fetch. */
    private static boolean isOnePage(KubernetesListObject list) {
        V1ListMeta metadata = list.getMetadata();
        return metadata != null
                && metadata.getContinue() != null
                && !metadata.getContinue().isEmpty();
    }

    /** An object, which may be null in a list, and what its list says of it. */
    private record Item(@Nullable KubernetesType object, ObjectHeader ofList) {
        String json() {
            return object == null
                    ? "null"
                    : ObjectJson.of(
                            object,
                            ObjectHeader.of(object).orElse(ofList).orElse(ObjectHeader.ofName(object.getClass())));
        }
    }
}
