package io.github.netpol.engine.internal.compiled;

import io.github.netpol.model.Protocol;

/**
 * A port that a destination calls by a name (S48).
 *
 * @param name the name
 * @param protocol the protocol
 * @param port the number
 */
public record NamedPort(String name, Protocol protocol, int port) {}
