package io.github.netpol.benchmark.workload;

/**
 * What the policies of a data set are like.
 *
 * @param policies how many there are
 * @param endPortWeight the weight of the template with ranges of ports; 4 is usual
 * @param lists where the CIDRs of lists lie
 * @param longLists how many policies have a list of 20,000 CIDRs
 */
record PolicyShape(int policies, int endPortWeight, Lists lists, int longLists) {
    static final int USUAL_END_PORT_WEIGHT = 4;

    /** Where the CIDRs of lists lie. */
    enum Lists {
        /** Outside the cluster, but for two lists in a hundred. */
        OUTSIDE,
        /** In the range of the pods, each of them a /24. */
        IN_POD_RANGE
    }

    static PolicyShape of(int policies) {
        return new PolicyShape(policies, USUAL_END_PORT_WEIGHT, Lists.OUTSIDE, 0);
    }

    PolicyShape withEndPortWeight(int weight) {
        return new PolicyShape(policies, weight, lists, longLists);
    }

    PolicyShape with(Lists value) {
        return new PolicyShape(policies, endPortWeight, value, longLists);
    }

    PolicyShape withLongLists(int count) {
        return new PolicyShape(policies, endPortWeight, lists, count);
    }
}
