package io.github.netpol.engine.internal.snapshot;

import inet.ipaddr.IPAddress;
import io.github.netpol.model.Address;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.IpBlock;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.LabelSelector.Requirement;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Placement;
import io.github.netpol.model.Pod;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Rule;
import java.util.List;
import java.util.SortedMap;

/**
 * Writes model values, in the order in which {@link SnapshotReader} must read them; the same values give the same bytes.
 * Not thread-safe.
 */
public final class SnapshotWriter {
    private final ContentWriter out = new ContentWriter();
    private final ContentWriter.Shared<Namespace> namespaces = out.new Shared<>();
    private final ContentWriter.Shared<Labels> labels = out.new Shared<>();
    private final ContentWriter.Shared<ContainerPort> ports = out.new Shared<>();
    private final ContentWriter.Shared<Address> nodeAddresses = out.new Shared<>();
    private final ContentWriter.Shared<LabelSelector> selectors = out.new Shared<>();

    /** What was written. */
    public byte[] content() {
        return out.content();
    }

    /** Writes a constant. */
    public void constant(Enum<?> constant) {
        out.constant(constant);
    }

    /** Writes namespaces. */
    public void namespaces(List<Namespace> values) {
        out.list(values, this::namespace);
    }

    private void namespace(Namespace value) {
        namespaces.write(value, namespace -> {
            out.text(namespace.name());
            labels(namespace.labels());
        });
    }

    private void labels(Labels value) {
        labels.write(value, first -> map(first.asMap()));
    }

    private void map(SortedMap<String, String> map) {
        out.list(map.entrySet(), entry -> {
            out.text(entry.getKey());
            out.text(entry.getValue());
        });
    }

    /** Writes pods that stand for one pod each. */
    public void pods(List<Pod> values) {
        out.list(values, this::pod);
    }

    private void pod(Pod pod) {
        namespace(pod.namespace());
        out.text(pod.name());
        labels(pod.labels());
        out.list(pod.addresses(), this::address);
        out.list(pod.ports(), port -> ports.write(port, this::containerPort));
        out.constant(pod.network());
        placement(pod.placement());
        out.constant(pod.phase());
    }

    private void containerPort(ContainerPort port) {
        out.text(port.name());
        out.number(port.port());
        out.constant(port.protocol());
        out.constant(port.container());
    }

    private void placement(Placement placement) {
        if (placement instanceof Placement.OnNode node) {
            out.constant(Form.Place.NODE);
            out.text(node.nodeName());
        } else {
            out.constant(placement instanceof Placement.Unknown ? Form.Place.UNKNOWN : Form.Place.UNNAMED_NODE);
        }
        out.list(placement.nodeAddresses(), address -> nodeAddresses.write(address, this::address));
    }

    private void address(Address address) {
        bits(address.value());
    }

    private void bits(IPAddress address) {
        byte[] bytes = address.getBytes();
        out.number(bytes.length);
        out.bytes(bytes);
    }

    /** Writes blocks of addresses. */
    public void cidrs(List<Cidr> values) {
        out.list(values, this::cidr);
    }

    private void cidr(Cidr cidr) {
        bits(cidr.block());
        out.number(cidr.prefixLength());
    }

    /** Writes policies. */
    public void policies(List<NetworkPolicy> values) {
        out.list(values, this::policy);
    }

    private void policy(NetworkPolicy policy) {
        out.text(policy.namespace());
        out.text(policy.name());
        selector(policy.podSelector());
        out.list(policy.policyTypes(), out::constant);
        out.list(policy.ingress(), this::rule);
        out.list(policy.egress(), this::rule);
    }

    private void selector(LabelSelector value) {
        selectors.write(value, selector -> {
            map(selector.matchLabels());
            out.list(selector.matchExpressions(), this::requirement);
        });
    }

    private void requirement(Requirement requirement) {
        out.text(requirement.key());
        out.constant(requirement.operator());
        out.list(requirement.values(), out::text);
    }

    private void rule(Rule rule) {
        out.list(rule.peers(), this::peer);
        out.list(rule.ports(), this::port);
    }

    private void peer(Peer peer) {
        if (peer instanceof Peer.Pods pods) {
            out.constant(Form.Peers.PODS);
            selector(pods.podSelector());
        } else if (peer instanceof Peer.Namespaces inNamespaces) {
            out.constant(Form.Peers.NAMESPACES);
            selector(inNamespaces.namespaceSelector());
        } else if (peer instanceof Peer.PodsInNamespaces both) {
            out.constant(Form.Peers.PODS_IN_NAMESPACES);
            selector(both.namespaceSelector());
            selector(both.podSelector());
        } else if (peer instanceof Peer.Block block) {
            out.constant(Form.Peers.BLOCK);
            block(block.ipBlock());
        }
    }

    private void block(IpBlock block) {
        cidr(block.cidr());
        cidrs(block.except());
    }

    private void port(PolicyPort port) {
        if (port instanceof PolicyPort.Number number) {
            out.constant(Form.Ports.NUMBER);
            out.number(number.port());
        } else if (port instanceof PolicyPort.Range range) {
            out.constant(Form.Ports.RANGE);
            out.number(range.first());
            out.number(range.last());
        } else if (port instanceof PolicyPort.Named named) {
            out.constant(Form.Ports.NAMED);
            out.text(named.name());
        } else {
            out.constant(Form.Ports.ANY);
        }
        out.constant(port.protocol());
    }
}
