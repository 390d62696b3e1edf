package io.github.netpol.intents;

import java.time.LocalDate;

/** Whether an intent may fail for now. */
public sealed interface Waiver {
    /** It may not. */
    Waiver NONE = new None();

    /** It may not: {@link Waiver#NONE}. */
    record None() implements Waiver {}

    /**
     * It may, up to a day.
     *
     * @param lastDay the last day on which it may
     * @param reason who knows of it, and why it may be
     */
    record Until(LocalDate lastDay, String reason) implements Waiver {
        /** Whether it may fail on that day. */
        public boolean holdsOn(LocalDate day) {
            return !day.isAfter(lastDay);
        }
    }
}
