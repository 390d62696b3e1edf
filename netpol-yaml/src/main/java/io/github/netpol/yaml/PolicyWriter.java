package io.github.netpol.yaml;

import io.github.netpol.model.Cidr;
import io.github.netpol.model.Direction;
import io.github.netpol.model.IpBlock;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Rule;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes policies as YAML that reads back equal. */
public final class PolicyWriter {
    private static final String API_VERSION = "networking.k8s.io/v1";

    private PolicyWriter() {}

    /** The policies as YAML documents, in the order given; of none, an empty list object. */
    public static String toYaml(Collection<NetworkPolicy> policies) {
        if (policies.isEmpty()) {
            Map<String, Object> list = object("NetworkPolicyList");
            list.put("items", List.of());
            return BlockYaml.write(list);
        }
        return policies.stream().map(PolicyWriter::toYaml).collect(Collectors.joining("---\n"));
    }

    /** The policy as a YAML document. */
    public static String toYaml(NetworkPolicy policy) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", policy.name());
        metadata.put("namespace", policy.namespace());
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("podSelector", selector(policy.podSelector()));
        spec.put(
                "policyTypes",
                policy.policyTypes().stream().map(Direction::policyType).toList());
        for (Direction direction : Direction.values()) {
            List<Map<String, Object>> rules = policy.rules(direction).stream()
                    .map(rule -> rule(rule, direction))
                    .toList();
            putUnlessEmpty(spec, direction.rulesField(), rules);
        }
        Map<String, Object> document = object("NetworkPolicy");
        document.put("metadata", metadata);
        document.put("spec", spec);
        return BlockYaml.write(document);
    }

    private static Map<String, Object> object(String kind) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("apiVersion", API_VERSION);
        object.put("kind", kind);
        return object;
    }

    private static Map<String, Object> rule(Rule rule, Direction direction) {
        Map<String, Object> fields = new LinkedHashMap<>();
        putUnlessEmpty(
                fields,
                direction.peersField(),
                rule.peers().stream().map(PolicyWriter::peer).toList());
        putUnlessEmpty(
                fields, "ports", rule.ports().stream().map(PolicyWriter::port).toList());
        return fields;
    }

    private static Map<String, Object> peer(Peer peer) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (peer instanceof Peer.Namespaces namespaces) {
            fields.put("namespaceSelector", selector(namespaces.namespaceSelector()));
        } else if (peer instanceof Peer.Pods pods) {
            fields.put("podSelector", selector(pods.podSelector()));
        } else if (peer instanceof Peer.PodsInNamespaces both) {
            fields.put("namespaceSelector", selector(both.namespaceSelector()));
            fields.put("podSelector", selector(both.podSelector()));
        } else if (peer instanceof Peer.Block block) {
            fields.put("ipBlock", ipBlock(block.ipBlock()));
        }
        return fields;
    }

    private static Map<String, Object> ipBlock(IpBlock block) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("cidr", block.cidr().toString());
        putUnlessEmpty(
                fields, "except", block.except().stream().map(Cidr::toString).toList());
        return fields;
    }

    private static Map<String, Object> port(PolicyPort port) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("protocol", port.protocol().name());
        if (port instanceof PolicyPort.Number number) {
            fields.put("port", number.port());
        } else if (port instanceof PolicyPort.Range range) {
            fields.put("port", range.first());
            fields.put("endPort", range.last());
        } else if (port instanceof PolicyPort.Named named) {
            fields.put("port", named.name());
        }
        return fields;
    }

    private static Map<String, Object> selector(LabelSelector selector) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (!selector.matchLabels().isEmpty()) {
            fields.put("matchLabels", selector.matchLabels());
        }
        putUnlessEmpty(
                fields,
                "matchExpressions",
                selector.matchExpressions().stream()
                        .map(PolicyWriter::requirement)
                        .toList());
        return fields;
    }

    private static Map<String, Object> requirement(LabelSelector.Requirement requirement) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("key", requirement.key());
        fields.put("operator", requirement.operator().word());
        putUnlessEmpty(fields, "values", requirement.values());
        return fields;
    }

    private static void putUnlessEmpty(Map<String, Object> fields, String field, List<?> items) {
        if (!items.isEmpty()) {
            fields.put(field, items);
        }
    }
}
