package io.github.netpol.benchmark.figure;

import java.util.OptionalDouble;

/**
 * One thing that was measured.
 *
 * @param benchmark class and method, and what of it if there is more than the mean: {@code A.b}, {@code A.b p99}
 * @param shape the label of the cluster
 * @param mix the label of the questions, or the empty text
 * @param value nanoseconds for each operation, unless the benchmark is not about time
 * @param allocated bytes allocated for each operation, if that was measured
 */
record Measurement(String benchmark, String shape, String mix, double value, OptionalDouble allocated) {}
