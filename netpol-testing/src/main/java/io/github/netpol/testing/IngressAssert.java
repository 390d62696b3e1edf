package io.github.netpol.testing;

import io.github.netpol.intents.Claim;
import io.github.netpol.intents.Ports;
import io.github.netpol.intents.Subject;

/** A sentence about who reaches some destinations on some ports. */
public final class IngressAssert extends Sentence<IngressAssert> {
    private final Subjects to;
    private final Ports ports;

    IngressAssert(Judge judge, Subjects to, Ports ports) {
        super(judge);
        this.to = to;
        this.ports = ports;
    }

    @Override
    IngressAssert before(Judge other) {
        return new IngressAssert(other, to, ports);
    }

    /**
     * Claims that all of these reach every destination on every port, and that nobody else reaches any of them on any: no
     * other pod or workload, no node but a pod's own (S42), and no
     * address outside the cluster.
     *
     * @throws AssertionError if one of these does not, or somebody else does
     */
    public void isAllowedOnlyFrom(Subject source, Subject... more) {
        Subjects sources = Subjects.of(source, more);
        judge.approves(to.each(destination -> Claim.allowedOnlyFrom(destination, ports, sources.granted(ports))));
    }
}
