package io.github.netpol.benchmark.workload;

import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.Direction;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.Labels;
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
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/**
 * The shape of kube-burner's load test of policies in its profile MEDIUM: 10 selected pods, 10 ports and 10 port ranges
 * for each rule, 10 rules with selectors of 10 namespaces and 10 pods, and 10 rules with a CIDR.
 *
 * <p>Pod {@code n} of a namespace has the labels {@code "1"} to {@code "n"}, so that one of them selects the last ten.
 * Half of a namespace's ten policies is ingress, half egress. The namespaces of a peer are drawn at random, so that no
 * two peers are alike; the CIDRs are counted from 1.0.0.0/24 on in each namespace.
 */
final class LoadTest {
    private static final int NAMESPACES = 1_000;
    private static final int PODS = 50;
    private static final int POLICIES = 10;
    private static final int EACH = 10;
    private static final int FIRST_PORT = 8080;
    private static final int FIRST_RANGE = 5_000;
    private static final int RANGE_STEP = 100;
    private static final LabelSelector LAST_PODS = LabelSelector.matching(Integer.toString(PODS + 1 - EACH), "true");

    private final SplitMix64 random;
    private final List<Namespace> namespaces = new ArrayList<>();
    private final List<PolicyPort> ports = new ArrayList<>();
    private final List<Labels> labelsByNumber = labelsByNumber();

    private LoadTest(SplitMix64 random) {
        this.random = random;
        for (int i = 0; i < NAMESPACES; i++) {
            namespaces.add(Namespace.of("network-policy-perf-" + i, "kube-burner-job", "network-policy-perf"));
        }
        for (int i = 0; i < EACH; i++) {
            ports.add(PolicyPort.tcp(FIRST_PORT + i));
        }
        for (int i = 0; i < EACH; i++) {
            int first = FIRST_RANGE + i * RANGE_STEP;
            ports.add(PolicyPort.range(Protocol.TCP, first, first + EACH - 1));
        }
    }

    static Dataset generate(SplitMix64 random) {
        LoadTest test = new LoadTest(random);
        List<Pod> pods = new ArrayList<>();
        List<Replicas> replicas = new ArrayList<>();
        List<NetworkPolicy> policies = new ArrayList<>();
        for (int i = 0; i < NAMESPACES; i++) {
            replicas.add(new Replicas(i, "test-pod", "", pods.size(), PODS, containerPorts()));
            for (int number = 1; number <= PODS; number++) {
                pods.add(test.pod(i, number, pods.size()));
            }
            for (int number = 0; number < POLICIES; number++) {
                policies.add(test.policy(i, number));
            }
        }
        return new Dataset(test.namespaces, replicas, pods, policies);
    }

    private static List<ContainerPort> containerPorts() {
        List<ContainerPort> ports = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            ports.add(ContainerPort.tcp("", FIRST_PORT + i));
        }
        return ports;
    }

    private static List<Labels> labelsByNumber() {
        List<Labels> all = new ArrayList<>();
        TreeMap<String, String> labels = new TreeMap<>();
        labels.put("test-pod", "true");
        for (int number = 1; number <= PODS; number++) {
            labels.put(Integer.toString(number), "true");
            labels.put("num", Integer.toString(number));
            all.add(Labels.of(labels));
        }
        return all;
    }

    private Pod pod(int namespace, int number, int index) {
        Pod.Builder pod = Pod.builder(namespaces.get(namespace), "test-pod-" + number)
                .labels(labelsByNumber.get(number - 1))
                .addresses(List.of(PodGenerator.address(index)));
        containerPorts().forEach(pod::port);
        return pod.build();
    }

    private NetworkPolicy policy(int namespace, int number) {
        Direction direction = number % 2 == 0 ? Direction.INGRESS : Direction.EGRESS;
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            rules.add(new Rule(List.of(new Peer.PodsInNamespaces(tenNamespaces(), LAST_PODS)), ports));
        }
        for (int i = 0; i < EACH; i++) {
            rules.add(new Rule(List.of(Peer.ipBlock("1.0." + (number * EACH + i) + ".0/24")), ports));
        }
        String name = direction.policyType().toLowerCase(Locale.ROOT) + "-" + number / 2;
        NetworkPolicy.Builder policy = NetworkPolicy.builder(
                        namespaces.get(namespace).name(), name)
                .podSelector(LAST_PODS)
                .policyTypes(direction);
        Rule[] all = rules.toArray(Rule[]::new);
        return (direction == Direction.INGRESS ? policy.ingress(all) : policy.egress(all)).build();
    }

    private LabelSelector tenNamespaces() {
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < EACH) {
            names.add(namespaces.get(random.nextInt(NAMESPACES)).name());
        }
        return LabelSelector.EVERYTHING.andIn(Namespace.NAME_LABEL, names.toArray(String[]::new));
    }
}
