package io.github.netpol.yaml.internal.inventory;

import io.github.netpol.model.Cluster;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.internal.structure.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells which namespaces are taken to have no labels because no manifest gives them (S18, E14). It matters, and is told,
 * only if a policy asks for other labels of namespaces than their names.
 */
final class NamespaceUses {
    // Clusters have it without anybody writing a manifest for it.
    private static final String DEFAULT = "default";

    private final Map<String, Place> firstUses = new LinkedHashMap<>();

    void add(String namespace, Place place) {
        firstUses.putIfAbsent(namespace, place);
    }

    void check(Cluster cluster, Set<String> given) {
        Map<String, Place> missing = new LinkedHashMap<>(firstUses);
        missing.keySet().removeAll(given);
        missing.remove(DEFAULT);
        if (!missing.isEmpty() && asksForLabels(cluster.policies())) {
            missing.forEach(NamespaceUses::tell);
        }
    }

    private static void tell(String namespace, Place place) {
        place.findings()
                .info(
                        Kind.ASSUMPTION,
                        place.path(),
                        place.position(),
                        "namespace `" + namespace + "` is not in the manifests; it is taken to have no label but `"
                                + Namespace.NAME_LABEL + "`");
    }

    private static boolean asksForLabels(List<NetworkPolicy> policies) {
        return policies.stream()
                .flatMap(policy -> Stream.concat(policy.ingress().stream(), policy.egress().stream()))
                .flatMap(rule -> rule.peers().stream())
                .anyMatch(NamespaceUses::asksForLabels);
    }

    private static boolean asksForLabels(Peer peer) {
        if (peer instanceof Peer.Namespaces namespaces) {
            return asksForLabels(namespaces.namespaceSelector());
        }
        return peer instanceof Peer.PodsInNamespaces pods && asksForLabels(pods.namespaceSelector());
    }

    private static boolean asksForLabels(LabelSelector selector) {
        return selector.requirements().stream()
                .anyMatch(requirement -> !requirement.key().equals(Namespace.NAME_LABEL));
    }
}
