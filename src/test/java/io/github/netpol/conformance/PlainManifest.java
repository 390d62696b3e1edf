package io.github.netpol.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.netpol.model.Direction;
import io.github.netpol.model.IpBlock;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.LabelSelector.Operator;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** Decodes the well-behaved policies of the tables, so that the tables judge the engine without the reader. */
final class PlainManifest {
    private static final YAMLMapper YAML = new YAMLMapper();

    private PlainManifest() {}

    static NetworkPolicy policy(String yaml) {
        JsonNode root;
        try {
            root = YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(yaml, e);
        }
        JsonNode spec = root.path("spec");
        NetworkPolicy.Builder policy = NetworkPolicy.builder(
                        root.at("/metadata/namespace").asText(),
                        root.at("/metadata/name").asText())
                .podSelector(selector(spec.path("podSelector")));
        elements(spec.path("policyTypes"))
                .forEach(type -> policy.policyTypes(Arrays.stream(Direction.values())
                        .filter(direction -> direction.policyType().equals(type.asText()))
                        .findFirst()
                        .orElseThrow()));
        elements(spec.path("ingress")).forEach(rule -> policy.ingress(rule(rule, "from")));
        elements(spec.path("egress")).forEach(rule -> policy.egress(rule(rule, "to")));
        return policy.build();
    }

    private static Rule rule(JsonNode rule, String peers) {
        return new Rule(
                elements(rule.path(peers)).stream().map(PlainManifest::peer).toList(),
                elements(rule.path("ports")).stream().map(PlainManifest::port).toList());
    }

    private static Peer peer(JsonNode peer) {
        if (peer.has("ipBlock")) {
            JsonNode block = peer.path("ipBlock");
            return new Peer.Block(IpBlock.of(
                    block.path("cidr").asText(), texts(block.path("except")).toArray(String[]::new)));
        }
        LabelSelector pods = selector(peer.path("podSelector"));
        LabelSelector namespaces = selector(peer.path("namespaceSelector"));
        if (!peer.has("namespaceSelector")) {
            return new Peer.Pods(pods);
        }
        return peer.has("podSelector") ? new Peer.PodsInNamespaces(namespaces, pods) : new Peer.Namespaces(namespaces);
    }

    private static PolicyPort port(JsonNode entry) {
        Protocol protocol = Protocol.valueOf(entry.path("protocol").asText("TCP"));
        JsonNode port = entry.path("port");
        if (port.isMissingNode()) {
            return PolicyPort.any(protocol);
        }
        return port.isInt()
                ? new PolicyPort.Number(protocol, port.intValue())
                : PolicyPort.named(protocol, port.asText());
    }

    private static LabelSelector selector(JsonNode selector) {
        Map<String, String> labels = new TreeMap<>();
        selector.path("matchLabels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        LabelSelector result = LabelSelector.matching(labels);
        for (JsonNode each : elements(selector.path("matchExpressions"))) {
            Operator operator = Arrays.stream(Operator.values())
                    .filter(known -> known.word().equals(each.path("operator").asText()))
                    .findFirst()
                    .orElseThrow();
            List<String> values = texts(each.path("values"));
            result = result.and(new LabelSelector.Requirement(each.path("key").asText(), operator, values));
        }
        return result;
    }

    private static List<String> texts(JsonNode list) {
        return elements(list).stream().map(JsonNode::asText).toList();
    }

    private static List<JsonNode> elements(JsonNode list) {
        return new ArrayList<>(StreamSupport.stream(list.spliterator(), false).toList());
    }
}
