/**
 * Runs the benchmarks and compares with the figures to reach.
 *
 * <p>Start at {@link io.github.netpol.benchmark.figure.Benchmarks}, the program.
 */
@NullMarked
package io.github.netpol.benchmark.figure;

import org.jspecify.annotations.NullMarked;
