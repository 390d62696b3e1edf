package io.github.netpol.intents;

import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.Pod;
import java.util.List;

/**
 * A workload that manifests do not hold, since another repository or a custom resource makes it. Claims see it as if they
 * did.
 *
 * @param namespace the namespace's name; its labels are those of the inventory
 * @param kind the kind of object, such as {@code Prometheus}
 * @param name the object's name
 * @param labels the labels of its pods
 * @param ports the ports that its containers declare
 */
public record VirtualWorkload(String namespace, String kind, String name, Labels labels, List<ContainerPort> ports) {
    /** Copies the list. */
    public VirtualWorkload {
        ports = List.copyOf(ports);
    }

    /** A workload whose containers declare no ports. */
    public static VirtualWorkload of(String namespace, String kind, String name, Labels labels) {
        return new VirtualWorkload(namespace, kind, name, labels, List.of());
    }

    /** The namespace's name and the object's. */
    public NamespacedName id() {
        return new NamespacedName(namespace, name);
    }

    /** Any replica of it. */
    Pod pod(Namespace home) {
        Pod.Builder pod = Pod.builder(home, name).labels(labels).identity(Pod.Identity.REPLICA);
        ports.forEach(pod::port);
        return pod.build();
    }
}
