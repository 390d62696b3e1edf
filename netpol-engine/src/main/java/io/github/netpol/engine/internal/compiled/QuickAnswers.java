package io.github.netpol.engine.internal.compiled;

/**
 * Whether pods of different namespaces are kept apart, as far as that is the same for all ports: small and flat, so that
 * nearly all questions are answered from a processor's caches.
 *
 * @param ingress for each ingress row what it says of the groups of sources
 * @param egress for each egress row what it says of the groups of destinations
 */
public record QuickAnswers(RowAnswers ingress, RowAnswers egress) {}
