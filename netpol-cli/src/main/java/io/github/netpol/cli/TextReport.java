package io.github.netpol.cli;

import io.github.netpol.intents.IntentResult;
import java.io.PrintStream;
import java.util.List;

/** Results for people: a table of all intents, then what is wrong with those that fail, then a line that sums it up. */
final class TextReport implements IntentReport {
    private static final int WIDEST = 70;

    @Override
    public void write(IntentResults results, Terminal terminal) {
        PrintStream out = terminal.out();
        List<IntentResult> all = results.all();
        int width = all.stream()
                .mapToInt(result -> name(result).length())
                .filter(length -> length <= WIDEST)
                .max()
                .orElse(0);
        all.forEach(result -> row(result, width, terminal));
        out.println();
        for (IntentResult result : all) {
            if (result.outcome().isFailure()) {
                out.println(terminal.paint(word(result)) + "  " + name(result));
                out.println(terminal.paint(SafeText.lines(IntentReport.message(result))));
            }
        }
        ignored(results.ignored(), out);
        out.println(results.summary());
    }

    private static void row(IntentResult result, int width, Terminal terminal) {
        String name = name(result);
        String place = result.intent().location().file() + ":"
                + result.intent().location().line();
        terminal.out()
                .println(terminal.paint(word(result)) + "  " + name + " ".repeat(Math.max(0, width - name.length()))
                        + "  " + SafeText.line(place));
        String onWaiver = IntentReport.onWaiver(result);
        if (!onWaiver.isEmpty()) {
            terminal.out().println("         " + SafeText.line(onWaiver));
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

    private static String word(IntentResult result) {
        return switch (result.outcome()) {
            case PASSED -> "PASS   ";
            case WAIVED -> "WAIVED ";
            case FAILED -> "FAIL   ";
            case EXPIRED -> "EXPIRED";
        };
    }
}
