package io.github.netpol.model;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No value holds a null, and no call waits until it is used to say so. */
@NullUnmarked
class NullTest {
    private static final LabelSelector ALL = LabelSelector.EVERYTHING;
    private static final Address ADDRESS = Address.parse("10.0.0.1");
    private static final Pod REPLICA =
            Pod.builder("shop", "web").identity(Pod.Identity.REPLICA).build();

    static Stream<Arguments> named() {
        return Stream.of(
                of("value", () -> new Address(null)),
                of("text", () -> Address.parse(null)),
                of("address", () -> Address.of(null)),
                of("block", () -> new Cidr(null)),
                of("text", () -> Cidr.parse(null)),
                of("validation", () -> Cidr.parse("10.0.0.0/8", null)),
                of("cidr", () -> new IpBlock(null, List.of())),
                of("except", () -> new IpBlock(Cidr.parse("10.0.0.0/8"), null)),
                of("asMap", () -> new Labels(null)),
                of("value of label `a`", () -> Labels.of(nullValue())),
                of("value of label `a`", () -> Labels.of("a", null)),
                of("label key", () -> Labels.of(null, "a")),
                of("label key", () -> Labels.of(Collections.singletonMap(null, "a"))),
                of("value of label `a`", () -> Labels.NONE.with("a", null)),
                of("matchLabels", () -> new LabelSelector(null, List.of())),
                of("matchExpressions", () -> new LabelSelector(new TreeMap<>(), null)),
                of("value of label `a`", () -> LabelSelector.matching(nullValue())),
                of("value of label `a`", () -> new LabelSelector(nullValue(), List.of())),
                of("key", () -> new LabelSelector.Requirement(null, LabelSelector.Operator.EXISTS, List.of())),
                of("operator", () -> new LabelSelector.Requirement("a", null, List.of())),
                of("values", () -> new LabelSelector.Requirement("a", LabelSelector.Operator.EXISTS, null)),
                of("name", () -> new Namespace(null, Labels.NONE)),
                of("labels", () -> new Namespace("shop", null)),
                of("namespace", () -> new NamespacedName(null, "a")),
                of("name", () -> new NamespacedName("a", null)),
                of("podSelector", () -> new Peer.Pods(null)),
                of("namespaceSelector", () -> new Peer.Namespaces(null)),
                of("namespaceSelector", () -> new Peer.PodsInNamespaces(null, ALL)),
                of("podSelector", () -> new Peer.PodsInNamespaces(ALL, null)),
                of("ipBlock", () -> new Peer.Block(null)),
                of("protocol", () -> PolicyPort.any(null)),
                of("protocol", () -> new PolicyPort.Number(null, 80)),
                of("protocol", () -> PolicyPort.range(null, 80, 81)),
                of("protocol", () -> PolicyPort.named(null, "http")),
                of("name", () -> PolicyPort.named(Protocol.TCP, null)),
                of("peers", () -> new Rule(null, List.of())),
                of("ports", () -> new Rule(List.of(), null)),
                of("name", () -> new ContainerPort(null, 80, Protocol.TCP, ContainerPort.Container.APP)),
                of("protocol", () -> new ContainerPort("a", 80, null, ContainerPort.Container.APP)),
                of("container", () -> new ContainerPort("a", 80, Protocol.TCP, null)),
                of("address", () -> new ExternalEndpoint(null, ExternalEndpoint.Kind.NODE)),
                of("kind", () -> new ExternalEndpoint(ADDRESS, null)),
                of("nodeName", () -> new Placement.OnNode(null, List.of())),
                of("nodeAddresses", () -> new Placement.OnNode("n", null)),
                of("file", () -> new SourceLocation(null, 1, 1)),
                of("kind", () -> new Workload(null, REPLICA)),
                of("pod", () -> new Workload(Workload.Kind.JOB, null)));
    }

