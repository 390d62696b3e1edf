package io.github.netpol.benchmark.workload;

import io.github.netpol.model.Direction;
import io.github.netpol.model.NetworkPolicy;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The pods whose egress a long list of CIDRs governs. */
final class LongListPods {
    private static final int LONG = 20_000;

    private LongListPods() {}

    /** Their indices. */
    static int[] of(Dataset dataset) {
        Map<String, NetworkPolicy> byNamespace = dataset.policies().stream()
                .filter(LongListPods::isLong)
                .collect(Collectors.toMap(NetworkPolicy::namespace, Function.identity()));
        int[] pods = IntStream.range(0, dataset.pods().size())
                .filter(i -> {
                    NetworkPolicy policy =
                            byNamespace.get(dataset.pods().get(i).namespace().name());
                    return policy != null
                            && policy.podSelector()
                                    .matches(dataset.pods().get(i).labels());
                })
                .toArray();
        if (pods.length == 0) {
            throw new IllegalArgumentException(dataset + " has no pod with a long list of CIDRs");
        }
        return pods;
    }

    private static boolean isLong(NetworkPolicy policy) {
        return policy.rules(Direction.EGRESS).stream()
                .anyMatch(rule -> OutsideAddresses.listed(rule).size() >= LONG);
    }
}
