package io.github.netpol.inventory;

import io.github.netpol.engine.EvaluationOptions;
import io.github.netpol.engine.EvaluationOptions.EgressToOwnNode;
import io.github.netpol.engine.EvaluationOptions.HostNetworkPods;
import io.github.netpol.engine.EvaluationOptions.IpBlockScope;
import io.github.netpol.engine.EvaluationOptions.NamedPortContainers;
import io.github.netpol.model.Address;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Placement;
import io.github.netpol.model.Pod;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Rule;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Values over so few names, labels and addresses that they meet; the same for the same seed. */
final class RandomValues {
    static final List<String> NAMESPACES = List.of("a", "b", "c", "d");
    static final List<Integer> PORTS = List.of(53, 80, 8080, 65_535);

    private static final List<String> POD_ADDRESSES = IntStream.rangeClosed(1, 30)
            .mapToObj(i -> i % 5 == 0 ? "2001:db8::" + i : "10.0.0." + i * 8)
            .toList();
    private static final List<String> NODE_ADDRESSES = List.of("192.168.0.1", "192.168.0.2", "10.0.0.8", "fd00::1");
    private static final List<String> BLOCKS = List.of("10.0.0.0/24", "10.0.0.0/25", "0.0.0.0/0", "2001:db8::/64");
    private static final List<Labels> POD_LABELS = List.of(
            Labels.NONE,
            Labels.of("app", "web"),
            Labels.of("app", "db"),
            Labels.of("app", "web", "tier", "front"),
            Labels.of("tier", "back"));
    private static final List<Labels> NAMESPACE_LABELS =
            List.of(Labels.NONE, Labels.of("team", "red"), Labels.of("team", "blue"), Labels.of("team", ""));

    private final Random random;

    RandomValues(long seed) {
        random = new Random(seed);
    }

    /** Every address that can mean something, and some that are outside. */
    static List<Address> addresses() {
        return IntStream.range(0, POD_ADDRESSES.size() + NODE_ADDRESSES.size() + 2)
                .mapToObj(i -> i < POD_ADDRESSES.size()
                        ? POD_ADDRESSES.get(i)
                        : i < POD_ADDRESSES.size() + NODE_ADDRESSES.size()
                                ? NODE_ADDRESSES.get(i - POD_ADDRESSES.size())
                                : i % 2 == 0 ? "8.8.8.8" : "10.0.0.129")
                .map(Address::parse)
                .toList();
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T extends Enum<T>> T of(Class<T> type) {
        return of(List.of(type.getEnumConstants()));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private <T> List<T> list(int most, Supplier<T> element) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> element.get())
                .toList();
    }

    int port() {
        return of(PORTS);
    }

    Protocol protocol() {
        return chance(80) ? Protocol.TCP : of(Protocol.class);
    }

    Namespace namespace(String name) {
        return new Namespace(name, of(NAMESPACE_LABELS));
    }

    Pod pod(Namespace namespace) {
        Pod.Builder pod = Pod.builder(namespace, "pod-" + random.nextInt(12))
                .labels(of(POD_LABELS))
                .network(chance(10) ? Pod.Network.HOST : Pod.Network.POD)
                .placement(placement())
                .phase(chance(75) ? Pod.Phase.RUNNING : of(Pod.Phase.class));
        if (chance(85)) {
            pod.address(
                    of(POD_ADDRESSES.stream().filter(text -> text.contains(".")).toList()));
        }
        if (chance(30)) {
            pod.address(
                    of(POD_ADDRESSES.stream().filter(text -> text.contains(":")).toList()));
        }
        list(
                        2,
                        () -> new ContainerPort(
                                of(List.of("http", "dns", "")), port(), protocol(), of(ContainerPort.Container.class)))
                .forEach(pod::port);
        return pod.build();
    }

    private Placement placement() {
        List<Address> addresses = list(2, () -> Address.parse(of(NODE_ADDRESSES)));
        if (chance(40)) {
            return Placement.UNKNOWN;
        }
        return chance(20) && !addresses.isEmpty()
                ? new Placement.OnUnnamedNode(addresses)
                : new Placement.OnNode(of(List.of("n1", "n2")), addresses);
    }

    NetworkPolicy policy() {
        NetworkPolicy.Builder policy = NetworkPolicy.builder(of(NAMESPACES), "policy-" + random.nextInt(4))
                .podSelector(chance(40) ? LabelSelector.EVERYTHING : podSelector());
        list(2, this::rule).forEach(policy::ingress);
        list(2, this::rule).forEach(policy::egress);
        return policy.build();
    }

    private Rule rule() {
        return new Rule(list(3, this::peer), list(2, this::policyPort));
    }

    private Peer peer() {
        return switch (random.nextInt(4)) {
            case 0 -> new Peer.Pods(podSelector());
            case 1 -> new Peer.Namespaces(namespaceSelector());
            case 2 -> new Peer.PodsInNamespaces(namespaceSelector(), podSelector());
            default ->
                chance(50)
                        ? Peer.ipBlock(of(BLOCKS))
                        : Peer.ipBlock("10.0.0.0/24", of(List.of("10.0.0.8/32", "10.0.0.128/25")));
        };
    }

    private LabelSelector podSelector() {
        return switch (random.nextInt(5)) {
            case 0 -> LabelSelector.matching("tier", "front");
            case 1 -> LabelSelector.EVERYTHING.andIn("app", "web", "db");
            case 2 -> LabelSelector.EVERYTHING.andNotIn("app", "web");
            case 3 -> LabelSelector.matching("app", "web").andExists("tier");
            default -> LabelSelector.matching(Map.of("app", of(List.of("web", "db"))));
        };
    }

    private LabelSelector namespaceSelector() {
        return switch (random.nextInt(4)) {
            case 0 -> LabelSelector.EVERYTHING;
            case 1 -> LabelSelector.matching(Namespace.NAME_LABEL, of(NAMESPACES));
            case 2 -> LabelSelector.EVERYTHING.andDoesNotExist("team");
            default -> LabelSelector.matching("team", of(List.of("red", "blue", "")));
        };
    }

    private PolicyPort policyPort() {
        return switch (random.nextInt(4)) {
            case 0 -> PolicyPort.any(protocol());
            case 1 -> PolicyPort.range(protocol(), 80, of(List.of(80, 8079, 8080)));
            case 2 -> PolicyPort.named(protocol(), of(List.of("http", "dns")));
            default -> new PolicyPort.Number(protocol(), port());
        };
    }

    EvaluationOptions options() {
        return new EvaluationOptions(
                of(EgressToOwnNode.class),
                of(HostNetworkPods.class),
                of(IpBlockScope.class),
                of(NamedPortContainers.class),
                list(1, () -> Cidr.parse(of(BLOCKS))));
    }
}
