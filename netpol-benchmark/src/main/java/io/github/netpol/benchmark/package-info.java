/**
 * Benchmarks, one class for each thing that is measured, each beside what it is compared with. They run over
 * {@link io.github.netpol.benchmark.workload generated clusters}; {@link io.github.netpol.benchmark.figure} runs them and
 * compares with the figures to reach.
 *
 * <p>A single one, after {@code mvn -q -B package -DskipTests}:
 *
 * <pre>{@code
 * java -jar netpol-benchmark/target/benchmarks.jar jmh AllowsBenchmark -prof gc -p shape=large -p mix=realistic
 * }</pre>
 */
@NullMarked
package io.github.netpol.benchmark;

import org.jspecify.annotations.NullMarked;
