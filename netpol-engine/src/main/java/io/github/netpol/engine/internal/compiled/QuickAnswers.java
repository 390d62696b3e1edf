package io.github.netpol.engine.internal.compiled;

/**
 * What questions about pods of different namespaces and about addresses outside are answered from: small and flat, so that
 * nearly all of them find it in a processor's caches.
 *
 * @param ingress for each ingress row what it says of the groups of sources
 * @param egress for each egress row what it says of the groups of destinations
 * @param outsides what rules say of addresses outside
 */
public record QuickAnswers(RowAnswers ingress, RowAnswers egress, Outsides outsides) {}