    static Stream<Arguments> namedOfLargerValues() {
        return Stream.of(
                of("namespace", () -> policy(null, "p", ALL)),
                of("name", () -> policy("shop", null, ALL)),
                of("podSelector", () -> policy("shop", "p", null)),
                of("podSelector", () -> NetworkPolicy.builder("shop", "p").podSelector((LabelSelector) null)),
                of("policyTypes", () -> new NetworkPolicy("shop", "p", ALL, null, List.of(), List.of())),
                of("ingress", () -> new NetworkPolicy("shop", "p", ALL, types(), null, List.of())),
                of("egress", () -> new NetworkPolicy("shop", "p", ALL, types(), List.of(), null)),
                of("namespace", () -> Pod.builder((Namespace) null, "web")),
                of("name", () -> Pod.builder("shop", null)),
                of("labels", () -> pod().labels((Labels) null)),
                of("port", () -> pod().port(null)),
                of("network", () -> pod().network(null)),
                of("placement", () -> pod().placement(null)),
                of("phase", () -> pod().phase(null)),
                of("identity", () -> pod().identity(null)),
                of("address", () -> pod().addresses(Collections.singleton(null))),
                of("namespace", () -> new Service(null, "web", Labels.NONE, List.of(), List.of())),
                of("name", () -> new Service("shop", null, Labels.NONE, List.of(), List.of())),
                of("selector", () -> new Service("shop", "web", null, List.of(), List.of())),
                of("addresses", () -> new Service("shop", "web", Labels.NONE, null, List.of())),
                of("ports", () -> new Service("shop", "web", Labels.NONE, List.of(), null)),
                of("name", () -> new Service.Port(null, 80, Protocol.TCP, new Service.Target.Number(80))),
                of("protocol", () -> new Service.Port("", 80, null, new Service.Target.Number(80))),
                of("targetPort", () -> new Service.Port("", 80, Protocol.TCP, null)),
                of("name", () -> new Service.Target.Named(null)),
                of("policy", () -> SourceMap.builder().add(null, "", new SourceLocation("f", 1, 1))),
                of(
                        "fieldPath",
                        () -> SourceMap.builder()
                                .add(new NamespacedName("a", "b"), null, new SourceLocation("f", 1, 1))),
                of("location", () -> SourceMap.builder().add(new NamespacedName("a", "b"), "", null)));
    }

    @ParameterizedTest
    @MethodSource({"named", "namedOfLargerValues"})
    void nullIsRefusedByName(String name, ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call).withMessage(name + " must not be null");
    }

    static Stream<ThrowingCallable> inCollections() {
        List<?> holdsNull = Collections.singletonList(null);
        return Stream.of(
                () -> new IpBlock(Cidr.parse("10.0.0.0/8"), cast(holdsNull)),
                () -> new LabelSelector(new TreeMap<>(), cast(holdsNull)),
                () -> new LabelSelector.Requirement("a", LabelSelector.Operator.IN, cast(holdsNull)),
                () -> LabelSelector.EVERYTHING.andIn("a", "b", null),
                () -> LabelSelector.EVERYTHING.and(null),
                () -> new Rule(cast(holdsNull), List.of()),
                () -> new Rule(List.of(), cast(holdsNull)),
                () -> Rule.from((Peer) null),
                () -> Rule.EVERYTHING.on((PolicyPort) null),
                () -> new NetworkPolicy("shop", "p", ALL, types(), cast(holdsNull), List.of()),
                () -> new NetworkPolicy("shop", "p", ALL, types(), List.of(), cast(holdsNull)),
                () -> NetworkPolicy.builder("shop", "p").ingress((Rule) null),
                () -> NetworkPolicy.builder("shop", "p").egress((Rule) null),
                () -> NetworkPolicy.builder("shop", "p").policyTypes((Direction) null),
                () -> new Placement.OnNode("n", cast(holdsNull)),
                () -> new Service("shop", "web", Labels.NONE, cast(holdsNull), List.of()),
                () -> new Service("shop", "web", Labels.NONE, List.of(), cast(holdsNull)),
                () -> Cluster.builder().add((Pod) null),
                () -> Cluster.builder().addPolicies(new ArrayList<>(Arrays.asList((NetworkPolicy) null))));
    }

    @ParameterizedTest
    @MethodSource("inCollections")
    void nullIsRefusedInCollections(ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call);
    }

    private static Arguments of(String name, ThrowingCallable call) {
        return Arguments.of(name, call);
    }

    private static SortedMap<String, String> nullValue() {
        Map<String, String> labels = new HashMap<>();
        labels.put("a", null);
        return new TreeMap<>(labels);
    }

    private static Set<Direction> types() {
        return EnumSet.of(Direction.INGRESS);
    }

    private static NetworkPolicy policy(String namespace, String name, LabelSelector selector) {
        return new NetworkPolicy(namespace, name, selector, types(), List.of(), List.of());
    }

    private static Pod.Builder pod() {
        return Pod.builder("shop", "web");
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> cast(List<?> list) {
        return (List<T>) list;
    }
}
