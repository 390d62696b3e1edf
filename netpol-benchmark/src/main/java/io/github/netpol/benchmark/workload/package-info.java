/**
 * Generated clusters and the questions asked of them, the same ones for the same seed on every machine.
 *
 * <p>Start at {@link io.github.netpol.benchmark.workload.Shape}, which makes a
 * {@link io.github.netpol.benchmark.workload.Dataset}; {@link io.github.netpol.benchmark.workload.QueryMix} makes
 * {@link io.github.netpol.benchmark.workload.Questions} about it.
 */
@NullMarked
package io.github.netpol.benchmark.workload;

import org.jspecify.annotations.NullMarked;
