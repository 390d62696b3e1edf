package io.github.netpol.cli;

import io.github.netpol.yaml.Diagnostic;
import io.github.netpol.yaml.Diagnostic.Severity;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;

/** Prints what the reader noticed, one line each. */
final class DiagnosticPrinter {
    private DiagnosticPrinter() {}

    /** Prints the diagnostics of these severities. */
    static void print(PrintStream out, List<Diagnostic> diagnostics, Collection<Severity> severities) {
        for (Diagnostic diagnostic : diagnostics) {
            if (severities.contains(diagnostic.severity())) {
                out.println(SafeText.line(diagnostic.toString()));
            }
        }
    }
}
