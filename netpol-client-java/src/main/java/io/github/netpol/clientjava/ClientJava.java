package io.github.netpol.clientjava;

import com.google.gson.JsonElement;
import io.github.netpol.yaml.ManifestObject;
import io.github.netpol.yaml.Manifests;
import io.github.netpol.yaml.ReaderOptions;
import io.kubernetes.client.common.KubernetesListObject;
import io.kubernetes.client.common.KubernetesType;
import java.util.Collection;
import java.util.List;
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

    /** Reads objects, and the items of lists, with the default options. */
    public static Manifests read(KubernetesType... objects) {
        return read(ReaderOptions.DEFAULTS, List.of(objects));
    }

    /**
     * Reads objects, and the items of lists, into one inventory. In diagnostics {@code NetworkPolicy shop/db-in} stands
     * in place of file and line.
     */
    public static Manifests read(ReaderOptions options, Collection<? extends KubernetesType> objects) {
        List<Supplier<String>> texts =
                objects.stream().flatMap(ClientJava::texts).toList();
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
        return items(object).map(item -> item::json);
    }

    private static Stream<Item> items(KubernetesType object) {
        if (!(object instanceof KubernetesListObject list)) {
            return Stream.of(new Item(object, ObjectHeader.UNKNOWN));
        }
        List<? extends KubernetesType> items = list.getItems();
        ObjectHeader ofItems = ObjectHeader.of(list).ofItems();
        return items == null ? Stream.empty() : items.stream().map(item -> new Item(item, ofItems));
    }

    /** An object, which may be null in a list, and what its list says of it. */
    private record Item(@Nullable KubernetesType object, ObjectHeader ofList) {
        String json() {
            return object == null
                    ? "null"
                    : ObjectJson.of(object, ObjectHeader.of(object).orElse(ofList));
        }
    }
}
