package io.github.netpol.testing;

import io.github.netpol.intents.Claim;
import io.github.netpol.model.Direction;

/** A sentence about some pods and workloads. */
public final class IsolationAssert extends Sentence<IsolationAssert> {
    private final Subjects pods;

    IsolationAssert(Judge judge, Subjects pods) {
        super(judge);
        this.pods = pods;
    }

    @Override
    IsolationAssert before(Judge other) {
        return new IsolationAssert(other, pods);
    }

    /**
     * Claims that some policy isolates each of them for ingress, so that only what a rule allows comes in (S29).
     *
     * @throws AssertionError if one is not isolated
     */
    public IsolationAssert isIsolatedForIngress() {
        return isIsolatedFor(Direction.INGRESS);
    }

    /**
     * Claims that some policy isolates each of them for egress, so that only what a rule allows goes out (S29).
     *
     * @throws AssertionError if one is not isolated
     */
    public IsolationAssert isIsolatedForEgress() {
        return isIsolatedFor(Direction.EGRESS);
    }

    private IsolationAssert isIsolatedFor(Direction direction) {
        judge.approves(pods.each(subject -> Claim.isolated(subject, direction)));
        return this;
    }
}
