package io.github.netpol.model;

import io.github.netpol.model.syntax.NameSyntax;

/**
 * A namespace and its labels, among them always the one that carries its name (S18).
 *
 * @param name the name
 * @param labels the labels; {@value #NAME_LABEL} is added, or overwritten, with the name
 */
public record Namespace(String name, Labels labels) {
    /** The label that Kubernetes puts on every namespace, with its name as the value. */
    public static final String NAME_LABEL = "kubernetes.io/metadata.name";

    /**
     * Validates the name and sets the name label.
     *
     * @throws IllegalArgumentException if the name is malformed
     */
    public Namespace {
        Checks.notNull(name, "name");
        Checks.notNull(labels, "labels");
        Checks.noProblems("namespace", name, NameSyntax.dnsLabelProblems(name));
        labels = labels.with(NAME_LABEL, name);
    }

    /** A namespace with these labels beside its name label, keys and values in turn. */
    public static Namespace of(String name, String... keysAndValues) {
        return new Namespace(name, Labels.of(keysAndValues));
    }
}
