package io.github.netpol.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.engine.AllowedPorts;
import io.github.netpol.engine.Inventory;
import io.github.netpol.engine.PolicySet;
import io.github.netpol.engine.analysis.Connection;
import io.github.netpol.engine.analysis.Connectivity;
import io.github.netpol.engine.analysis.PodGroup;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Workload;
import io.github.netpol.scenario.EngineAnswers;
import io.github.netpol.spec.ReferenceEvaluator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** All pairs at once is what the specification and the engine say of each. */
@Domain(Worlds.class)
class ConnectivityProperties {
    private static final AllowedPorts NONE = new AllowedPorts(Map.of());

    private record Pair(Pod source, Pod destination) {}

    @Property(tries = 1000, seed = "20261128", edgeCases = EdgeCasesMode.NONE)
    void ofAnInventoryItSaysWhatTheSpecificationSaysOfEachPairOfPods(@ForAll World world) {
        Inventory inventory = Inventory.of(world.cluster(), world.options());

        agrees(Connectivity.of(inventory), inventory.policies(), inventory.pods(), world.reference());
    }

    @Property(tries = 1000, seed = "20261128", edgeCases = EdgeCasesMode.NONE)
    void ofAClusterItSaysWhatTheSpecificationSaysOfPodsAndReplicas(@ForAll World world) {
        Cluster cluster = world.cluster();
        List<Pod> pods = Stream.concat(
                        cluster.pods().stream(), cluster.workloads().stream().map(Workload::pod))
                .toList();

        agrees(Connectivity.of(cluster, world.options()), world.engine(), pods, world.reference());
    }

    private static void agrees(
            Connectivity connectivity, PolicySet engine, List<Pod> pods, ReferenceEvaluator reference) {
        Map<Pair, AllowedPorts> said = pairs(connectivity);
        for (Pod source : pods) {
            for (Pod destination : pods) {
                AllowedPorts ports = said.getOrDefault(new Pair(source, destination), NONE);
                if (source.isSamePodAs(destination)) {
                    assertThat(ports).as("%s -> itself", source).isEqualTo(NONE);
                } else {
                    assertThat(EngineAnswers.ports(ports))
                            .as("%s -> %s", source, destination)
                            .isEqualTo(reference.allowedPorts(source, destination));
                    assertThat(ports)
                            .as("%s -> %s", source, destination)
                            .isEqualTo(engine.allowedPorts(source, destination));
                }
            }
        }
        assertThat(pods)
                .as("whom it speaks of")
                .containsAll(said.keySet().stream()
                        .flatMap(pair -> Stream.of(pair.source(), pair.destination()))
                        .toList());
    }

    /** What is said of each pair; nothing is said twice, or of no pair, or without a port. */
    private static Map<Pair, AllowedPorts> pairs(Connectivity connectivity) {
        Map<Pair, AllowedPorts> said = new HashMap<>();
        connectivity.forEach(connection -> {
            assertThat(connection.ports().isEmpty()).as("%s", connection).isFalse();
            List<Pair> pairs = new ArrayList<>();
            connection.forEachPair((source, destination) -> pairs.add(new Pair(source, destination)));
            assertThat(pairs).as("%s", connection).isNotEmpty();
            for (Pair pair : pairs) {
                assertThat(said.put(pair, connection.ports()))
                        .as("said before %s", connection)
                        .isNull();
            }
        });
        return said;
    }

    @Property(tries = 300, seed = "20261128", edgeCases = EdgeCasesMode.NONE)
    void eachPodThatHasNotFinishedIsInOneGroupAndTheOthersAreInNone(@ForAll World world) {
        Cluster cluster = world.cluster();

        assertThat(Connectivity.of(Inventory.of(cluster, world.options())).groups().stream()
                        .map(PodGroup::pods)
                        .flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(cluster.pods().stream()
                        .filter(pod -> !pod.phase().isFinished())
                        .toList());
    }

    @Property(tries = 300, seed = "20261128", edgeCases = EdgeCasesMode.NONE)
    void inventoriesOfTheSameContentGiveTheSameConnectionsInTheSameOrder(@ForAll World world) {
        Cluster cluster = world.cluster();
        List<Pod> backwards = new ArrayList<>(cluster.pods());
        Collections.reverse(backwards);
        Inventory grown =
                Inventory.of(PolicySet.of(cluster.policies(), world.options()), cluster.namespaces(), List.of());
        for (Pod pod : backwards) {
            grown = grown.with(pod);
            grown.resolve(pod.id());
        }

        assertThat(texts(Connectivity.of(grown)))
                .isEqualTo(texts(Connectivity.of(Inventory.of(cluster, world.options()))));
    }

    private static List<String> texts(Connectivity connectivity) {
        return connectivity.connections().stream().map(Connection::toString).toList();
    }
}
