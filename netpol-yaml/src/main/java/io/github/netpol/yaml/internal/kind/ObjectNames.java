package io.github.netpol.yaml.internal.kind;

import io.github.netpol.yaml.internal.text.Node;
import io.github.netpol.yaml.internal.text.Node.Mapping;

/** What objects of kinds that are not read are called. */
final class ObjectNames {
    private ObjectNames() {}

    /** The name as {@code namespace/name}, as far as the object gives it. */
    static String described(Mapping object) {
        String namespace = metadata(object, "namespace");
        String name = metadata(object, "name");
        return (namespace.isEmpty() ? "" : namespace + "/") + (name.isEmpty() ? "without a name" : name);
    }

    private static String metadata(Mapping object, String field) {
        return HeaderReader.entry(object, "metadata")
                .filter(entry -> entry.value() instanceof Mapping)
                .flatMap(entry -> HeaderReader.entry((Mapping) entry.value(), field))
                .filter(entry -> entry.value() instanceof Node.Scalar)
                .map(entry -> ((Node.Scalar) entry.value()).text())
                .orElse("");
    }
}
