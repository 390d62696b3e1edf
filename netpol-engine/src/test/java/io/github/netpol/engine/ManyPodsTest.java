package io.github.netpol.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.engine.analysis.Connection;
import io.github.netpol.engine.analysis.Connectivity;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Pod;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** So many pods that their handles are made side by side: what comes of it is what one thread makes of them. */
class ManyPodsTest {
    private static final int PODS = 4_500;
    private static final int NAMESPACES = 45;
    private static final int ROUNDS = 5;
    private static final int CALLERS = 3;
    private static final int QUESTIONS = 5_000;
    private static final List<Integer> PORTS = List.of(80, 443, 8080);
    private static final PolicyPort WEB = new PolicyPort.Named(Protocol.TCP, "web");
    private static final Cluster CLUSTER = cluster();
    private static final Said EXPECTED = expected();

    /** More threads than this machine may have, so that they meet on any. */
    private final ForkJoinPool threads = new ForkJoinPool(8);

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    /** What handles say: the number of each pod's class, by the first pods that are of it, and answers. */
    private record Said(List<Pod> pods, List<Integer> classes, BitSet allowed) {
        static Said by(PolicySet policies, List<ResolvedEndpoint> handles) {
            Map<Object, Integer> numbers = new HashMap<>();
            List<Pod> pods = new ArrayList<>();
            List<Integer> classes = new ArrayList<>();
            for (ResolvedEndpoint handle : handles) {
                pods.add((Pod) handle.endpoint());
                classes.add(numbers.computeIfAbsent(handle.likeness(), first -> numbers.size()));
            }
            BitSet allowed = new BitSet();
            for (int i = 0; i < QUESTIONS; i++) {
                int source = i * 31 % PODS;
                // Every other question is of neighbours, which mostly share a namespace.
                int destination = (i % 2 == 0 ? source + 1 + i % 97 : i * 17) % PODS;
                int port = PORTS.get(i % PORTS.size());
                allowed.set(i, policies.allows(handles.get(source), handles.get(destination), port, Protocol.TCP));
            }
            return new Said(pods, classes, allowed);
        }

        int classCount() {
            return Set.copyOf(classes).size();
        }

        /** Not all that is said: it would fill a screen many times. */
        @Override
        public String toString() {
            return pods.size() + " pods of " + classCount() + " classes, " + allowed.cardinality() + " answers of "
                    + QUESTIONS + " are yes; all together " + hashCode();
        }
    }

    private static Cluster cluster() {
        Cluster.Builder cluster = Cluster.builder();
        for (int n = 0; n < NAMESPACES; n++) {
            Namespace namespace = Namespace.of("ns-" + n, "team", "t" + n % 5);
            cluster.add(namespace);
            for (int i = 0; i < PODS / NAMESPACES; i++) {
                cluster.add(Pod.builder(namespace, "pod-" + i)
                        .labels("app", "a" + i / 4 % 9, "pod", "p" + i / 2)
                        .address("10." + n + "." + i / 4 % 7 + "." + i)
                        .port("web", i % 2 == 0 ? 80 : 8080)
                        .build());
            }
            for (int i = 0; i < 9; i++) {
                cluster.add(policy("ns-" + n, i, n));
            }
        }
        return cluster.build();
    }

    private static NetworkPolicy policy(String namespace, int app, int number) {
        LabelSelector team = LabelSelector.matching("team", "t" + (number + app) % 5);
        return NetworkPolicy.builder(namespace, "p-" + app)
                .podSelector("app", "a" + app)
                .ingress(Rule.from(
                                Peer.pods("app", "a" + (app + 1) % 9),
                                new Peer.PodsInNamespaces(team, LabelSelector.matching("app", "a" + number % 9)))
                        .on(WEB))
                .ingress(Rule.from(Peer.ipBlock("10." + (number + app) % NAMESPACES + "." + app % 7 + ".0/24"))
                        .on(PolicyPort.tcp(443)))
                .egress(Rule.to(Peer.namespaces()).on(WEB))
                .egress(Rule.to(Peer.ipBlock("10.0.0.0/8")).on(PolicyPort.tcp(443)))
                .build();
    }

    /** By one thread, one pod after the other. */
    private static Said expected() {
        Inventory inventory = Inventory.of(PolicySet.of(CLUSTER.policies()), CLUSTER.namespaces(), CLUSTER.pods());
        List<Pod> pods = inOrderOf(Inventory.of(CLUSTER));
        return Said.by(
                inventory.policies(),
                pods.stream().map(pod -> inventory.resolve(pod.id())).toList());
    }

    private static List<Pod> inOrderOf(Inventory inventory) {
        return inventory.resolvePods().stream()
                .map(handle -> (Pod) handle.endpoint())
                .toList();
    }

    private static Said said(Inventory inventory) {
        return Said.by(inventory.policies(), inventory.resolvePods());
    }

    @Test
    void theSampleHasClassesOfManyPodsAndBothAnswers() {
        assertThat(EXPECTED.pods()).hasSize(PODS).doesNotHaveDuplicates();
        assertThat(EXPECTED.classCount()).isBetween(PODS / 10, PODS / 2);
        assertThat(EXPECTED.allowed().cardinality()).isBetween(QUESTIONS / 100, QUESTIONS / 2);
    }

    @Test
    void handlesThatAreMadeSideBySideSayWhatThoseMadeOneByOneSay() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Inventory inventory = onThreads(() -> Inventory.of(CLUSTER));
            List<Callable<List<ResolvedEndpoint>>> callers = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> (Callable<List<ResolvedEndpoint>>) inventory::resolvePods)
                    .toList();
            for (Future<List<ResolvedEndpoint>> handles : threads.invokeAll(callers)) {
                assertThat(Said.by(inventory.policies(), handles.get())).isEqualTo(EXPECTED);
            }
        }
    }

    @Test
    void connectionsAreTheSameInWhateverOrderPodsWereMet() throws Exception {
        Inventory oneByOne = Inventory.of(PolicySet.of(CLUSTER.policies()), CLUSTER.namespaces(), CLUSTER.pods());
        CLUSTER.pods().forEach(pod -> oneByOne.resolve(pod.id()));
        List<String> expected = connections(oneByOne);

        assertThat(onThreads(() -> connections(Inventory.of(CLUSTER)))).isEqualTo(expected);
    }

    private static List<String> connections(Inventory inventory) {
        return Connectivity.of(inventory).connections().stream()
                .map(Connection::toString)
                .toList();
    }

    private <T> T onThreads(Callable<T> work) throws InterruptedException, ExecutionException {
        return threads.submit(work).get();
    }

    @Test
    void whoIsInterruptedGetsAllHandlesAndStaysInterrupted() {
        Thread.currentThread().interrupt();

        Said said = said(Inventory.of(CLUSTER));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(said).isEqualTo(EXPECTED);
    }

    @Test
    @Timeout(60)
    void nobodyWaitsForThreadsThatAreNotFree() {
        CountDownLatch done = new CountDownLatch(1);
        int blocked = 2 * ForkJoinPool.getCommonPoolParallelism() + 1;
        for (int i = 0; i < blocked; i++) {
            ForkJoinPool.commonPool().execute(() -> awaitUninterrupted(done));
        }
        try {
            assertThat(said(Inventory.of(CLUSTER))).isEqualTo(EXPECTED);
        } finally {
            done.countDown();
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
