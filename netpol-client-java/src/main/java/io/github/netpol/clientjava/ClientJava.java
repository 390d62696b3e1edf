package io.github.netpol.clientjava;

import io.github.netpol.yaml.ManifestObject;
import io.github.netpol.yaml.Manifests;
import io.github.netpol.yaml.ReaderOptions;
import io.kubernetes.client.common.KubernetesListObject;
import io.kubernetes.client.common.KubernetesType;
import java.util.Collection;
import java.util.List;
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
        List<Item> items = objects.stream().flatMap(ClientJava::items).toList();
        return Manifests.readObjects(
                options,
                () -> items.stream().map(Item::json).map(ManifestObject::of).iterator());
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
