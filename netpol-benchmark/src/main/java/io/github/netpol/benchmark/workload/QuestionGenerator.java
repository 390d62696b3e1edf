package io.github.netpol.benchmark.workload;

import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.Direction;
import io.github.netpol.model.Protocol;
import java.util.List;
import java.util.Map;

/**
 * Draws questions. The port is a declared one of the destination in 80, one that is popular in 15, and any in 5 of a
 * hundred cases; TCP, UDP and SCTP are asked in 94, 4.8 and 1.2. A destination that declares none is asked for a popular
 * one instead. Outside addresses are asked for TCP 443 in 85 and 80 in 15 of a hundred cases, DNS for UDP 53.
 */
final class QuestionGenerator {
    private static final int[] POPULAR_PORTS = {
        80, 443, 8080, 8443, 3000, 5000, 9090, 9100, 5432, 6379, 3306, 27017, 22, 53
    };
    private static final Protocol[] PROTOCOLS = {Protocol.TCP, Protocol.UDP, Protocol.SCTP};
    private static final int POPULAR_WORKLOADS = 1000;
    private static final long POPULAR_STEP = 7919;
    private static final int DNS_PORT = 53;
    private static final int MAX_PORT = 65_535;

    private final Dataset dataset;
    private final QueryMix mix;
    private final SplitMix64 random;
    private final Zipf popularity = new Zipf(POPULAR_WORKLOADS, 1.0);
    private final Map<Integer, List<Replicas>> byNamespace;
    private final int[] namespaceOfPod;
    private final OutsideAddresses outside;
    private final int[] sourcePods;
    private final long[] ends = new long[2];
    private int port;
    private Protocol protocol = Protocol.TCP;

    QuestionGenerator(Dataset dataset, QueryMix mix, SplitMix64 random) {
        this.dataset = dataset;
        this.mix = mix;
        this.random = random;
        byNamespace = dataset.byNamespace();
        namespaceOfPod = dataset.namespaceOfPod();
        Direction direction = mix == QueryMix.INGRESS_EXT ? Direction.INGRESS : Direction.EGRESS;
        outside = OutsideAddresses.of(dataset.policies(), direction);
        sourcePods = mix == QueryMix.EGRESS_LISTS ? LongListPods.of(dataset) : new int[0];
    }

    Questions generate(int count) {
        long[] sources = new long[count];
        long[] destinations = new long[count];
        int[] ports = new int[count];
        Protocol[] protocols = new Protocol[count];
        for (int i = 0; i < count; i++) {
            next();
            sources[i] = ends[0];
            destinations[i] = ends[1];
            ports[i] = port;
            protocols[i] = protocol;
        }
        return new Questions(dataset.pods(), sources, destinations, ports, protocols);
    }

    private void next() {
        switch (mix) {
            case UNIFORM -> toPod(anyPod(), anyPod());
            case REALISTIC -> realistic();
            case EGRESS_EXT -> toOutside(anyPod());
            case EGRESS_LISTS -> toOutside(sourcePods[random.nextInt(sourcePods.length)]);
            case INGRESS_EXT -> toPod(Questions.outside(outside.next(random)), anyPod());
        }
    }

    private void realistic() {
        int source = anyPod();
        switch (random.pick(60, 25, 5, 10)) {
            case 0 -> toPod(source, neighbour(source));
            case 1 -> toPod(source, popular());
            case 2 -> toDns(source);
            default -> toOutside(source);
        }
    }

    private int anyPod() {
        return random.nextInt(dataset.pods().size());
    }

    private int neighbour(int pod) {
        List<Replicas> all = replicasOf(namespaceOfPod[pod]);
        int first = all.get(0).firstPod();
        Replicas last = all.get(all.size() - 1);
        return first + random.nextInt(last.firstPod() + last.count() - first);
    }

    private List<Replicas> replicasOf(int namespace) {
        return byNamespace.getOrDefault(namespace, List.of());
    }

    private int popular() {
        int workloads = dataset.replicas().size();
        return podOf(dataset.replicas().get((int) (popularity.next(random) * POPULAR_STEP % workloads)));
    }

    private int podOf(Replicas replicas) {
        return replicas.firstPod() + random.nextInt(replicas.count());
    }

    private void toPod(long source, int destination) {
        ends[0] = source;
        ends[1] = destination;
        List<ContainerPort> declared = dataset.pods().get(destination).ports();
        switch (random.pick(80, 15, 5)) {
            case 0 ->
                port = declared.isEmpty()
                        ? popularPort()
                        : declared.get(random.nextInt(declared.size())).port();
            case 1 -> port = popularPort();
            default -> port = 1 + random.nextInt(MAX_PORT);
        }
        protocol = PROTOCOLS[random.pick(940, 48, 12)];
    }

    private int popularPort() {
        return POPULAR_PORTS[random.nextInt(POPULAR_PORTS.length)];
    }

    private void toDns(int source) {
        ends[0] = source;
        ends[1] = podOf(replicasOf(dataset.dnsNamespace()).get(0));
        port = DNS_PORT;
        protocol = Protocol.UDP;
    }

    private void toOutside(int source) {
        ends[0] = source;
        ends[1] = Questions.outside(outside.next(random));
        port = random.pick(85, 15) == 0 ? 443 : 80;
        protocol = Protocol.TCP;
    }
}
