package io.github.netpol.testing;

import io.github.netpol.intents.Claim;
import io.github.netpol.intents.Subject;

/** A sentence that has said from whom. */
public final class SourceAssert extends Sentence<SourceAssert> {
    private final Subjects from;

    SourceAssert(Judge judge, Subjects from) {
        super(judge);
        this.from = from;
    }

    @Override
    SourceAssert before(Judge other) {
        return new SourceAssert(other, from);
    }

    /** To whom: to all of these. */
    @CheckReturnValue
    public PortsAssert<FlowAssert> to(Subject destination, Subject... more) {
        Subjects to = Subjects.of(destination, more);
        return new PortsAssert<>(judge, (judge, ports) -> new FlowAssert(judge, from, to, ports));
    }

    /**
     * Claims that each of them reaches the cluster's DNS, on UDP 53 and TCP 53.
     *
     * @throws AssertionError if it does not
     */
    public void canResolveDns() {
        judge.approves(from.each(Claim::resolvesDns));
    }
}
