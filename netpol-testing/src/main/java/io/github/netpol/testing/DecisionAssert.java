package io.github.netpol.testing;

import io.github.netpol.intents.Claim;
import io.github.netpol.intents.Reason;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A sentence that holds, and may go on to say for what reasons. */
public final class DecisionAssert {
    private final Judge judge;
    private final Function<List<Reason>, List<Claim>> claims;
    private final List<Reason> reasons;
    private final boolean holds;

    DecisionAssert(Judge judge, Function<List<Reason>, List<Claim>> claims) {
        this(judge, claims, List.of(), true);
    }

    /** Of a sentence that failed before, and whose failure was collected, nothing more is claimed. */
    private DecisionAssert(
            Judge judge, Function<List<Reason>, List<Claim>> claims, List<Reason> reasons, boolean heldSoFar) {
        this.judge = judge;
        this.claims = claims;
        this.reasons = reasons;
        this.holds = heldSoFar && judge.approves(claims.apply(reasons));
    }

    /**
     * Claims that the destinations' side decides: that it denies, or that a rule of it allows.
     *
     * @throws AssertionError if it does not
     */
    public DecisionAssert byIngress() {
        return and(Reason.byIngress());
    }

    /**
     * Claims that the sources' side decides: that it denies, or that a rule of it allows.
     *
     * @throws AssertionError if it does not
     */
    public DecisionAssert byEgress() {
        return and(Reason.byEgress());
    }

    /**
     * Claims that a policy has its part in it: that it isolates on a side that denies, or that a rule of it allows.
     *
     * @param policy its name, as {@code namespace/name}
     * @throws IllegalArgumentException if that is no such name
     * @throws AssertionError if it has not
     */
    public DecisionAssert becauseOf(String policy) {
        return and(Reason.becauseOf(policy));
    }

    private DecisionAssert and(Reason reason) {
        return new DecisionAssert(
                judge,
                claims,
                Stream.concat(reasons.stream(), Stream.of(reason)).toList(),
                holds);
    }
}
