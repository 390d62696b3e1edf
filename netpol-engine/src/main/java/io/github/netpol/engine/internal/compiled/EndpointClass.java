package io.github.netpol.engine.internal.compiled;

/**
 * Endpoints that no policy can tell apart by anything but their addresses.
 *
 * @param egress the rules that govern them as sources
 * @param ingress the rules that govern them as destinations
 * @param asSource how ingress rules of others see them
 * @param asDestination how egress rules of others see them
 */
public record EndpointClass(RuleSet egress, RuleSet ingress, PeerGroup asSource, PeerGroup asDestination) {}
