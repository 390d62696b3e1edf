package io.github.netpol.yaml.internal.inventory;

import io.github.netpol.model.Direction;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.yaml.internal.structure.Place;

/**
 * A rule's port entry that is a name.
 *
 * @param policy the policy
 * @param direction the direction of the rule
 * @param port the entry
 * @param place where it stands
 */
public record PortNameUse(NetworkPolicy policy, Direction direction, PolicyPort.Named port, Place place) {}
