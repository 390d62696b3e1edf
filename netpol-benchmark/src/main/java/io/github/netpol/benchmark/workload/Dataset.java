package io.github.netpol.benchmark.workload;

import io.github.netpol.model.Cluster;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Pod;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A generated cluster. Its pods have addresses of IPv4 and are on the pod network; no nodes are known. Immutable and
 * thread-safe.
 *
 * @param namespaces the namespaces
 * @param replicas the pods by what made them
 * @param pods the pods; questions name them by their index
 * @param policies the policies
 */
public record Dataset(
        List<Namespace> namespaces, List<Replicas> replicas, List<Pod> pods, List<NetworkPolicy> policies) {

    /** Copies the lists. */
    public Dataset {
        namespaces = List.copyOf(namespaces);
        replicas = List.copyOf(replicas);
        pods = List.copyOf(pods);
        policies = List.copyOf(policies);
    }

    /** The same as an inventory, which sorts it all. */
    public Cluster cluster() {
        Cluster.Builder cluster = Cluster.builder();
        namespaces.forEach(cluster::add);
        pods.forEach(cluster::add);
        return cluster.addPolicies(policies).build();
    }

    /** Writes everything as manifests, document by document, and does not close the writer. */
    public void writeYaml(Writer out) throws IOException {
        ManifestYaml yaml = new ManifestYaml(out);
        for (Namespace namespace : namespaces) {
            yaml.write(namespace);
        }
        for (Pod pod : pods) {
            yaml.write(pod);
        }
        for (NetworkPolicy policy : policies) {
            yaml.write(policy);
        }
    }

    /** The manifests as bytes of UTF-8. */
    public byte[] yaml() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            writeYaml(out);
        }
        return bytes.toByteArray();
    }

    /** What made the pods of each namespace that has any, by the namespace's index. */
    Map<Integer, List<Replicas>> byNamespace() {
        return replicas.stream().collect(Collectors.groupingBy(Replicas::namespace));
    }

    /** For each pod the index of its namespace. */
    int[] namespaceOfPod() {
        int[] namespaceOfPod = new int[pods.size()];
        for (Replicas each : replicas) {
            Arrays.fill(namespaceOfPod, each.firstPod(), each.firstPod() + each.count(), each.namespace());
        }
        return namespaceOfPod;
    }

    /** The index of the namespace of the cluster's DNS, or 0 if no namespace has its name. */
    int dnsNamespace() {
        return Math.max(0, namespaces.stream().map(Namespace::name).toList().indexOf(NamespaceGenerator.KUBE_SYSTEM));
    }

    @Override
    public String toString() {
        return "Dataset[" + namespaces.size() + " namespaces, " + pods.size() + " pods, " + policies.size()
                + " policies]";
    }
}
