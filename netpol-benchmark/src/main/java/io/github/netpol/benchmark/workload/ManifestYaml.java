package io.github.netpol.benchmark.workload;

import io.github.netpol.model.Address;
import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Pod;
import io.github.netpol.yaml.PolicyWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** Writes a data set's objects as YAML documents, laid out as {@code kubectl get -o yaml} does, with what matters here. */
final class ManifestYaml {
    private final Writer out;

    ManifestYaml(Writer out) {
        this.out = out;
    }

    void write(Namespace namespace) throws IOException {
        out.write("---\napiVersion: v1\nkind: Namespace\nmetadata:\n");
        field("  name: ", namespace.name());
        labels(namespace.labels());
    }

    void write(Pod pod) throws IOException {
        out.write("---\napiVersion: v1\nkind: Pod\nmetadata:\n");
        field("  name: ", pod.name());
        field("  namespace: ", pod.namespace().name());
        labels(pod.labels());
        out.write("spec:\n  containers:\n  - name: main\n    image: registry.example/main:1.0\n");
        if (!pod.ports().isEmpty()) {
            out.write("    ports:\n");
        }
        for (ContainerPort port : pod.ports()) {
            out.write("    - containerPort: " + port.port() + "\n");
            if (!port.name().isEmpty()) {
                field("      name: ", port.name());
            }
            field("      protocol: ", port.protocol().name());
        }
        status(pod.addresses().get(0));
    }

    private void status(Address address) throws IOException {
        out.write("status:\n  phase: Running\n");
        field("  podIP: ", address.toString());
        out.write("  podIPs:\n");
        field("  - ip: ", address.toString());
    }

    void write(NetworkPolicy policy) throws IOException {
        out.write("---\n");
        out.write(PolicyWriter.toYaml(policy));
    }

    private void labels(Labels labels) throws IOException {
        if (!labels.asMap().isEmpty()) {
            out.write("  labels:\n");
        }
        for (Map.Entry<String, String> label : labels.asMap().entrySet()) {
            field("    " + quotedIfNumeric(label.getKey()) + ": ", quotedIfNumeric(label.getValue()));
        }
    }

    private void field(String start, String value) throws IOException {
        out.write(start);
        out.write(value);
        out.write('\n');
    }

    /** What begins with a digit may be a number, and {@code true} is none of a label's texts without quotes. */
    private static String quotedIfNumeric(String text) {
        return Character.isDigit(text.charAt(0)) || text.equals("true") ? '"' + text + '"' : text;
    }
}
