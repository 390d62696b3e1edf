package io.github.netpol.benchmark.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.Direction;
import io.github.netpol.model.IpBlock;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Pod;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Rule;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What the large cluster is made of, in hundredths. */
class ProportionsTest {
    private static final Dataset LARGE = Shape.LARGE.generate();
    private static final Offset<Double> ONE = Offset.offset(1.0);
    private static final Offset<Double> FOUR = Offset.offset(4.0);

    private static <T> double percent(Collection<T> of, Predicate<T> what) {
        return 100.0 * of.stream().filter(what).count() / of.size();
    }

    @Test
    void environmentsOfNamespaces() {
        assertThat(namespaces("env", "prod")).isCloseTo(50, FOUR);
        assertThat(namespaces("env", "dev")).isCloseTo(25, FOUR);
        assertThat(namespaces("tier", "standard")).isCloseTo(30, FOUR);
        assertThat(namespaces("tier", "critical")).isCloseTo(50, FOUR);
    }

    private static double namespaces(String key, String value) {
        return percent(
                LARGE.namespaces(),
                namespace -> namespace.labels().value(key).orElse("").equals(value));
    }

    @Test
    void systemNamespacesComeFirst() {
        assertThat(LARGE.namespaces().subList(0, 5))
                .extracting(namespace -> namespace.name() + " "
                        + namespace.labels().value("purpose").orElse(""))
                .containsExactly(
                        "kube-system system",
                        "monitoring monitoring",
                        "ingress-nginx system",
                        "istio-system system",
                        "ns-00004 ");
    }

    @Test
    void earlierNamespacesHaveMorePods() {
        assertThat(pods(0)).isBetween(7 * pods(900), 12 * pods(900));
    }

    private static int pods(int namespace) {
        return LARGE.replicas().stream()
                .filter(replicas -> replicas.namespace() == namespace)
                .mapToInt(Replicas::count)
                .sum();
    }

    @Test
    void tiersAndPortsOfWorkloads() {
        assertThat(tier("frontend")).isCloseTo(25, ONE);
        assertThat(tier("backend")).isCloseTo(50, ONE);
        assertThat(tier("cache")).isCloseTo(10, ONE);
        assertThat(tier("db")).isCloseTo(10, ONE);
        assertThat(declaring("http")).isCloseTo(60, ONE);
        assertThat(declaring("grpc")).isCloseTo(30, ONE);
        assertThat(declaring("metrics")).isCloseTo(50, ONE);
        assertThat(declaring("db")).isCloseTo(20, ONE);
    }

    private static double tier(String tier) {
        return percent(LARGE.replicas(), replicas -> replicas.tier().equals(tier));
    }

    private static double declaring(String port) {
        return percent(
                LARGE.replicas(),
                replicas -> replicas.ports().stream().map(ContainerPort::name).anyMatch(port::equals));
    }

    @Test
    void statefulWorkloadsAndRolloutsInProgress() {
        Set<Integer> stateful = new HashSet<>();
        Map<Integer, Set<String>> hashes = new HashMap<>();
        List<Replicas> several =
                LARGE.replicas().stream().filter(each -> each.count() > 1).toList();
        for (Replicas each : several) {
            for (Pod pod : LARGE.pods().subList(each.firstPod(), each.firstPod() + each.count())) {
                pod.labels()
                        .value("pod-template-hash")
                        .ifPresentOrElse(
                                hash -> hashes.computeIfAbsent(each.firstPod(), first -> new HashSet<>())
                                        .add(hash),
                                () -> stateful.add(each.firstPod()));
            }
        }
        assertThat(100.0 * stateful.size() / several.size()).isCloseTo(8, ONE);
        assertThat(percent(hashes.values(), found -> found.size() == 2)).isCloseTo(10, ONE);
    }

    @Test
    void appsAreUniqueInANamespaceAndTheFirstRankLeads() {
        Set<String> seen = new HashSet<>();
        LARGE.replicas()
                .forEach(each -> assertThat(seen.add(each.namespace() + "/" + each.app()))
                        .isTrue());
        assertThat(percent(LARGE.replicas(), each -> each.app().matches("svc-0(-w.*)?")))
                .isBetween(7.2, 9.2);
    }

    @Test
    void whatIsDeniedInNamespaces() {
        List<NetworkPolicy> denials =
                LARGE.policies().stream().filter(named("default-deny")).toList();
        assertThat(100.0 * denials.size() / LARGE.namespaces().size()).isCloseTo(85, FOUR);
        assertThat(percent(denials, policy -> policy.policyTypes().size() == 2)).isCloseTo(100 * 30 / 85.0, FOUR);
        assertThat(LARGE.policies().stream().filter(named("allow-dns")).count())
                .isEqualTo(denials.stream()
                        .filter(policy -> policy.policyTypes().size() == 2)
                        .count());
        assertThat(LARGE.policies().stream()
                        .filter(named("allow-same-namespace"))
                        .count())
                .isBetween(260L, 340L);
    }

