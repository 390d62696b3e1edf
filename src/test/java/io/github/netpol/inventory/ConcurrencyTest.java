package io.github.netpol.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.engine.Inventory;
import io.github.netpol.engine.PolicySet;
import io.github.netpol.engine.ResolvedEndpoint;
import io.github.netpol.model.Address;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Protocol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many threads ask one published inventory while it changes; each answer is that of the snapshot that was asked. */
class ConcurrencyTest {
    private static final int READERS = 16;
    private static final int CHANGES = 150;
    private static final int QUESTIONS_PER_READER = 5_000;
    private static final List<Address> ADDRESSES = RandomValues.addresses();

    /**
     * An inventory with what it must say: of every pair of its pods and of every pair of addresses, each on one port. The
     * answers were worked out by one thread and another inventory, and the published one was never asked before.
     */
    private record Snapshot(int number, Inventory inventory, List<Pod> pods, BitSet ofPods, BitSet ofAddresses) {

        static Snapshot of(int number, Inventory inventory, Scene scene) {
            List<Pod> pods = List.copyOf(scene.pods.values());
            PolicySet fresh = scene.fresh().policies();
            BitSet ofPods = new BitSet();
            for (int i = 0; i < pods.size() * pods.size(); i++) {
                ofPods.set(
                        i, fresh.allows(pods.get(i / pods.size()), pods.get(i % pods.size()), port(i), Protocol.TCP));
            }
            return new Snapshot(number, inventory, pods, ofPods, flows(scene.fresh()));
        }

        /** Asks about two pods, by name or with the pods themselves, whose values no other snapshot has. */
        void askOfPods(int question, boolean isByName) {
            if (pods.isEmpty()) {
                return;
            }
            int i = question % (pods.size() * pods.size());
            Pod source = pods.get(i / pods.size());
            Pod destination = pods.get(i % pods.size());
            PolicySet policies = inventory.policies();
            boolean allowed;
            if (isByName) {
                ResolvedEndpoint from = inventory.resolve(source.id());
                ResolvedEndpoint to = inventory.resolve(destination.id());
                assertThat(from.endpoint()).isEqualTo(source);
                allowed = policies.allows(from, to, port(i), Protocol.TCP);
            } else {
                Pod firstSeen = source.toBuilder().build();
                allowed = policies.allows(firstSeen, destination, port(i), Protocol.TCP);
            }
            if (allowed != ofPods.get(i)) {
                throw new AssertionError("snapshot " + number + ": " + source + " -> " + destination + " on " + port(i)
                        + " must be " + ofPods.get(i));
            }
        }

        void askOfAddresses() {
            assertThat(flows(inventory)).as("snapshot %s", number).isEqualTo(ofAddresses);
        }

        private static int port(int question) {
            return RandomValues.PORTS.get(question % RandomValues.PORTS.size());
        }

        private static BitSet flows(Inventory inventory) {
            int size = ADDRESSES.size();
            Address[] sources = new Address[size * size];
            Address[] destinations = new Address[size * size];
            int[] ports = new int[size * size];
            Protocol[] protocols = new Protocol[size * size];
            Arrays.fill(protocols, Protocol.TCP);
            for (int i = 0; i < sources.length; i++) {
                sources[i] = ADDRESSES.get(i / size);
                destinations[i] = ADDRESSES.get(i % size);
                ports[i] = port(i);
            }
            return inventory.allows(sources, destinations, ports, protocols);
        }
    }

    /** Where the latest snapshot is published. */
    private static final class Board {
        volatile Snapshot latest;

        Board(Snapshot first) {
            latest = first;
        }
    }

    @Test
    void sixteenThreadsGetTheAnswersOfTheSnapshotThatTheyAskedWhileItIsReplaced() throws Exception {
        RandomChanges changes = new RandomChanges(77);
        Board published = new Board(snapshot(0, 200, changes));
        CyclicBarrier start = new CyclicBarrier(READERS + 1);
        ExecutorService threads = Executors.newFixedThreadPool(READERS);
        try {
            List<Future<Integer>> readers = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                int seed = reader;
                readers.add(threads.submit(() -> {
                    start.await();
                    return askUntilTheEnd(published, seed);
                }));
            }
            start.await();
            for (int i = 1; i <= CHANGES; i++) {
                published.latest = snapshot(i, 1, changes);
            }
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).as("snapshots seen").isGreaterThan(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Snapshot snapshot(int number, int steps, RandomChanges changes) {
        for (int i = 1; i < steps; i++) {
            changes.next();
        }
        return Snapshot.of(number, changes.next(), changes.scene());
    }

    /** Asks at least as often as agreed, and until the last snapshot; gives the number of snapshots that were seen. */
    private static int askUntilTheEnd(Board published, int seed) throws InterruptedException {
        Snapshot before = published.latest;
        Snapshot current = before;
        int seen = 1;
        for (int i = 0; i < QUESTIONS_PER_READER || current.number() < CHANGES; i++) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the writer gave up");
            }
            Snapshot next = published.latest;
            if (next != current) {
                before = current;
                current = next;
                seen++;
                if (seen % 8 == seed % 8) {
                    current.askOfAddresses();
                }
            }
            // All readers begin a snapshot with the same questions, so that they meet at first sights.
            current.askOfPods(i % 500 + (i % 4 == 0 ? seed * 31 : 0), i % 3 != 0);
            if (i % 5 == 0) {
                before.askOfPods(i, i % 2 == 0);
            }
        }
        return seen;
    }
}
