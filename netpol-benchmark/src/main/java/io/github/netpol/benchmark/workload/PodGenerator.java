package io.github.netpol.benchmark.workload;

import io.github.netpol.model.Address;
import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.Pod;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Pods, workload by workload, until each namespace has its share. The last workload of a namespace gets what is left.
 *
 * <p>An {@code app} that the namespace has already gets {@code -w} and the workload's number in the namespace. Of a
 * workload in mid-rollout the first half of the pods, rounded down, has the older hash. The port {@code db} is 5432 of
 * the tier {@code db} and 6379 of the tier {@code cache}. Replicas share their labels, as those of a reader that interns
 * would.
 */
final class PodGenerator {
    private static final int MIN_PODS = 3;
    private static final int MAX_PODS = 3000;
    private static final int APPS = 400;
    private static final int HASH_LENGTH = 10;
    private static final int[] REPLICAS = {1, 2, 3, 5, 10, 25, 100};
    private static final String[] TIERS = {"frontend", "backend", "cache", "db", "job"};
    private static final String[] VERSIONS = {"v1", "v2", "v3"};
    private static final int[] HTTP_PORTS = {8080, 3000, 8000};
    private static final int FIRST_ADDRESS = 10 << 24 | 128 << 16;
    private static final int ADDRESS_BITS = 22;
    private static final long ADDRESS_SPREAD = 2_654_435_761L;

    private final SplitMix64 random;
    private final Zipf apps = new Zipf(APPS, 0.8);
    private final List<Replicas> replicas = new ArrayList<>();
    private final List<Pod> pods = new ArrayList<>();

    private PodGenerator(SplitMix64 random) {
        this.random = random;
    }

    static Topology generate(SplitMix64 random, List<Namespace> namespaces, int pods) {
        double[] weights = new double[namespaces.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1 / Math.sqrt(i + 10);
        }
        int[] quotas = Quota.split(pods, weights, MIN_PODS, MAX_PODS);
        PodGenerator generator = new PodGenerator(random);
        for (int i = 0; i < quotas.length; i++) {
            generator.fill(i, namespaces.get(i), quotas[i]);
        }
        return new Topology(namespaces, generator.replicas, generator.pods);
    }

    private void fill(int index, Namespace namespace, int quota) {
        Set<String> used = new HashSet<>();
        int left = quota;
        while (left > 0) {
            int count = Math.min(left, REPLICAS[random.pick(35, 25, 20, 10, 6, 3, 1)]);
            String app = "svc-" + apps.next(random);
            if (!used.add(app)) {
                app += "-w" + used.size();
                used.add(app);
            }
            add(index, namespace, app, count);
            left -= count;
        }
    }

    private void add(int index, Namespace namespace, String app, int count) {
        String tier = TIERS[random.pick(25, 50, 10, 10, 5)];
        Labels labels = Labels.of(
                "app",
                app,
                "tier",
                tier,
                "version",
                VERSIONS[random.pick(80, 15, 5)],
                "env",
                namespace.labels().value("env").orElseThrow(),
                "app.kubernetes.io/name",
                app,
                "app.kubernetes.io/instance",
                app + "-" + namespace.name());
        List<ContainerPort> ports = ports(tier);
        replicas.add(new Replicas(index, app, tier, pods.size(), count, ports));
        if (random.percent(8)) {
            addStateful(namespace, app, count, labels, ports);
        } else {
            addDeployed(namespace, app, count, labels, ports);
        }
    }

    private List<ContainerPort> ports(String tier) {
        List<ContainerPort> ports = new ArrayList<>();
        if (random.percent(60)) {
            ports.add(ContainerPort.tcp("http", HTTP_PORTS[random.pick(80, 10, 10)]));
        }
        if (random.percent(30)) {
            ports.add(ContainerPort.tcp("grpc", 9090));
        }
        if (random.percent(50)) {
            ports.add(ContainerPort.tcp("metrics", 9102));
        }
        if (tier.equals("db") || tier.equals("cache")) {
            ports.add(ContainerPort.tcp("db", tier.equals("db") ? 5432 : 6379));
        }
        return ports;
    }

    private void addStateful(Namespace namespace, String app, int count, Labels labels, List<ContainerPort> ports) {
        Labels revision = labels.with("controller-revision-hash", app + "-" + Names.hash(random, HASH_LENGTH));
        for (int ordinal = 0; ordinal < count; ordinal++) {
            String name = app + "-" + ordinal;
            Labels own = revision.with("statefulset.kubernetes.io/pod-name", name)
                    .with("apps.kubernetes.io/pod-index", Integer.toString(ordinal));
            add(namespace, name, own, ports);
        }
    }

    private void addDeployed(Namespace namespace, String app, int count, Labels labels, List<ContainerPort> ports) {
        String hash = Names.hash(random, HASH_LENGTH);
        String older = random.percent(10) ? Names.hash(random, HASH_LENGTH) : hash;
        Labels newLabels = labels.with("pod-template-hash", hash);
        Labels olderLabels = older.equals(hash) ? newLabels : labels.with("pod-template-hash", older);
        for (int i = 0; i < count; i++) {
            boolean isOlder = i < count / 2;
            String name = app + "-" + (isOlder ? older : hash) + "-" + Names.suffix(pods.size());
            add(namespace, name, isOlder ? olderLabels : newLabels, ports);
        }
    }

    private void add(Namespace namespace, String name, Labels labels, List<ContainerPort> ports) {
        Pod.Builder pod = Pod.builder(namespace, name).labels(labels).addresses(List.of(address(pods.size())));
        ports.forEach(pod::port);
        pods.add(pod.build());
    }

    /** The address of the pod with that index: spread over a range of 2^22, another one for each. */
    static Address address(int index) {
        return ipv4(FIRST_ADDRESS + (int) (index * ADDRESS_SPREAD % (1L << ADDRESS_BITS)));
    }

    /** The IPv4 address of that number. */
    static Address ipv4(int number) {
        try {
            return Address.of(InetAddress.getByAddress(
                    ByteBuffer.allocate(4).putInt(number).array()));
        } catch (UnknownHostException e) {
            throw new AssertionError("four bytes are an address", e);
        }
    }
}
