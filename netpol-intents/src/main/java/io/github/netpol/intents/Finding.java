package io.github.netpol.intents;

/** What came of checking a claim. */
public sealed interface Finding {

    /** Whether the claim holds. */
    default boolean holds() {
        return this instanceof Holds;
    }

    /** The claim holds. */
    record Holds() implements Finding {}

    /**
     * The claim does not hold. What stands in it can be shown on a terminal: control characters are written out.
     *
     * @param summary one line that says it all, without a line end
     * @param message the summary, then the details: the flows, both sides with policy, rule and place, the near misses, the
     *     nearest fix; wrapped at 110 characters, with a line end at its end
     */
    record Fails(String summary, String message) implements Finding {}
}
