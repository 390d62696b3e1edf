package io.github.netpol.benchmark.workload;

/** Splits a number of things among namespaces. */
final class Quota {
    private Quota() {}

    /**
     * Parts in proportion to the weights, rounded down and kept from {@code min} to {@code max}; what is left over, or
     * was given too much, is settled one by one in turn from the first.
     */
    static int[] split(int total, double[] weights, int min, int max) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        int[] parts = new int[weights.length];
        int left = total;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Math.min(max, Math.max(min, (int) (total * weights[i] / sum)));
            left -= parts[i];
        }
        for (int i = 0; left != 0; i = (i + 1) % parts.length) {
            int step = Integer.signum(left);
            if (parts[i] + step >= min && parts[i] + step <= max) {
                parts[i] += step;
                left -= step;
            }
        }
        return parts;
    }
}
