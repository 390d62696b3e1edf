package io.github.netpol.engine.internal.compiled;

import io.github.netpol.model.Address.Family;
import io.github.netpol.model.Direction;

/** From where rules see the other end. */
enum Standpoint {
    /** From its own namespace. */
    HOME,
    /** From another namespace. */
    ELSEWHERE;

    /** What the rules of a class say about other ends. */
    Row row(EndpointClass of, Direction direction, Family family) {
        RuleSet rules = of.rules(direction);
        return this == HOME ? rules.rowAtHome(family) : rules.rowElsewhere(family);
    }

    /** How the rules of others see a class. */
    PeerGroup group(EndpointClass of, Direction direction) {
        return this == HOME ? of.groupAtHome(direction) : of.groupElsewhere(direction);
    }
}
