package io.github.netpol.intents;

import java.time.LocalDate;

/**
 * What came of an intent on a day.
 *
 * @param intent the intent
 * @param finding whether its claim holds
 * @param day the day that its waiver is judged by
 */
public record IntentResult(Intent intent, Finding finding, LocalDate day) {

    /** The sorts of result. */
    public enum Outcome {
        /** The claim holds. */
        PASSED,
        /** The claim does not hold, and a waiver says that it need not yet. */
        WAIVED,
        /** The claim does not hold. */
        FAILED,
        /** The claim does not hold, and the waiver is over. */
        EXPIRED;

        /** Whether somebody has to do something about it: it failed, or its waiver is over. */
        public boolean isFailure() {
            return this == FAILED || this == EXPIRED;
        }
    }

    /** The sort of result. */
    public Outcome outcome() {
        if (finding.holds()) {
            return Outcome.PASSED;
        }
        if (intent.waiver() instanceof Waiver.Until waiver) {
            return waiver.holdsOn(day) ? Outcome.WAIVED : Outcome.EXPIRED;
        }
        return Outcome.FAILED;
    }

    /** Whether the intent has a waiver, and holds without it: it can be taken away. */
    public boolean hasNeedlessWaiver() {
        return finding.holds() && intent.waiver() instanceof Waiver.Until;
    }

    /** What is to be said of the waiver, with the reason as it is written; empty if the intent has none. */
    public String onWaiver() {
        if (!(intent.waiver() instanceof Waiver.Until waiver)) {
            return "";
        }
        return switch (outcome()) {
            case PASSED -> "the waiver is no longer needed";
            case WAIVED -> "waived until " + waiver.lastDay() + ": " + waiver.reason();
            case FAILED, EXPIRED -> "the waiver ended on " + waiver.lastDay() + ": " + waiver.reason();
        };
    }
}
