package io.github.netpol.model;

/**
 * What a namespaced object is called: the key of policies, pods and services in an inventory.
 *
 * @param namespace the namespace's name
 * @param name the object's name
 */
public record NamespacedName(String namespace, String name) implements Comparable<NamespacedName> {
    /** Refuses null; the syntax of names is checked where objects are made. */
    public NamespacedName {
        Checks.notNull(namespace, "namespace");
        Checks.notNull(name, "name");
    }

    /** By namespace, then by name. */
    @Override
    public int compareTo(NamespacedName other) {
        int byNamespace = namespace.compareTo(other.namespace);
        return byNamespace != 0 ? byNamespace : name.compareTo(other.name);
    }

    /** The name as {@code namespace/name}. */
    @Override
    public String toString() {
        return namespace + "/" + name;
    }
}
