package io.github.netpol.cli;

import io.github.netpol.intents.Finding;
import io.github.netpol.intents.IntentResult;
import java.io.IOException;

/** Writes what came of intents, in one form. */
interface IntentReport {

    /** Writes all of it. */
    void write(IntentResults results, Terminal terminal) throws IOException;

    /** Why a claim does not hold, with all details; empty if it does. */
    static String message(IntentResult result) {
        return result.finding() instanceof Finding.Fails fails ? fails.message() : "";
    }

    /** Why a claim does not hold, in one line; empty if it does. */
    static String summary(IntentResult result) {
        return result.finding() instanceof Finding.Fails fails ? fails.summary() : "";
    }
}
