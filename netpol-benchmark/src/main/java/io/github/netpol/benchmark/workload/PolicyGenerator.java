package io.github.netpol.benchmark.workload;

import io.github.netpol.model.Direction;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The policies of a topology. A namespace has a share in proportion to its workloads plus two, at least four: first a default deny (of
 * ingress in 55, of both directions in 30 of a hundred cases), where egress is denied the way to DNS, in 30 of a hundred
 * cases ingress from the own namespace; then policies of {@link PolicyTemplates}. Long lists of CIDRs stand in for the
 * first template of namespaces that are spread evenly.
 *
 * <p>Policies are numbered in their namespace, so that another seed gives other policies of the same names.
 */
final class PolicyGenerator {
    // The three that may come first, and a template.
    private static final int MIN_POLICIES = 4;
    private static final int SAME_NAMESPACE_PERCENT = 30;

    private final Topology topology;
    private final PolicyShape shape;
    private final SplitMix64 random;
    private final PolicyTemplates templates;
    private final List<NetworkPolicy> policies = new ArrayList<>();

    PolicyGenerator(Topology topology, PolicyShape shape, SplitMix64 random, SplitMix64 cidrs) {
        this.topology = topology;
        this.shape = shape;
        this.random = random;
        templates = new PolicyTemplates(topology, shape, random, new CidrGenerator(cidrs));
    }

    List<NetworkPolicy> generate() {
        Map<Integer, List<Replicas>> byNamespace = topology.byNamespace();
        int count = topology.namespaces().size();
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            weights[i] = byNamespace.getOrDefault(i, List.of()).size() + 2;
        }
        int[] quotas = Quota.split(shape.policies(), weights, MIN_POLICIES, shape.policies());
        int nextLong = 0;
        for (int i = 0; i < count; i++) {
            // Multiplied out, because a step that is rounded would leave the end of the namespaces without any.
            boolean hasLong = nextLong < shape.longLists() && (long) nextLong * count / shape.longLists() == i;
            fill(i, byNamespace.getOrDefault(i, List.of()), quotas[i], hasLong ? nextLong++ : -1);
        }
        return policies;
    }

    private void fill(int index, List<Replicas> mine, int quota, int longList) {
        Namespace namespace = topology.namespaces().get(index);
        List<NetworkPolicy> made = new ArrayList<>(basics(namespace.name()));
        if (longList >= 0) {
            made.add(templates.longList(index, mine, name(made), longList));
        }
        while (made.size() < quota) {
            made.add(templates.next(index, mine, name(made)));
        }
        policies.addAll(made);
    }

    private static String name(List<NetworkPolicy> made) {
        return "policy-" + made.size();
    }

    private List<NetworkPolicy> basics(String namespace) {
        List<NetworkPolicy> basics = new ArrayList<>();
        int denied = random.pick(55, 30, 15);
        if (denied == 0) {
            basics.add(NetworkPolicy.builder(namespace, "default-deny")
                    .policyTypes(Direction.INGRESS)
                    .build());
        } else if (denied == 1) {
            basics.add(NetworkPolicy.builder(namespace, "default-deny")
                    .policyTypes(Direction.values())
                    .build());
            basics.add(dns(namespace));
        }
        if (random.percent(SAME_NAMESPACE_PERCENT)) {
            basics.add(NetworkPolicy.builder(namespace, "allow-same-namespace")
                    .policyTypes(Direction.INGRESS)
                    .ingress(Rule.from(Peer.pods()))
                    .build());
        }
        return basics;
    }

    private static NetworkPolicy dns(String namespace) {
        return NetworkPolicy.builder(namespace, "allow-dns")
                .policyTypes(Direction.EGRESS)
                .egress(Rule.to(Peer.namespaceNamed(NamespaceGenerator.KUBE_SYSTEM))
                        .on(PolicyPort.udp(53), PolicyPort.tcp(53)))
                .build();
    }
}
