/**
 * What people write: labels, selectors, namespaces, pods, workloads, services and network policies.
 *
 * <p>Every value is immutable, equal by value, thread-safe, and valid: a constructor or factory refuses what the
 * Kubernetes API server would refuse, with an {@link java.lang.IllegalArgumentException} whose message says what is
 * wrong and what would be right. No value holds a null: null is refused with a
 * {@link java.lang.NullPointerException} that names what was null. Nothing here reads files or decides verdicts.
 *
 * <p>Start at {@link io.github.netpol.model.NetworkPolicy}, {@link io.github.netpol.model.Pod} and
 * {@link io.github.netpol.model.Cluster}, the inventory that holds them all.
 */
@NullMarked
package io.github.netpol.model;

import org.jspecify.annotations.NullMarked;
