package io.github.netpol.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.engine.Inventory;
import io.github.netpol.engine.PolicySet;
import io.github.netpol.engine.ResolvedEndpoint;
import io.github.netpol.model.Address;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Protocol;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many threads ask one published inventory while it changes; each answer is that of the snapshot that was asked. */
class ConcurrencyTest {
    private static final int READERS = 16;
    private static final int CHANGES = 400;
    private static final int QUESTIONS_PER_CHANGE = 150;
    private static final List<Address> ADDRESSES = RandomValues.addresses();

    /** What an inventory must say of every pair of its pods, and of every pair of addresses, each on one port. */
    private record Expected(List<Pod> pods, BitSet ofPods, BitSet ofAddresses) {

        static Expected of(Scene scene) {
            Inventory fresh = scene.fresh();
            List<Pod> pods = fresh.pods();
            BitSet ofPods = new BitSet();
            for (int i = 0; i < pods.size() * pods.size(); i++) {
                Pod source = pods.get(i / pods.size());
                Pod destination = pods.get(i % pods.size());
                ofPods.set(i, fresh.policies().allows(source, destination, port(i), Protocol.TCP));
            }
            return new Expected(pods, ofPods, flows(fresh));
        }
    }

    /** An inventory that nobody has asked yet, with what it must say. */
    private record Snapshot(int number, Inventory inventory, Expected expected) {

        /** Asks about two pods, by name or with the pods themselves, whose values no other snapshot has. */
        void askOfPods(int question, boolean isByName) {
            List<Pod> pods = expected.pods();
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
            if (allowed != expected.ofPods().get(i)) {
                throw new AssertionError("snapshot " + number + ": " + source + " -> " + destination + " on " + port(i)
                        + " must be " + expected.ofPods().get(i));
            }
        }

        void askOfAddresses() {
            assertThat(flows(inventory)).as("snapshot %s", number).isEqualTo(expected.ofAddresses());
        }
    }

    /** Where the latest snapshot is published, and questions are numbered. */
    private static final class Board {
        final AtomicInteger questions = new AtomicInteger();
        volatile Snapshot latest;

        Board(Snapshot first) {
            latest = first;
        }

        /** A snapshot for a question: the questions set the pace, so that each snapshot has its share of them. */
        Snapshot snapshotFor(int question) throws InterruptedException {
            while (latest.number() < question / QUESTIONS_PER_CHANGE) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("nothing more is published");
                }
                LockSupport.parkNanos(10_000);
            }
            return latest;
        }
    }

    @Test
    void sixteenThreadsGetTheAnswersOfTheSnapshotThatTheyAskedWhileItIsReplaced() throws Exception {
        List<Expected> expected = expected();
        RandomChanges changes = changes();
        Board board = new Board(new Snapshot(0, changes.next(), expected.get(0)));
        ExecutorService threads = Executors.newFixedThreadPool(READERS);
        try {
            List<Future<Integer>> readers = IntStream.range(0, READERS)
                    .mapToObj(reader -> threads.submit(() -> ask(board, reader)))
                    .toList();
            for (int i = 1; i <= CHANGES; i++) {
                while (board.questions.get() < i * QUESTIONS_PER_CHANGE
                        && readers.stream().noneMatch(Future::isDone)) {
                    LockSupport.parkNanos(10_000);
                }
                board.latest = new Snapshot(i, changes.next(), expected.get(i));
            }
            int seen = 0;
            for (Future<Integer> reader : readers) {
                seen += reader.get();
            }
            assertThat(seen).as("snapshots seen by readers").isGreaterThan(CHANGES);
        } finally {
            threads.shutdownNow();
        }
    }

    private static RandomChanges changes() {
        RandomChanges changes = new RandomChanges(77);
        for (int i = 0; i < 200; i++) {
            changes.next();
        }
        return changes;
    }

    /** What the inventories after the same changes must say: worked out before by one thread, and from nothing each. */
    private static List<Expected> expected() {
        RandomChanges changes = changes();
        return IntStream.rangeClosed(0, CHANGES)
                .mapToObj(i -> {
                    changes.next();
                    return Expected.of(changes.scene());
                })
                .toList();
    }

    /** Asks questions, and gives the number of snapshots that were seen. */
    private static int ask(Board board, int reader) throws InterruptedException {
        Snapshot before = board.latest;
        Snapshot current = before;
        int seen = 1;
        for (int question = board.questions.getAndIncrement();
                question < (CHANGES + 1) * QUESTIONS_PER_CHANGE;
                question = board.questions.getAndIncrement()) {
            Snapshot next = board.snapshotFor(question);
            if (next.number() != current.number()) {
                before = current;
                current = next;
                seen++;
                if (seen % 8 == reader % 8) {
                    current.askOfAddresses();
                }
            }
            // Readers that come one after the other ask the same, so that they meet at first sights.
            current.askOfPods(question / 4, question % 3 != 0);
            if (question % 5 == 0) {
                before.askOfPods(question, question % 2 == 0);
            }
        }
        return seen;
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
