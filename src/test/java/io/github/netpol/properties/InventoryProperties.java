package io.github.netpol.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.netpol.engine.Inventory;
import io.github.netpol.engine.ResolvedEndpoint;
import io.github.netpol.engine.Verdict;
import io.github.netpol.model.Address;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Protocol;
import io.github.netpol.scenario.EngineAnswers;
import io.github.netpol.spec.ReferenceEvaluator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** An inventory says what the specification says of its pods and addresses. */
@Domain(Worlds.class)
class InventoryProperties {

    @Property(tries = 300, seed = "20261124", edgeCases = EdgeCasesMode.NONE)
    void byNameItAnswersLikeTheSpecification(@ForAll World world) {
        Cluster cluster = world.cluster();
        Inventory inventory = Inventory.of(cluster, world.options());
        ReferenceEvaluator reference = world.reference();

        for (Pod source : cluster.pods()) {
            for (Pod destination : cluster.pods()) {
                ResolvedEndpoint from = inventory.resolve(source.id());
                ResolvedEndpoint to = inventory.resolve(destination.id());
                assertThat(EngineAnswers.of(inventory.policies().evaluate(from, to, world.port(), world.protocol())))
                        .as(world.question(source, destination))
                        .isEqualTo(reference.evaluate(source, destination, world.port(), world.protocol()));
            }
        }
    }

    @Property(tries = 300, seed = "20261124", edgeCases = EdgeCasesMode.NONE)
    void byAddressItAnswersLikeTheSpecificationOneByOneAndInBatches(@ForAll World world) {
        Cluster cluster = world.cluster();
        Inventory inventory = Inventory.of(cluster, world.options());
        ReferenceEvaluator reference = world.reference();
        List<Address> addresses = addresses(world);
        Batch batch = new Batch(addresses.size() * addresses.size());

        for (Address source : addresses) {
            for (Address destination : addresses) {
                boolean allowed = true;
                for (Endpoint from : endsAt(source, cluster)) {
                    for (Endpoint to : endsAt(destination, cluster)) {
                        allowed &= reference
                                .evaluate(from, to, world.port(), world.protocol())
                                .allowed();
                    }
                }
                batch.add(source, destination, world, allowed);
                if (isTold(source, cluster) && isTold(destination, cluster)) {
                    assertThat(inventory
                                    .policies()
                                    .allows(
                                            inventory.resolve(source),
                                            inventory.resolve(destination),
                                            world.port(),
                                            world.protocol()))
                            .as("%s -> %s", source, destination)
                            .isEqualTo(allowed);
                }
            }
        }

        assertThat(inventory.allows(batch.sources, batch.destinations, batch.ports, batch.protocols))
                .isEqualTo(batch.allowed);
    }

    @Property(tries = 300, seed = "20261124", edgeCases = EdgeCasesMode.NONE)
    void anAddressWhoseOwnerCannotBeToldIsRefused(@ForAll World world) {
        Cluster cluster = world.cluster();
        Inventory inventory = Inventory.of(cluster, world.options());

        for (Address address : addresses(world)) {
            assertThat(inventory.podsAt(address)).isEqualTo(cluster.podsAt(address));
            if (isTold(address, cluster)) {
                assertThat(List.of(inventory.resolve(address).endpoint())).isEqualTo(endsAt(address, cluster));
            } else {
                assertThatIllegalArgumentException().isThrownBy(() -> inventory.resolve(address));
            }
        }
    }

    @Property(tries = 300, seed = "20261124", edgeCases = EdgeCasesMode.NONE)
    void readFromItsSnapshotItGivesTheSameVerdictsInTheSameWords(@ForAll World world) throws IOException {
        Inventory inventory = Inventory.of(world.cluster(), world.options());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        inventory.writeTo(bytes);
        Inventory read = Inventory.readFrom(new ByteArrayInputStream(bytes.toByteArray()));

        assertThat(read).isEqualTo(inventory);
        for (Pod source : inventory.pods()) {
            for (Pod destination : inventory.pods()) {
                assertThat(explained(read, source, destination, world))
                        .isEqualTo(explained(inventory, source, destination, world));
            }
        }
    }

    private static String explained(Inventory inventory, Pod source, Pod destination, World world) {
        Verdict verdict = inventory
                .policies()
                .evaluate(
                        inventory.resolve(source.id()),
                        inventory.resolve(destination.id()),
                        world.port(),
                        world.protocol());
        return verdict + "\n" + verdict.assumptions();
    }

    /** Pods with the names of others and other labels, replicas among them, are asked about directly. */
    @Property(tries = 300, seed = "20261124", edgeCases = EdgeCasesMode.NONE)
    void itsPoliciesAnswerForPodsOutsideItToo(@ForAll World world) {
        Inventory inventory = Inventory.of(world.cluster(), world.options());
        ReferenceEvaluator reference = world.reference();
        inventory.pods().forEach(pod -> inventory.resolve(pod.id()));

        world.forAllPairs((source, destination) -> assertThat(EngineAnswers.of(
                        inventory.policies().evaluate(source, destination, world.port(), world.protocol())))
                .as(world.question(source, destination))
                .isEqualTo(reference.evaluate(source, destination, world.port(), world.protocol())));
    }

    private static boolean isTold(Address address, Cluster cluster) {
        return cluster.podsAt(address).size() < 2;
    }

    private static List<Endpoint> endsAt(Address address, Cluster cluster) {
        List<Pod> owners = cluster.podsAt(address);
        return owners.isEmpty() ? List.of(cluster.externalEndpoint(address)) : List.copyOf(owners);
    }

    private static List<Address> addresses(World world) {
        return world.endpoints().stream()
                .flatMap(endpoint -> Stream.concat(
                        endpoint.addresses().stream(),
                        endpoint instanceof Pod pod ? pod.placement().nodeAddresses().stream() : Stream.empty()))
                .distinct()
                .toList();
    }

    private static final class Batch {
        final Address[] sources;
        final Address[] destinations;
        final int[] ports;
        final Protocol[] protocols;
        final BitSet allowed = new BitSet();
        private int size;

        Batch(int flows) {
            sources = new Address[flows];
            destinations = new Address[flows];
            ports = new int[flows];
            protocols = new Protocol[flows];
        }

        void add(Address source, Address destination, World world, boolean isAllowed) {
            sources[size] = source;
            destinations[size] = destination;
            ports[size] = world.port();
            protocols[size] = world.protocol();
            allowed.set(size++, isAllowed);
        }
    }
}
