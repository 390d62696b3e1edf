package io.github.netpol.intents;

/** What came of checking a claim. */
public sealed interface Finding {

    /** The claim holds. */
    record Holds() implements Finding {}

    /**
     * The claim does not hold.
     *
     * @param summary one line that says it all
     * @param message the summary, then the details: both sides with policy, rule and place, the near misses, the nearest fix;
     *     wrapped at 110 characters, with a line end at its end
     */
    record Fails(String summary, String message) implements Finding {}
}
