package io.github.netpol.benchmark.workload;

import java.util.Arrays;

/** Ranks from 0 on that grow rarer: rank {@code r} is drawn in proportion to {@code 1 / (r + 1)^exponent}. */
final class Zipf {
    private final double[] cumulative;

    Zipf(int ranks, double exponent) {
        cumulative = new double[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            // StrictMath, because Math may differ between machines in the last bit.
            sum += 1 / StrictMath.pow(rank + 1, exponent);
            cumulative[rank] = sum;
        }
    }

    int next(SplitMix64 random) {
        double at = random.nextDouble() * cumulative[cumulative.length - 1];
        int found = Arrays.binarySearch(cumulative, at);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
