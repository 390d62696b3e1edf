package io.github.netpol.engine;

import io.github.netpol.engine.Decision.Outcome;
import io.github.netpol.model.Address.Family;

/**
 * What the two sides of a connection decide.
 *
 * @param egress the source's outcome
 * @param egressFamily the family in which the source looks at the destination's address
 * @param ingress the destination's outcome
 * @param ingressFamily the family in which the destination looks at the source's address
 */
record Sides(Outcome egress, Family egressFamily, Outcome ingress, Family ingressFamily) {
    /** No policy has a say. */
    static final Sides NO_SAY = new Sides(Outcome.NOT_APPLICABLE, Family.IPV4, Outcome.NOT_APPLICABLE, Family.IPV4);

    /** Whether both sides allow. */
    boolean allow() {
        return egress.allows() && ingress.allows();
    }

    /** Whether one of the sides allows here and not there, or the other way round. */
    boolean differ(Sides other) {
        return egress.allows() != other.egress.allows() || ingress.allows() != other.ingress.allows();
    }
}
