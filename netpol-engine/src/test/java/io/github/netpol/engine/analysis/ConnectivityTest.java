package io.github.netpol.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.engine.EvaluationOptions;
import io.github.netpol.engine.EvaluationOptions.EgressToOwnNode;
import io.github.netpol.engine.Inventory;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.Direction;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Pod;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Rule;
import io.github.netpol.model.Workload;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConnectivityTest {
    private static final NetworkPolicy DB_IN = NetworkPolicy.builder("shop", "db-in")
            .podSelector("app", "db")
            .ingress(Rule.from(Peer.pods("app", "web")).on(PolicyPort.tcp(5432)))
            .build();
    private static final NetworkPolicy NOTHING_IN = NetworkPolicy.builder("shop", "nothing-in")
            .policyTypes(Direction.INGRESS)
            .build();

    private static Pod pod(String namespace, String name, String app) {
        return builder(namespace, name, app).build();
    }

    private static Pod.Builder builder(String namespace, String name, String app) {
        return Pod.builder(namespace, name).labels("app", app);
    }

    private static Cluster cluster(List<Pod> pods, NetworkPolicy... policies) {
        Cluster.Builder cluster = Cluster.builder();
        pods.forEach(cluster::add);
        return cluster.addPolicies(List.of(policies)).build();
    }

    private static List<String> connections(List<Pod> pods, NetworkPolicy... policies) {
        return texts(Connectivity.of(Inventory.of(cluster(pods, policies))));
    }

    private static List<String> texts(Connectivity connectivity) {
        return connectivity.connections().stream().map(Connection::toString).toList();
    }

    @Test
    void withoutPoliciesEveryPodMayTalkToEveryOther() {
        assertThat(connections(List.of(pod("shop", "web", "web"), pod("shop", "db", "db"))))
                .containsExactly(
                        "[shop/db and 1 more] -> [shop/db and 1 more] on TCP 1-65535; UDP 1-65535; SCTP 1-65535");
    }

    @Test
    void aPolicyLeavesWhatItAllows() {
        assertThat(connections(
                        List.of(pod("shop", "web-1", "web"), pod("shop", "web-2", "web"), pod("shop", "db", "db")),
                        DB_IN,
                        NOTHING_IN))
                .containsExactly("[shop/web-1 and 1 more] -> [shop/db] on TCP 5432");
    }

    @Test
    void whereNothingIsAllowedThereIsNoConnection() {
        assertThat(connections(List.of(pod("shop", "web", "web"), pod("shop", "db", "db")), NOTHING_IN))
                .isEmpty();
    }

    @Test
    void podsThatPoliciesCannotTellApartAreOneGroup() {
        Connectivity connectivity = Connectivity.of(Inventory.of(cluster(
                List.of(pod("shop", "web-2", "web"), pod("shop", "web-1", "web"), pod("shop", "db", "db")), DB_IN)));

        assertThat(connectivity.groups()).hasToString("[shop/db, shop/web-1 and 1 more]");
        assertThat(connectivity.groups().get(1).pods()).extracting(Pod::name).containsExactly("web-1", "web-2");
    }

    @Test
    void ofAConnectionBetweenNamespacesOnlyPairsOfDifferentNamespacesAreMeant() {
        NetworkPolicy fromOthers = NetworkPolicy.builder("shop", "from-others")
                .ingress(Rule.from(Peer.namespaceNamed("ops")).on(PolicyPort.tcp(9090)))
                .build();
        Connectivity connectivity = Connectivity.of(Inventory.of(cluster(
                List.of(pod("shop", "web", "web"), pod("shop", "db", "db"), pod("ops", "scraper", "scraper")),
                fromOthers)));

        List<String> pairs = connectivity.connections().stream()
                .filter(connection -> connection.scope() == Connection.Scope.OTHER_NAMESPACES)
                .flatMap(connection -> pairs(connection).map(pair -> pair + " on " + connection.ports()))
                .toList();
        assertThat(pairs)
                .containsExactlyInAnyOrder(
                        "ops/scraper -> shop/web on TCP 9090",
                        "ops/scraper -> shop/db on TCP 9090",
                        "shop/web -> ops/scraper on TCP 1-65535; UDP 1-65535; SCTP 1-65535",
                        "shop/db -> ops/scraper on TCP 1-65535; UDP 1-65535; SCTP 1-65535");
    }

    private static Stream<String> pairs(Connection connection) {
        Stream.Builder<String> pairs = Stream.builder();
        connection.forEachPair(
                (source, destination) -> pairs.add(source.displayName() + " -> " + destination.displayName()));
        return pairs.build();
    }

    @Test
    void aLonePodHasNobodyToTalkTo() {
        assertThat(connections(List.of(pod("shop", "web", "web")))).isEmpty();
    }

    @Test
    void twoReplicasOfOneWorkloadAreTwoPods() {
        Pod replica =
                builder("shop", "web", "web").identity(Pod.Identity.REPLICA).build();
        Cluster cluster = Cluster.builder()
                .add(new Workload(Workload.Kind.DEPLOYMENT, replica))
                .build();

        assertThat(texts(Connectivity.of(cluster)))
                .containsExactly("[shop/web] -> [shop/web] on TCP 1-65535; UDP 1-65535; SCTP 1-65535");
    }

    @Test
    void aFinishedPodIsNowhere() {
        Pod done = builder("shop", "job", "job").phase(Pod.Phase.SUCCEEDED).build();
        Connectivity connectivity = Connectivity.of(Inventory.of(cluster(List.of(pod("shop", "web", "web"), done))));

        assertThat(connectivity.groups()).hasToString("[shop/web]");
        assertThat(connectivity.connections()).isEmpty();
    }

    @Test
    void podsOnAPodsOwnNodeReachItWhateverPoliciesSay() {
        Pod here = builder("shop", "db-1", "db").node("n1").build();
        Pod elsewhere = builder("shop", "db-2", "db").node("n2").build();
        Pod agent = builder("ops", "agent", "agent")
                .network(Pod.Network.HOST)
                .node("n1", "192.0.2.1")
                .build();
        NetworkPolicy nothing = NetworkPolicy.builder("shop", "nothing")
                .policyTypes(Direction.INGRESS, Direction.EGRESS)
                .build();

        assertThat(connections(List.of(here, elsewhere, agent), nothing))
                .containsExactly("[ops/agent] -> [shop/db-1] on TCP 1-65535; UDP 1-65535; SCTP 1-65535");
        assertThat(texts(Connectivity.of(Inventory.of(
                        cluster(List.of(here, elsewhere, agent), nothing),
                        EvaluationOptions.DEFAULTS.with(EgressToOwnNode.ALLOW)))))
                .containsExactly(
                        "[ops/agent] -> [shop/db-1] on TCP 1-65535; UDP 1-65535; SCTP 1-65535",
                        "[shop/db-1] -> [ops/agent] on TCP 1-65535; UDP 1-65535; SCTP 1-65535");
    }

    @Test
    void podsOnOtherNodesAreSeenByTheirAddresses() {
        Pod db = builder("shop", "db", "db").node("n2").build();
        Pod agent = builder("ops", "agent", "agent")
                .network(Pod.Network.HOST)
                .node("n1", "192.0.2.1")
                .build();
        NetworkPolicy fromNodes = NetworkPolicy.builder("shop", "from-nodes")
                .ingress(Rule.from(Peer.ipBlock("192.0.2.0/24")).on(PolicyPort.tcp(9100)))
                .build();

        assertThat(connections(List.of(db, agent), fromNodes))
                .contains("[ops/agent] -> [shop/db] on TCP 9100, of other nodes");
    }

    @Test
    @SuppressWarnings("ReferenceEquality") // that they are one object is the point
    void equalPortsAreOneObject() {
        NetworkPolicy alsoTcp5432 = NetworkPolicy.builder("ops", "db-in")
                .podSelector("app", "db")
                .ingress(Rule.from(Peer.pods("app", "web")).on(PolicyPort.tcp(5432)))
                .build();
        Connectivity connectivity = Connectivity.of(Inventory.of(cluster(
                List.of(
                        pod("shop", "web", "web"),
                        pod("shop", "db", "db"),
                        pod("ops", "web", "web"),
                        pod("ops", "db", "db")),
                DB_IN,
                alsoTcp5432)));

        assertThat(connectivity.connections().stream()
                        .map(Connection::ports)
                        .filter(ports -> ports.toString().equals("TCP 5432")))
                .hasSize(2)
                .allMatch(ports -> ports
                        == connectivity.connections().stream()
                                .map(Connection::ports)
                                .filter(ports::equals)
                                .findFirst()
                                .orElseThrow());
    }
}
