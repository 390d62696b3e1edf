package io.github.netpol.testing;

import io.github.netpol.intents.Claim;
import io.github.netpol.intents.Ports;
import io.github.netpol.intents.Reason;
import java.util.List;

/** A sentence that has said from whom, to whom and on which ports. */
public final class FlowAssert extends Sentence<FlowAssert> {
    private final Subjects from;
    private final Subjects to;
    private final Ports ports;

    FlowAssert(Judge judge, Subjects from, Subjects to, Ports ports) {
        super(judge);
        this.from = from;
        this.to = to;
        this.ports = ports;
    }

    @Override
    FlowAssert before(Judge other) {
        return new FlowAssert(other, from, to, ports);
    }

    /**
     * Claims that every source reaches every destination on every port.
     *
     * @throws AssertionError if one does not
     */
    public DecisionAssert isAllowed() {
        return new DecisionAssert(
                judge, reasons -> from.pairs(to, (a, b) -> Claim.allowed(a, b, ports, array(reasons))));
    }

    /**
     * Claims that no source reaches any destination on any port.
     *
     * @throws AssertionError if one does
     */
    public DecisionAssert isDenied() {
        return new DecisionAssert(
                judge, reasons -> from.pairs(to, (a, b) -> Claim.denied(a, b, ports, array(reasons))));
    }

    private static Reason[] array(List<Reason> reasons) {
        return reasons.toArray(Reason[]::new);
    }

    /**
     * Claims that every destination is reached on every port by at least one of the sources.
     *
     * @throws AssertionError if one is not
     */
    public void isAllowedFromSome() {
        judge.approves(from.pairs(to, (a, b) -> Claim.allowedFromSome(a, b, ports)));
    }
}
