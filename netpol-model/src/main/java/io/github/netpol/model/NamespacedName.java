package io.github.netpol.model;

import java.util.Comparator;

/**
 * What a namespaced object is called: the key of policies, pods and services in an inventory.
 *
 * @param namespace the namespace's name
 * @param name the object's name
 */
public record NamespacedName(String namespace, String name) implements Comparable<NamespacedName> {
    private static final Comparator<NamespacedName> ORDER =
            Comparator.comparing(NamespacedName::namespace).thenComparing(NamespacedName::name);

    /** Refuses null; the syntax of names is checked where objects are made. */
    public NamespacedName {
        Checks.notNull(namespace, "namespace");
        Checks.notNull(name, "name");
    }

    @Override
    public int compareTo(NamespacedName other) {
        return ORDER.compare(this, other);
    }

    /** The name as {@code namespace/name}. */
    @Override
    public String toString() {
        return namespace + "/" + name;
    }
}
