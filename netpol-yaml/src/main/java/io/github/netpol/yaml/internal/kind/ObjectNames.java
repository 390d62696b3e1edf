package io.github.netpol.yaml.internal.kind;

import io.github.netpol.yaml.internal.text.Node;
import io.github.netpol.yaml.internal.text.Node.Mapping;
import java.util.Optional;

/** What objects are called, whatever they are. */
public final class ObjectNames {
    private ObjectNames() {}

    /** The kind and name as {@code NetworkPolicy shop/db-in}, if the object has both. */
    public static Optional<String> kindAndName(Node object) {
        return kindAndName(object, "");
    }

    /** The same of an object that is of that kind if it does not say what it is. */
    static Optional<String> kindAndName(Node object, String otherwise) {
        if (object instanceof Mapping mapping) {
            String own = text(mapping, "kind");
            String kind = own.isEmpty() ? otherwise : own;
            if (!kind.isEmpty() && !metadata(mapping, "name").isEmpty()) {
                return Optional.of(kind + " " + described(mapping));
            }
        }
        return Optional.empty();
    }

    /** The name as {@code namespace/name}, as far as the object gives it. */
    static String described(Mapping object) {
        String namespace = metadata(object, "namespace");
        String name = metadata(object, "name");
        return (namespace.isEmpty() ? "" : namespace + "/") + (name.isEmpty() ? "without a name" : name);
    }

    private static String metadata(Mapping object, String field) {
        return HeaderReader.entry(object, "metadata")
                .map(Node.Entry::value)
                .filter(Mapping.class::isInstance)
                .map(metadata -> text((Mapping) metadata, field))
                .orElse("");
    }

    private static String text(Mapping object, String field) {
        return HeaderReader.entry(object, field)
                .filter(entry -> entry.value() instanceof Node.Scalar)
                .map(entry -> ((Node.Scalar) entry.value()).text())
                .orElse("");
    }
}
