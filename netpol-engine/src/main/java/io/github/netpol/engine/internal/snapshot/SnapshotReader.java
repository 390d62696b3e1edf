package io.github.netpol.engine.internal.snapshot;

import inet.ipaddr.IPAddress;
import inet.ipaddr.ipv4.IPv4Address;
import inet.ipaddr.ipv6.IPv6Address;
import io.github.netpol.model.Address;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.Direction;
import io.github.netpol.model.IpBlock;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.LabelSelector.Operator;
import io.github.netpol.model.LabelSelector.Requirement;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Placement;
import io.github.netpol.model.Pod;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads model values, in the order in which {@link SnapshotWriter} wrote them. Equal parts of them are one object. Not
 * thread-safe.
 *
 * <p>Every method throws {@link MalformedSnapshotException} if the bytes are none of its kind, and
 * {@link IllegalArgumentException} if they are a value that the model refuses.
 */
public final class SnapshotReader {
    private final ContentReader in;
    private final ContentReader.Shared<Namespace> namespaces;
    private final ContentReader.Shared<Labels> labels;
    private final ContentReader.Shared<ContainerPort> ports;
    private final ContentReader.Shared<Address> nodeAddresses;
    private final Map<Placement, Placement> placements = new HashMap<>();
    private final ContentReader.Shared<LabelSelector> selectors;

    /** A reader of this content. */
    public SnapshotReader(byte[] content) {
        in = new ContentReader(content);
        namespaces = in.new Shared<>();
        labels = in.new Shared<>();
        ports = in.new Shared<>();
        nodeAddresses = in.new Shared<>();
        selectors = in.new Shared<>();
    }

    /** Sees to it that nothing is left. */
    public void requireEnd() {
        in.requireEnd();
    }

    /** Reads a constant. */
    public <E extends Enum<E>> E constant(Class<E> type) {
        return in.constant(type);
    }

    /** Reads namespaces. */
    public List<Namespace> namespaces() {
        return in.list(this::namespace);
    }

    private Namespace namespace() {
        return namespaces.read(() -> new Namespace(in.text(), labels()));
    }

    private Labels labels() {
        return labels.read(() -> Labels.of(map()));
    }

    private SortedMap<String, String> map() {
        SortedMap<String, String> map = new TreeMap<>();
        for (int left = in.number(); left > 0; left--) {
            String key = in.text();
            if (map.put(key, in.text()) != null) {
                throw in.malformed("label `" + key + "` is there twice");
            }
        }
        return map;
    }

    /** Reads pods. */
    public List<Pod> pods() {
        return in.list(this::pod);
    }

    private Pod pod() {
        Pod.Builder pod = Pod.builder(namespace(), in.text()).labels(labels()).addresses(in.list(this::address));
        in.list(() -> ports.read(this::containerPort)).forEach(pod::port);
        return pod.network(in.constant(Pod.Network.class))
                .placement(placements.computeIfAbsent(placement(), placement -> placement))
                .phase(in.constant(Pod.Phase.class))
                .build();
    }

    private ContainerPort containerPort() {
        return new ContainerPort(
                in.text(), in.number(), in.constant(Protocol.class), in.constant(ContainerPort.Container.class));
    }

    private Placement placement() {
        return switch (in.constant(Form.Place.class)) {
            case UNKNOWN -> {
                if (!nodeAddresses().isEmpty()) {
                    throw in.malformed("a node that is not known has addresses");
                }
                yield Placement.UNKNOWN;
            }
            case NODE -> new Placement.OnNode(in.text(), nodeAddresses());
            case UNNAMED_NODE -> new Placement.OnUnnamedNode(nodeAddresses());
        };
    }

    private List<Address> nodeAddresses() {
        return in.list(() -> nodeAddresses.read(this::address));
    }

    private Address address() {
        return new Address(bits());
    }

    private IPAddress bits() {
        int length = in.number();
        return switch (length) {
            case IPv4Address.BYTE_COUNT -> new IPv4Address(in.bytes(length));
            case IPv6Address.BYTE_COUNT -> new IPv6Address(in.bytes(length));
            default -> throw in.malformed("an address has " + length + " bytes, and 4 or 16 were expected");
        };
    }

    /** Reads blocks of addresses. */
    public List<Cidr> cidrs() {
        return in.list(this::cidr);
    }

    private Cidr cidr() {
        IPAddress address = bits();
        int prefixLength = in.number();
        if (prefixLength > address.getBitCount()) {
            throw in.malformed(
                    "a prefix length is " + prefixLength + ", and at most " + address.getBitCount() + " was expected");
        }
        return new Cidr(address.setPrefixLength(prefixLength, false));
    }

    /** Reads policies. */
    public List<NetworkPolicy> policies() {
        return in.list(this::policy);
    }

    private NetworkPolicy policy() {
        return new NetworkPolicy(
                in.text(),
                in.text(),
                selector(),
                Set.copyOf(in.list(() -> in.constant(Direction.class))),
                in.list(this::rule),
                in.list(this::rule));
    }

    private LabelSelector selector() {
        return selectors.read(() -> {
            SortedMap<String, String> matchLabels = map();
            List<Requirement> matchExpressions =
                    in.list(() -> new Requirement(in.text(), in.constant(Operator.class), in.list(in::text)));
            return matchLabels.isEmpty() && matchExpressions.isEmpty()
                    ? LabelSelector.EVERYTHING
                    : new LabelSelector(matchLabels, matchExpressions);
        });
    }

    private Rule rule() {
        return new Rule(in.list(this::peer), in.list(this::port));
    }

    private Peer peer() {
        return switch (in.constant(Form.Peers.class)) {
            case PODS -> new Peer.Pods(selector());
            case NAMESPACES -> new Peer.Namespaces(selector());
            case PODS_IN_NAMESPACES -> new Peer.PodsInNamespaces(selector(), selector());
            case BLOCK -> new Peer.Block(new IpBlock(cidr(), cidrs()));
        };
    }

    private PolicyPort port() {
        return switch (in.constant(Form.Ports.class)) {
            case ANY -> PolicyPort.any(in.constant(Protocol.class));
            case NUMBER -> {
                int number = in.number();
                yield new PolicyPort.Number(in.constant(Protocol.class), number);
            }
            case RANGE -> {
                int first = in.number();
                int last = in.number();
                yield PolicyPort.range(in.constant(Protocol.class), first, last);
            }
            case NAMED -> {
                String name = in.text();
                yield PolicyPort.named(in.constant(Protocol.class), name);
            }
        };
    }
}
