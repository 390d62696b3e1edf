package io.github.netpol.properties;

import io.github.netpol.model.Endpoint;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.LabelSelector.Requirement;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Rule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A world with every label key and value renamed, but for the label that carries a namespace's name. */
final class Relabelled {
    private Relabelled() {}

    static World of(World world) {
        return new World(
                world.policies().stream().map(Relabelled::policy).toList(),
                world.options(),
                world.endpoints().stream().map(Relabelled::endpoint).toList(),
                world.port(),
                world.protocol());
    }

    private static String key(String key) {
        return key.equals(Namespace.NAME_LABEL) ? key : "renamed.example/" + key;
    }

    /** The values trade places, the empty one among them. */
    private static String value(String key, String value) {
        return key.equals(Namespace.NAME_LABEL)
                ? value
                : switch (value) {
                    case "web" -> "";
                    case "" -> "Web";
                    default -> "not-" + value;
                };
    }

    private static Map<String, String> labels(Map<String, String> labels) {
        Map<String, String> renamed = new TreeMap<>();
        labels.forEach((key, value) -> renamed.put(key(key), value(key, value)));
        return renamed;
    }

    private static Endpoint endpoint(Endpoint endpoint) {
        if (!(endpoint instanceof Pod pod)) {
            return endpoint;
        }
        Namespace namespace = new Namespace(
                pod.namespace().name(),
                Labels.of(labels(pod.namespace().labels().asMap())));
        return pod.toBuilder()
                .namespace(namespace)
                .labels(Labels.of(labels(pod.labels().asMap())))
                .build();
    }

    private static NetworkPolicy policy(NetworkPolicy policy) {
        return new NetworkPolicy(
                policy.namespace(),
                policy.name(),
                selector(policy.podSelector()),
                policy.policyTypes(),
                policy.ingress().stream().map(Relabelled::rule).toList(),
                policy.egress().stream().map(Relabelled::rule).toList());
    }

    private static Rule rule(Rule rule) {
        return new Rule(rule.peers().stream().map(Relabelled::peer).toList(), rule.ports());
    }

    private static Peer peer(Peer peer) {
        if (peer instanceof Peer.Pods pods) {
            return new Peer.Pods(selector(pods.podSelector()));
        }
        if (peer instanceof Peer.Namespaces namespaces) {
            return new Peer.Namespaces(selector(namespaces.namespaceSelector()));
        }
        if (peer instanceof Peer.PodsInNamespaces both) {
            return new Peer.PodsInNamespaces(selector(both.namespaceSelector()), selector(both.podSelector()));
        }
        return peer;
    }

    private static LabelSelector selector(LabelSelector selector) {
        List<Requirement> requirements = selector.matchExpressions().stream()
                .map(each -> new Requirement(
                        key(each.key()),
                        each.operator(),
                        each.values().stream()
                                .map(value -> value(each.key(), value))
                                .toList()))
                .toList();
        return new LabelSelector(new TreeMap<>(labels(selector.matchLabels())), requirements);
    }
}
