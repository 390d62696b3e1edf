package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.ports.PortSet;

/**
 * What a rule set decides about one sort of other end, for every port. A port in neither set is denied because nothing
 * matches it.
 *
 * @param allowed the ports that are allowed
 * @param deniedByRule the ports that a rule denies
 */
public record Cell(PortSet allowed, PortSet deniedByRule) {}
