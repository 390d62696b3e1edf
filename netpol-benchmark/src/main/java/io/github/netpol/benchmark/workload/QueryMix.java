package io.github.netpol.benchmark.workload;

import java.util.List;
import java.util.Locale;

/** What is asked of a data set. */
public enum QueryMix {
    /** Any two pods. */
    UNIFORM,
    /**
     * 60 of a hundred to a pod of the same namespace, 25 to a popular workload, 5 to DNS, 10 to an outside address. DNS is
     * the first workload of kube-system. Popular are a thousand workloads: the one of Zipf rank {@code r} (exponent 1,
     * counted from 0) is the one with the index {@code r * 7919} modulo their number.
     */
    REALISTIC,
    /** From any pod to an outside address, half of them inside a CIDR that an egress rule lists. */
    EGRESS_EXT,
    /** From an outside address, half of them inside a CIDR that an ingress rule lists, to any pod. */
    INGRESS_EXT,
    /**
     * As {@link #EGRESS_EXT}, but only from pods whose egress rules list at least 20,000 CIDRs together; of data sets that
     * have such pods.
     */
    EGRESS_LISTS;

    /** The name in tables and on command lines. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The mix of that label. */
    public static QueryMix of(String label) {
        for (QueryMix mix : values()) {
            if (mix.label().equals(label)) {
                return mix;
            }
        }
        throw new IllegalArgumentException("`" + label + "` is no mix of questions; they are "
                + String.join(
                        ", ", List.of(values()).stream().map(QueryMix::label).toList()));
    }

    /** That many questions, the same for the same seed. */
    public Questions ask(Dataset dataset, int count, long seed) {
        return new QuestionGenerator(dataset, this, new SplitMix64(seed)).generate(count);
    }
}