    private static Predicate<NetworkPolicy> named(String name) {
        return policy -> policy.name().equals(name);
    }

    @Test
    void templatesFollowTheirWeights() {
        List<NetworkPolicy> made = LARGE.policies().stream()
                .filter(policy -> policy.name().startsWith("policy-"))
                .toList();
        double whole = 98.0;
        assertThat(percent(made, ProportionsTest::isToInternet)).isCloseTo(100 * 12 / whole, ONE);
        assertThat(percent(made, policy -> ports(policy).anyMatch(PolicyPort.Range.class::isInstance)))
                .isCloseTo(100 * 4 / whole, ONE);
        assertThat(percent(made, policy -> peers(policy).anyMatch(ProportionsTest::isListed)))
                .isCloseTo(100 * 10 / whole, ONE);
        assertThat(percent(made, policy -> policy.policyTypes().equals(Set.of(Direction.EGRESS))))
                .isCloseTo(100 * (12 + 8 + 5) / whole, Offset.offset(1.5));
    }

    private static Stream<PolicyPort> ports(NetworkPolicy policy) {
        return rules(policy).flatMap(rule -> rule.ports().stream());
    }

    private static Stream<Peer> peers(NetworkPolicy policy) {
        return rules(policy).flatMap(rule -> rule.peers().stream());
    }

    private static Stream<Rule> rules(NetworkPolicy policy) {
        return Stream.concat(policy.ingress().stream(), policy.egress().stream());
    }

    private static boolean isToInternet(NetworkPolicy policy) {
        return peers(policy).anyMatch(peer -> peer instanceof Peer.Block && !isListed(peer));
    }

    private static boolean isListed(Peer peer) {
        return peer instanceof Peer.Block block && block.ipBlock().cidr().prefixLength() > 0;
    }

    @Test
    void listedBlocksHaveTheirLengths() {
        List<IpBlock> blocks = LARGE.policies().stream()
                .flatMap(ProportionsTest::peers)
                .filter(ProportionsTest::isListed)
                .map(peer -> ((Peer.Block) peer).ipBlock())
                .toList();
        assertThat(percent(blocks, block -> block.cidr().prefixLength() == 32)).isCloseTo(45, ONE);
        assertThat(percent(blocks, block -> block.cidr().prefixLength() == 24)).isCloseTo(30, ONE);
        assertThat(percent(blocks, block -> block.cidr().prefixLength() == 16)).isCloseTo(15, ONE);
        assertThat(percent(blocks, block -> !block.except().isEmpty())).isCloseTo(9, ONE);
    }

    @Test
    void aFifthOfTheSingleAppsIsStale() {
        List<LabelSelector> single = LARGE.policies().stream()
                .filter(policy -> policy.name().startsWith("policy-"))
                .map(NetworkPolicy::podSelector)
                .filter(selector -> selector.matchLabels().size() == 1)
                .toList();
        assertThat(100.0
                        * single.size()
                        / LARGE.policies().stream()
                                .filter(policy -> policy.name().startsWith("policy-"))
                                .count())
                .isCloseTo(80, ONE);
        assertThat(percent(
                        single,
                        selector ->
                                selector.matchLabels().getOrDefault("app", "").startsWith("retired-")))
                .isCloseTo(20, ONE);
    }

    @Test
    void theAdversarialListsCutThePodRangeOnly() {
        Set<String> firstOctets = new HashSet<>();
        Shape.LARGE_PODCIDR.generate().policies().stream()
                .flatMap(ProportionsTest::peers)
                .filter(ProportionsTest::isListed)
                .map(peer -> ((Peer.Block) peer).ipBlock().cidr())
                .forEach(cidr -> {
                    assertThat(cidr.prefixLength()).isEqualTo(24);
                    firstOctets.add(cidr.toString().replaceFirst("\\..*", ""));
                });
        assertThat(firstOctets).containsExactly("10");
    }

    @Test
    void theLoadTestHasAHundredThousandDistinctPeersAndTwentyPortsInTwentyRules() {
        Set<Peer> peers = new HashSet<>();
        for (NetworkPolicy policy : Shape.KB_1000.generate().policies()) {
            peers(policy).filter(Peer.PodsInNamespaces.class::isInstance).forEach(peers::add);
            assertThat(rules(policy)).hasSize(20).allMatch(rule -> rule.ports().size() == 20);
        }
        assertThat(peers).hasSize(100_000);
    }

    @Test
    void someOfTheRangesAreOfUdp() {
        List<PolicyPort> ranges = LARGE.policies().stream()
                .flatMap(ProportionsTest::ports)
                .filter(PolicyPort.Range.class::isInstance)
                .toList();
        assertThat(percent(ranges, range -> range.protocol() == Protocol.UDP)).isBetween(9.0, 21.0);
    }
}
