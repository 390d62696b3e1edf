package io.github.netpol.intents.internal.file;

import io.github.netpol.intents.Claim;
import io.github.netpol.intents.Ports;
import io.github.netpol.intents.Reason;
import io.github.netpol.intents.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an intent expects of flows. */
enum Expectation {
    /** All of them are allowed. */
    ALLOW,
    /** None of them is. */
    DENY;

    static Optional<Expectation> read(Written word) {
        return Choice.read(word, values(), Expectation::word);
    }

    /** The word for it in a file. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Claim claim(Subject from, Subject to, Ports on, List<Reason> because) {
        Reason[] reasons = because.toArray(Reason[]::new);
        return this == ALLOW ? Claim.allowed(from, to, on, reasons) : Claim.denied(from, to, on, reasons);
    }
}
