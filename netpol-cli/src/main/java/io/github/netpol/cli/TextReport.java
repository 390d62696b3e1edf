package io.github.netpol.cli;

import io.github.netpol.intents.IntentResult;
import io.github.netpol.intents.IntentResult.Outcome;
import io.github.netpol.model.SourceLocation;
import io.github.netpol.model.text.TextTable;
import java.io.PrintStream;
import java.util.List;

/** Results for people: a table of all intents, then what is wrong with those that fail, then a line that sums it up. */
final class TextReport implements IntentReport {
    private static final String INDENT = " ".repeat(word(Outcome.EXPIRED).length());

    @Override
    public void write(IntentResults results, Terminal terminal) {
        PrintStream out = terminal.out();
        TextTable table = new TextTable();
        results.all().forEach(result -> row(result, table));
        out.println(terminal.paint(table.toString()));
        for (IntentResult result : results.all()) {
            if (result.outcome().isFailure()) {
                out.println(terminal.paint(word(result.outcome())) + name(result));
                out.println(terminal.paint(SafeText.lines(IntentReport.message(result))));
            }
        }
        ignored(results.ignored(), out);
        out.println(results.summary());
    }

    private static void row(IntentResult result, TextTable table) {
        SourceLocation location = result.intent().location();
        table.row(word(result.outcome()), name(result), SafeText.line(location.file() + ":" + location.line()));
        String onWaiver = result.onWaiver();
        if (!onWaiver.isEmpty()) {
            table.paragraph(INDENT, SafeText.line(onWaiver));
        }
    }

    private static void ignored(List<String> ignored, PrintStream out) {
        if (!ignored.isEmpty()) {
            out.println("ignored, so these results may be wrong:");
            ignored.forEach(policy -> out.println("  " + SafeText.line(policy)));
            out.println();
        }
    }

    private static String name(IntentResult result) {
        return SafeText.line(result.intent().name());
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "PASS     ";
            case WAIVED -> "WAIVED   ";
            case FAILED -> "FAIL     ";
            case EXPIRED -> "EXPIRED  ";
        };
    }
}
