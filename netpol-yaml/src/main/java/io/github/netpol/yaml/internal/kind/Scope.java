package io.github.netpol.yaml.internal.kind;

import io.github.netpol.model.syntax.NameSyntax;
import java.util.List;

/** Whether objects of a kind live in namespaces, and what their names may be. */
enum Scope {
    /** In a namespace, with the name of a DNS subdomain. */
    NAMESPACED,
    /** In a namespace, with the name of a DNS label: services. */
    NAMESPACED_DNS_LABEL,
    /** In no namespace, with the name of a DNS label: namespaces. */
    NAMESPACE;

    List<String> nameProblems(String name) {
        return this == NAMESPACED ? NameSyntax.dnsSubdomainProblems(name) : NameSyntax.dnsLabelProblems(name);
    }

    boolean hasNamespace() {
        return this != NAMESPACE;
    }
}
