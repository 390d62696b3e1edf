package io.github.netpol.clientjava;

import io.github.netpol.yaml.Diagnostic;
import io.github.netpol.yaml.Manifests;
import io.kubernetes.client.common.KubernetesType;
import io.kubernetes.client.util.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Objects as the client parses them, and what is said of them. */
final class Given {
    private Given() {}

    /** The object of a YAML text. */
    static KubernetesType object(String yaml) {
        try {
            return (KubernetesType) Yaml.load(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a policy {@code shop/p} with that spec. */
    static String policy(String spec) {
        return "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: p, namespace: shop}\nspec: "
                + spec;
    }

    static List<String> lines(Manifests manifests) {
        return manifests.diagnostics().stream().map(Diagnostic::toString).toList();
    }

    /** What is said, without the place. */
    static List<String> words(Manifests manifests) {
        return manifests.diagnostics().stream()
                .map(said -> said.severity() + " " + said.kind() + " " + said.fieldPath() + ": " + said.message())
                .sorted()
                .toList();
    }
}
