package io.github.netpol.yaml.internal.kind;

import io.github.netpol.model.Cidr;
import io.github.netpol.model.Direction;
import io.github.netpol.model.IpBlock;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.LabelSelector.Operator;
import io.github.netpol.model.LabelSelector.Requirement;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Rule;
import io.github.netpol.yaml.internal.structure.Struct;
import io.github.netpol.yaml.internal.structure.Value.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes policies of what has passed validation; defaults are applied here and nowhere else (S6, S8). */
final class PolicyBuilder {
    private final SharedValues shared;

    PolicyBuilder(SharedValues shared) {
        this.shared = shared;
    }

    /** The policy of a spec, as soon as it has a name. */
    Function<NamespacedName, NetworkPolicy> policy(Struct spec) {
        LabelSelector podSelector = selector(spec.structOrEmpty("podSelector"));
        List<Rule> ingress = rules(spec, Direction.INGRESS);
        List<Rule> egress = rules(spec, Direction.EGRESS);
        Set<Direction> policyTypes = policyTypes(spec.texts("policyTypes"), egress);
        return id -> new NetworkPolicy(id.namespace(), id.name(), podSelector, policyTypes, ingress, egress);
    }

    private static Set<Direction> policyTypes(List<Text> given, List<Rule> egress) {
        if (given.isEmpty()) {
            return NetworkPolicy.defaultPolicyTypes(egress);
        }
        Set<Direction> types = EnumSet.noneOf(Direction.class);
        for (Text type : given) {
            types.add(type.text().equals(Direction.INGRESS.policyType()) ? Direction.INGRESS : Direction.EGRESS);
        }
        return types;
    }

    private List<Rule> rules(Struct spec, Direction direction) {
        List<Rule> rules = new ArrayList<>();
        for (Struct rule : spec.structs(direction.rulesField())) {
            List<Peer> peers = new ArrayList<>();
            for (Struct peer : rule.structs(direction.peersField())) {
                peers.add(peer(peer));
            }
            List<PolicyPort> ports = new ArrayList<>();
            for (Struct port : rule.structs("ports")) {
                ports.add(port(port));
            }
            rules.add(new Rule(peers, ports));
        }
        return List.copyOf(rules);
    }

    /** A selector that is absent and one that is empty are not the same (S11, S12). */
    private Peer peer(Struct peer) {
        boolean ofPods = peer.has("podSelector");
        if (peer.has("namespaceSelector")) {
            LabelSelector namespaces = selector(peer.structOrEmpty("namespaceSelector"));
            return ofPods
                    ? new Peer.PodsInNamespaces(namespaces, selector(peer.structOrEmpty("podSelector")))
                    : new Peer.Namespaces(namespaces);
        }
        return ofPods
                ? new Peer.Pods(selector(peer.structOrEmpty("podSelector")))
                : new Peer.Block(ipBlock(peer.structOrEmpty("ipBlock")));
    }

    private static IpBlock ipBlock(Struct ipBlock) {
        List<Cidr> except = new ArrayList<>();
        for (Text cut : ipBlock.texts("except")) {
            except.add(cidr(cut.text()));
        }
        return new IpBlock(cidr(ipBlock.textOrEmpty("cidr")), except);
    }

    /** What the rules let through is read in the widest mode. */
    private static Cidr cidr(String text) {
        return Cidr.parse(text, Cidr.Validation.LEGACY);
    }

    private static PolicyPort port(Struct entry) {
        Protocol protocol = PortRules.protocol(entry);
        Optional<Text> name = entry.text("port");
        if (name.isPresent()) {
            return new PolicyPort.Named(protocol, name.get().text());
        }
        if (entry.number("port").isEmpty()) {
            return new PolicyPort.Any(protocol);
        }
        int first = number(entry, "port");
        return entry.has("endPort")
                ? new PolicyPort.Range(protocol, first, number(entry, "endPort"))
                : new PolicyPort.Number(protocol, first);
    }

    static int number(Struct struct, String field) {
        return (int) struct.number(field).orElseThrow().number();
    }

    private LabelSelector selector(Struct selector) {
        List<Requirement> expressions = new ArrayList<>();
        for (Struct requirement : selector.structs("matchExpressions")) {
            List<String> values = new ArrayList<>();
            for (Text value : requirement.texts("values")) {
                values.add(value.text());
            }
            Operator operator =
                    SelectorRules.operator(requirement.textOrEmpty("operator")).orElseThrow();
            expressions.add(new Requirement(requirement.textOrEmpty("key"), operator, values));
        }
        return shared.selector(selector.entries("matchLabels"), expressions);
    }
}
