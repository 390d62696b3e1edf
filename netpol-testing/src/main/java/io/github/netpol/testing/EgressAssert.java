package io.github.netpol.testing;

import io.github.netpol.intents.Claim;
import io.github.netpol.intents.Ports;
import io.github.netpol.intents.Subject;

/** A sentence about whom some sources reach on some ports. */
public final class EgressAssert extends Sentence<EgressAssert> {
    private final Subjects from;
    private final Ports ports;

    EgressAssert(Judge judge, Subjects from, Ports ports) {
        super(judge);
        this.from = from;
        this.ports = ports;
    }

    @Override
    EgressAssert before(Judge other) {
        return new EgressAssert(other, from, ports);
    }

    /**
     * Claims that every source reaches all of these on every port, and that none reaches anything else on any: no other pod
     * or workload, no node but a pod's own (S42), and no
     * address outside the cluster.
     *
     * @throws AssertionError if one of these is not reached, or something else is
     */
    public void isAllowedOnlyTo(Subject destination, Subject... more) {
        Subjects destinations = Subjects.of(destination, more);
        judge.approves(from.each(source -> Claim.allowedOnlyTo(source, ports, destinations.granted(ports))));
    }
}
