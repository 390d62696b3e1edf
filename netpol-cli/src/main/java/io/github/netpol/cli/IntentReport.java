package io.github.netpol.cli;

import io.github.netpol.intents.Finding;
import io.github.netpol.intents.IntentResult;
import io.github.netpol.intents.Waiver;
import java.io.IOException;

/** Writes what came of intents, in one form. */
interface IntentReport {

    /** Writes all of it. */
    void write(IntentResults results, Terminal terminal) throws IOException;

    /** What is to be said of the waiver of an intent; empty if it has none. */
    static String onWaiver(IntentResult result) {
        if (!(result.intent().waiver() instanceof Waiver.Until waiver)) {
            return "";
        }
        return switch (result.outcome()) {
            case PASSED -> "the waiver is no longer needed";
            case WAIVED -> "waived until " + waiver.lastDay() + ": " + waiver.reason();
            case FAILED, EXPIRED -> "the waiver ended on " + waiver.lastDay() + ": " + waiver.reason();
        };
    }

    /** Why a claim does not hold, with all details; empty if it does. */
    static String message(IntentResult result) {
        return result.finding() instanceof Finding.Fails fails ? fails.message() : "";
    }

    /** Why a claim does not hold, in one line; empty if it does. */
    static String summary(IntentResult result) {
        return result.finding() instanceof Finding.Fails fails ? fails.summary() : "";
    }
}
