package io.github.netpol.conformance;

import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.ContainerPort.Container;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Protocol;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The world of the suite while a case runs (S105): pods a, b and c in each of the namespaces x, y and z. */
final class World {
    static final List<String> NAMESPACES = List.of("x", "y", "z");
    static final List<String> NAMES = List.of("a", "b", "c");

    private final List<ContainerPort> served = new ArrayList<>();
    private final Map<String, Namespace> namespaces = new TreeMap<>();
    private final Map<String, Labels> podLabels = new TreeMap<>();
    private final Map<NamespacedName, NetworkPolicy> policies = new TreeMap<>();

    World() {
        for (String namespace : NAMESPACES) {
            namespaces.put(namespace, Namespace.of(namespace));
            NAMES.forEach(name -> podLabels.put(namespace + "/" + name, Labels.of("pod", name)));
        }
    }

    void serve(Protocol protocol, int port) {
        String name = "serve-" + port + "-" + protocol.name().toLowerCase(Locale.ROOT);
        served.add(new ContainerPort(name, port, protocol, Container.APP));
    }

    void labelNamespace(String namespace, String key, String value) {
        namespaces.computeIfPresent(
                namespace, (name, old) -> new Namespace(name, old.labels().with(key, value)));
    }

    void labelPod(String pod, String key, String value) {
        podLabels.computeIfPresent(pod, (name, old) -> old.with(key, value));
    }

    void put(NetworkPolicy policy) {
        policies.put(policy.id(), policy);
    }

    void deleteAllPolicies() {
        policies.clear();
    }

    Collection<NetworkPolicy> policies() {
        return policies.values();
    }

    /** The nine pods, in the order of the tables. */
    List<Pod> pods() {
        List<Pod> pods = new ArrayList<>();
        podLabels.forEach((id, labels) -> pods.add(pod(id.substring(0, 1), id.substring(2), labels)));
        return pods;
    }

    private Pod pod(String namespace, String name, Labels labels) {
        Pod.Builder pod = Pod.builder(namespaces.getOrDefault(namespace, Namespace.of(namespace)), name)
                .labels(labels)
                .address("10.244." + NAMESPACES.indexOf(namespace) + "." + (10 + NAMES.indexOf(name)));
        served.forEach(pod::port);
        return pod.build();
    }
}
