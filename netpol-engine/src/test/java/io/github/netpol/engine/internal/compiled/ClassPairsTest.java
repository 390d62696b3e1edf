package io.github.netpol.engine.internal.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.engine.internal.addresses.Families;
import io.github.netpol.engine.internal.ports.PortSet;
import io.github.netpol.engine.internal.rules.NetworkPolicyLowering;
import io.github.netpol.model.ContainerPort.Container;
import io.github.netpol.model.Direction;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Pod;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** More classes than the worlds of the properties have: enough of a line that rows are gone through as a whole. */
class ClassPairsTest {
    private static final int NAMESPACES = 5;
    private static final int APPS = 30;

    private static final String[] BLOCKS = {"10.0.0.0/8", "10.0.0.0/25", "10.0.1.0/24", "fd00::/64", "::/0"};

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void allPairsTogetherAreWhatEachPairIs(int seed) {
        Random random = new Random(seed);
        agrees(CompiledPolicies.of(List.of(NetworkPolicyLowering.lower(policies(random))), List.of()), random);
    }

    /** Groups that come after the first quarter of a million have no numbers, and rows no places for them. */
    @Test
    void groupsWithoutNumbersAreFoundToo() {
        Random random = new Random(7);
        CompiledPolicies compiled =
                CompiledPolicies.of(List.of(NetworkPolicyLowering.lower(policies(random))), List.of());
        SharedTables shared = compiled.ungoverned().home().shared();
        for (Direction direction : Direction.values()) {
            PeerSpace space = shared.elsewhere(direction);
            int term = 1_000_000;
            while (space.group(IntSet.of(new int[] {term}), NamedPorts.NONE).number() != PeerGroup.UNNUMBERED) {
                term++;
            }
        }

        List<EndpointClass> classes = agrees(compiled, random);

        assertThat(classes)
                .anyMatch(each -> each.groupElsewhere(Direction.INGRESS).number() == PeerGroup.UNNUMBERED);
    }

    private static List<EndpointClass> agrees(CompiledPolicies compiled, Random random) {
        Map<String, Set<EndpointClass>> byNamespace = new TreeMap<>();
        for (Pod pod : pods(random)) {
            byNamespace
                    .computeIfAbsent(pod.namespace().name(), name -> new LinkedHashSet<>())
                    .add(compiled.classOf(facts(pod)));
        }
        List<EndpointClass> classes = new ArrayList<>();
        List<String> namespaces = new ArrayList<>();
        byNamespace.forEach((namespace, ofNamespace) -> {
            classes.addAll(ofNamespace);
            ofNamespace.forEach(each -> namespaces.add(namespace));
        });
        ClassPairs<Integer> pairs =
                new ClassPairs<>(IntStream.range(0, classes.size()).boxed().toList(), classes::get, namespaces::get);
        Found within = new Found(classes.size());
        Found across = new Found(classes.size());
        pairs.withinNamespaces(within);
        pairs.acrossNamespaces(across);
        for (int i = 0; i < classes.size(); i++) {
            for (int j = 0; j < classes.size(); j++) {
                boolean isOneNamespace = namespaces.get(i).equals(namespaces.get(j));
                assertThat((isOneNamespace ? within : across).ports[i][j])
                        .as("%s of %s -> %s of %s", i, namespaces.get(i), j, namespaces.get(j))
                        .isEqualTo(classes.get(i).portsTo(classes.get(j)));
            }
        }
        return classes;
    }

    /** What was found, pair by pair. */
    private static final class Found implements ClassPairs.Sink<Integer> {
        final PortSet[][] ports;

        Found(int classes) {
            ports = IntStream.range(0, classes)
                    .mapToObj(i -> IntStream.range(0, classes)
                            .mapToObj(j -> PortSet.EMPTY)
                            .toArray(PortSet[]::new))
                    .toArray(PortSet[][]::new);
        }

        @Override
        public void block(List<Integer> sources, List<Integer> destinations, PortSet allowed) {
            assertThat(allowed.isEmpty()).isFalse();
            for (int source : sources) {
                for (int destination : destinations) {
                    assertThat(ports[source][destination]).as("found before").isEqualTo(PortSet.EMPTY);
                    ports[source][destination] = allowed;
                }
            }
        }
    }

    private static PodFacts facts(Pod pod) {
        BlockView view = pod.addresses().isEmpty() ? BlockView.UNKNOWN : BlockView.BY_ADDRESS;
        return new PodFacts(pod, Set.of(Container.APP), Sight.of(pod.addresses(), Families.BOTH, view));
    }

    private static List<Pod> pods(Random random) {
        List<Pod> pods = new ArrayList<>();
        for (int i = 0; i < NAMESPACES * APPS * 4; i++) {
            Namespace namespace = Namespace.of("ns-" + i % NAMESPACES);
            Pod.Builder pod = Pod.builder(namespace, "pod-" + i)
                    .labels("app", "app-" + i / NAMESPACES % APPS, "tier", "tier-" + random.nextInt(3))
                    .port("http", 8000 + random.nextInt(3));
            // Nearly all have IPv4, so that their kinds are many.
            if (random.nextInt(20) > 0) {
                pod.address("10.0." + random.nextInt(3) + "." + random.nextInt(256));
            }
            if (random.nextInt(20) == 0) {
                pod.address("fd00::" + Integer.toHexString(random.nextInt(1 << 16)));
            }
            pods.add(pod.build());
        }
        return pods;
    }

    /** The last namespace has none. */
    private static List<NetworkPolicy> policies(Random random) {
        List<NetworkPolicy> policies = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            NetworkPolicy.Builder policy = NetworkPolicy.builder("ns-" + i % (NAMESPACES - 1), "policy-" + i);
            if (random.nextInt(4) > 0) {
                policy.podSelector("app", "app-" + random.nextInt(APPS));
            }
            if (random.nextInt(3) > 0) {
                policy.ingress(rules(random));
            } else {
                policy.egress(rules(random)).policyTypes(Direction.EGRESS);
            }
            policies.add(policy.build());
        }
        return policies;
    }

    private static Rule[] rules(Random random) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> Rule.from(peer(random)).on(port(random)))
                .toArray(Rule[]::new);
    }

    private static Peer peer(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Peer.pods("app", "app-" + random.nextInt(APPS));
            case 1 ->
                new Peer.PodsInNamespaces(
                        LabelSelector.matching(Namespace.NAME_LABEL, "ns-" + random.nextInt(NAMESPACES)),
                        LabelSelector.matching("tier", "tier-" + random.nextInt(3)));
            case 2 -> Peer.namespaceNamed("ns-" + random.nextInt(NAMESPACES));
            default -> Peer.ipBlock(BLOCKS[random.nextInt(BLOCKS.length)]);
        };
    }

    private static PolicyPort port(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> PolicyPort.tcp(8000 + random.nextInt(3));
            case 1 -> PolicyPort.named(Protocol.TCP, "http");
            default -> PolicyPort.range(Protocol.TCP, 8000, 8001 + random.nextInt(3));
        };
    }
}
