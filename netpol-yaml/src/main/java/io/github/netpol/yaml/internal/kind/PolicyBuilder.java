package io.github.netpol.yaml.internal.kind;

import io.github.netpol.model.Cidr;
import io.github.netpol.model.Direction;
import io.github.netpol.model.IpBlock;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.LabelSelector.Requirement;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Rule;
import io.github.netpol.yaml.internal.structure.Struct;
import io.github.netpol.yaml.internal.structure.Value.Text;
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
        return spec.structs(direction.rulesField()).stream()
                .map(rule -> new Rule(
                        rule.structs(direction.peersField()).stream()
                                .map(this::peer)
                                .toList(),
                        rule.structs("ports").stream().map(PolicyBuilder::port).toList()))
                .toList();
    }

    /** A selector that is absent and one that is empty are not the same (S11, S12). */
    private Peer peer(Struct peer) {
        Optional<LabelSelector> pods = peer.struct("podSelector").map(this::selector);
        Optional<LabelSelector> namespaces = peer.struct("namespaceSelector").map(this::selector);
        if (pods.isPresent() && namespaces.isPresent()) {
            return new Peer.PodsInNamespaces(namespaces.get(), pods.get());
        }
        if (pods.isPresent()) {
            return new Peer.Pods(pods.get());
        }
        if (namespaces.isPresent()) {
            return new Peer.Namespaces(namespaces.get());
        }
        return new Peer.Block(ipBlock(peer.structOrEmpty("ipBlock")));
    }

    private static IpBlock ipBlock(Struct ipBlock) {
        return new IpBlock(
                cidr(ipBlock.textOrEmpty("cidr")),
                ipBlock.texts("except").stream().map(cut -> cidr(cut.text())).toList());
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
        List<Requirement> expressions = selector.structs("matchExpressions").stream()
                .map(requirement -> new Requirement(
                        requirement.textOrEmpty("key"),
                        SelectorRules.operator(requirement.textOrEmpty("operator"))
                                .orElseThrow(),
                        requirement.texts("values").stream().map(Text::text).toList()))
                .toList();
        return shared.selector(selector.entries("matchLabels"), expressions);
    }
}
