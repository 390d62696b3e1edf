package io.github.netpol.cli;

import io.github.netpol.model.Protocol;

/**
 * A question, as a line of flows asks it.
 *
 * @param source the END that opens the connection
 * @param destination the END that it is opened to
 * @param port the destination port
 * @param protocol the protocol
 */
record Flow(String source, String destination, DestinationPort port, Protocol protocol) {}
