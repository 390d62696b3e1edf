package io.github.netpol.fabric8;

import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.github.netpol.yaml.Diagnostic;
import io.github.netpol.yaml.Manifests;
import java.util.List;

/** Objects as fabric8 parses them, and what is said of them. */
final class Given {
    private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();

    private Given() {}

    /** The object of a YAML text. */
    static KubernetesResource object(String yaml) {
        return SERIALIZATION.unmarshal("---\n" + yaml);
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
