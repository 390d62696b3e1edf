package io.github.netpol.benchmark.workload;

/** The SplitMix64 generator: the same numbers for the same seed, whatever the JDK. Not thread-safe. */
final class SplitMix64 {
    private static final double UNIT = 0x1.0p-53;

    private long state;

    SplitMix64(long seed) {
        state = seed;
    }

    long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A number from 0 to {@code bound - 1}. */
    int nextInt(int bound) {
        return (int) ((next() >>> 1) % bound);
    }

    /** A number from 0, included, to 1, excluded. */
    double nextDouble() {
        return (next() >>> 11) * UNIT;
    }

    /** True that many times in a hundred. */
    boolean percent(int times) {
        return nextInt(100) < times;
    }

    /** An index, as often as its weight is of all weights. */
    int pick(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int left = nextInt(sum);
        int index = 0;
        while (left >= weights[index]) {
            left -= weights[index];
            index++;
        }
        return index;
    }
}
