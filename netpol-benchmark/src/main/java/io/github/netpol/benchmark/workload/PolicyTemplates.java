package io.github.netpol.benchmark.workload;

import io.github.netpol.model.Direction;
import io.github.netpol.model.IpBlock;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * The policies that people write for a workload, by their weights:
 *
 * <ul>
 *   <li>30: ingress from one to three {@code app}s of the namespace, on a declared port;
 *   <li>12: ingress from the ingress controller's namespace, on the port {@code http};
 *   <li>10: ingress from the monitoring namespace, on the port named {@code metrics};
 *   <li>10: ingress from namespaces of two teams that are not {@code dev}: from pods of the tiers {@code frontend} and
 *       {@code backend} that have an {@code app}, from all of them, or from those of the tier {@code frontend};
 *   <li>8: egress to an {@code app} of another namespace, on a declared port, in 15 of a hundred cases by its name;
 *   <li>12: egress to the internet but not to private ranges, on 443, and in half of the cases on 80;
 *   <li>10: one to twenty CIDRs, in half of the cases ingress on a declared port, else egress on 443 and 80;
 *   <li>4: ingress from an {@code app} of the namespace on a range of ports: those of node ports, from 1024 on, or up to
 *       5,000 from anywhere; in 15 of a hundred cases UDP;
 *   <li>2: ingress from everybody, or from pods of all namespaces, on a declared port, in a tenth of the cases SCTP.
 * </ul>
 *
 * <p>"A declared port" is one of those of the workload that the traffic goes to.
 */
final class PolicyTemplates {
    private static final int LONG_LIST = 20_000;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final Topology topology;
    private final PolicyShape shape;
    private final SplitMix64 random;
    private final CidrGenerator cidrs;
    private final SubjectGenerator subjects;

    PolicyTemplates(Topology topology, PolicyShape shape, SplitMix64 random, CidrGenerator cidrs) {
        this.topology = topology;
        this.shape = shape;
        this.random = random;
        this.cidrs = cidrs;
        subjects = new SubjectGenerator(random);
    }

    NetworkPolicy next(int index, List<Replicas> mine, String name) {
        Namespace namespace = topology.namespaces().get(index);
        int template = random.pick(30, 12, 10, 10, 8, 12, 10, shape.endPortWeight(), 2);
        Replicas target = mine.get(random.nextInt(mine.size()));
        LabelSelector subject = subjects.of(target, mine);
        return switch (template) {
            case 0 -> ingress(namespace, name, subject, fromApps(target, mine));
            case 1 -> ingress(namespace, name, subject, fromIngressController(target));
            case 2 -> ingress(namespace, name, subject, fromMonitoring());
            case 3 -> ingress(namespace, name, subject, fromTeams(namespace, target));
            case 4 -> egress(namespace, name, subject, toOtherNamespace(index));
            case 5 -> egress(namespace, name, subject, toInternet());
            case 6 -> listed(namespace, name, subject, target);
            case 7 -> ingress(namespace, name, subject, onPortRange(mine));
            default -> ingress(namespace, name, subject, fromEverybody(target));
        };
    }

    /** A list of 20,000 CIDRs on 443 and 80: allowed if the number is even, else cut out of the internet. */
    NetworkPolicy longList(int index, List<Replicas> mine, String name, int number) {
        Replicas target = mine.get(random.nextInt(mine.size()));
        List<Peer> peers = number % 2 == 0
                ? cidrs.peers(LONG_LIST, CidrGenerator.Place.OUTSIDE)
                : List.of(new Peer.Block(new IpBlock(IpBlock.of("0.0.0.0/0").cidr(), cidrs.outside(LONG_LIST))));
        Rule rule = new Rule(peers, List.of(PolicyPort.tcp(HTTPS), PolicyPort.tcp(HTTP)));
        return egress(topology.namespaces().get(index), name, LabelSelector.matching("app", target.app()), rule);
    }

    private static NetworkPolicy ingress(Namespace namespace, String name, LabelSelector subject, Rule rule) {
        return NetworkPolicy.builder(namespace.name(), name)
                .podSelector(subject)
                .policyTypes(Direction.INGRESS)
                .ingress(rule)
                .build();
    }

    private static NetworkPolicy egress(Namespace namespace, String name, LabelSelector subject, Rule rule) {
        return NetworkPolicy.builder(namespace.name(), name)
                .podSelector(subject)
                .policyTypes(Direction.EGRESS)
                .egress(rule)
                .build();
    }

