package io.github.netpol.properties;

import io.github.netpol.model.Address;
import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.ContainerPort.Container;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.Placement;
import io.github.netpol.model.Pod;
import io.github.netpol.yaml.PolicyWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Prints a world as manifests, so that a counterexample can be pasted into an issue and read again. */
final class WorldManifest {
    private WorldManifest() {}

    static String of(World world) {
        StringBuilder yaml = new StringBuilder("\n# question: all pairs on " + world.protocol() + " " + world.port());
        yaml.append("\n# options: ").append(world.options());
        Set<Namespace> namespaces = new LinkedHashSet<>();
        for (Endpoint endpoint : world.endpoints()) {
            if (endpoint instanceof Pod pod) {
                namespaces.add(pod.namespace());
            } else {
                yaml.append("\n# endpoint: ").append(endpoint);
            }
        }
        for (Namespace namespace : namespaces) {
            yaml.append("\n---\napiVersion: v1\nkind: Namespace\nmetadata: {name: ")
                    .append(namespace.name());
            yaml.append(", labels: ").append(flow(namespace.labels())).append("}");
        }
        for (Endpoint endpoint : world.endpoints()) {
            if (endpoint instanceof Pod pod) {
                yaml.append("\n---").append(pod(pod));
            }
        }
        if (!world.policies().isEmpty()) {
            yaml.append("\n---\n").append(PolicyWriter.toYaml(world.policies()));
        }
        return yaml.append("\n").toString();
    }

    private static String pod(Pod pod) {
        List<String> spec = new ArrayList<>();
        if (pod.network() == Pod.Network.HOST) {
            spec.add("hostNetwork: true");
        }
        if (pod.placement() instanceof Placement.OnNode node) {
            spec.add("nodeName: " + node.nodeName());
        }
        spec.add("containers: [{name: app}" + containers(pod, Container.APP, "") + "]");
        spec.add("initContainers: [{name: first}" + containers(pod, Container.SIDECAR, ", restartPolicy: Always")
                + containers(pod, Container.INIT, "") + "]");
        String phase =
                pod.phase().name().charAt(0) + pod.phase().name().substring(1).toLowerCase(Locale.ROOT);
        return (pod.identity() == Pod.Identity.REPLICA ? "\n# any replica of a workload" : "")
                + "\napiVersion: v1\nkind: Pod\nmetadata: {namespace: "
                + pod.namespace().name() + ", name: " + pod.name()
                + ", labels: " + flow(pod.labels()) + "}\nspec:\n  " + String.join("\n  ", spec)
                + "\nstatus: {phase: " + phase + ", podIPs: [" + ips(pod.addresses()) + "], hostIPs: ["
                + ips(pod.placement().nodeAddresses()) + "]}";
    }

    private static String flow(Labels labels) {
        List<String> parts = new ArrayList<>();
        labels.asMap().forEach((key, value) -> parts.add(key + ": \"" + value + "\""));
        return "{" + String.join(", ", parts) + "}";
    }

    /** A container for each port: within one, names may not repeat (S104). */
    private static String containers(Pod pod, Container kind, String more) {
        StringBuilder containers = new StringBuilder();
        for (int i = 0; i < pod.ports().size(); i++) {
            ContainerPort port = pod.ports().get(i);
            if (port.container() == kind) {
                containers
                        .append(", {name: c")
                        .append(i)
                        .append(more)
                        .append(", ports: [")
                        .append(port(port))
                        .append("]}");
            }
        }
        return containers.toString();
    }

    private static String port(ContainerPort port) {
        return "{" + (port.name().isEmpty() ? "" : "name: " + port.name() + ", ") + "containerPort: " + port.port()
                + ", protocol: " + port.protocol() + "}";
    }

    private static String ips(List<Address> addresses) {
        return String.join(
                ", ",
                addresses.stream().map(address -> "{ip: \"" + address + "\"}").toList());
    }
}