    private Rule fromApps(Replicas target, List<Replicas> mine) {
        int count = 1 + random.nextInt(3);
        Peer[] peers = new Peer[count];
        for (int i = 0; i < count; i++) {
            peers[i] = Peer.pods("app", mine.get(random.nextInt(mine.size())).app());
        }
        return Rule.from(peers).on(PolicyPort.tcp(target.anyPort(random)));
    }

    private static Rule fromIngressController(Replicas target) {
        return Rule.from(Peer.namespaceNamed(NamespaceGenerator.INGRESS)).on(PolicyPort.tcp(target.httpPort()));
    }

    private static Rule fromMonitoring() {
        return Rule.from(Peer.namespaces(NamespaceGenerator.PURPOSE, NamespaceGenerator.MONITORING))
                .on(PolicyPort.named(Protocol.TCP, "metrics"));
    }

    private Rule fromTeams(Namespace namespace, Replicas target) {
        String own = namespace.labels().value("team").orElseThrow();
        String other = NamespaceGenerator.team(random, topology.namespaces().size());
        String[] teams = own.equals(other) ? new String[] {own} : new String[] {own, other};
        LabelSelector namespaces = LabelSelector.EVERYTHING.andIn("team", teams).andNotIn("env", "dev");
        Peer peer = switch (random.nextInt(3)) {
            case 0 ->
                new Peer.PodsInNamespaces(
                        namespaces,
                        LabelSelector.EVERYTHING
                                .andIn("tier", "frontend", "backend")
                                .andExists("app"));
            case 1 -> new Peer.Namespaces(namespaces);
            default -> new Peer.PodsInNamespaces(namespaces, LabelSelector.matching("tier", "frontend"));
        };
        return Rule.from(peer).on(PolicyPort.tcp(target.anyPort(random)));
    }

    private Rule toOtherNamespace(int index) {
        List<Replicas> all = topology.replicas();
        Replicas other = all.get(random.nextInt(all.size()));
        while (other.namespace() == index) {
            other = all.get(random.nextInt(all.size()));
        }
        Peer peer = new Peer.PodsInNamespaces(
                LabelSelector.matching(
                        Namespace.NAME_LABEL,
                        topology.namespaces().get(other.namespace()).name()),
                LabelSelector.matching("app", other.app()));
        PolicyPort port = random.percent(15)
                ? PolicyPort.named(Protocol.TCP, other.portName())
                : PolicyPort.tcp(other.anyPort(random));
        return Rule.to(peer).on(port);
    }

    private Rule toInternet() {
        Rule rule = Rule.to(Peer.ipBlock("0.0.0.0/0", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"));
        return random.percent(50)
                ? rule.on(PolicyPort.tcp(HTTPS), PolicyPort.tcp(HTTP))
                : rule.on(PolicyPort.tcp(HTTPS));
    }

    private NetworkPolicy listed(Namespace namespace, String name, LabelSelector subject, Replicas target) {
        List<Peer> peers = cidrs.peers(1 + random.nextInt(20), place());
        return random.percent(50)
                ? ingress(namespace, name, subject, new Rule(peers, List.of(PolicyPort.tcp(target.anyPort(random)))))
                : egress(
                        namespace,
                        name,
                        subject,
                        new Rule(peers, List.of(PolicyPort.tcp(HTTPS), PolicyPort.tcp(HTTP))));
    }

    private CidrGenerator.Place place() {
        if (shape.lists() == PolicyShape.Lists.IN_POD_RANGE) {
            return CidrGenerator.Place.PODS_24;
        }
        return random.percent(2) ? CidrGenerator.Place.PODS : CidrGenerator.Place.OUTSIDE;
    }

    private Rule onPortRange(List<Replicas> mine) {
        Peer peer = Peer.pods("app", mine.get(random.nextInt(mine.size())).app());
        Protocol protocol = random.percent(15) ? Protocol.UDP : Protocol.TCP;
        PolicyPort range = switch (random.nextInt(3)) {
            case 0 -> PolicyPort.range(protocol, 30_000, 32_767);
            case 1 -> PolicyPort.range(protocol, 1024, 65_535);
            default -> anyRange(protocol);
        };
        return Rule.from(peer).on(range);
    }

    private PolicyPort anyRange(Protocol protocol) {
        int first = 1 + random.nextInt(60_000);
        return PolicyPort.range(protocol, first, first + random.nextInt(5_000));
    }

    private Rule fromEverybody(Replicas target) {
        List<Peer> peers = new ArrayList<>();
        if (random.percent(50)) {
            peers.add(Peer.namespaces());
        }
        Protocol protocol = random.percent(10) ? Protocol.SCTP : Protocol.TCP;
        return new Rule(peers, List.of(new PolicyPort.Number(protocol, target.anyPort(random))));
    }
}
