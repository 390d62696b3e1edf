package io.github.netpol.cli;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.netpol.intents.IntentResult;
import io.github.netpol.intents.IntentResult.Outcome;
import java.io.PrintStream;
import java.util.List;

/** Results in version 13 of the Test Anything Protocol. An intent that is waived is a test that is still to do. */
final class TapReport implements IntentReport {

    @Override
    public void write(IntentResults results, Terminal terminal) {
        PrintStream out = terminal.out();
        List<IntentResult> all = results.all();
        out.println("TAP version 13");
        out.println("1.." + all.size());
        results.ignored()
                .forEach(policy -> out.println("# ignored, so these results may be wrong: " + SafeText.line(policy)));
        for (int i = 0; i < all.size(); i++) {
            test(all.get(i), i + 1, out);
        }
    }

    private static void test(IntentResult result, int number, PrintStream out) {
        String onWaiver = result.onWaiver();
        boolean holds = result.finding().holds();
        out.println((holds ? "ok " : "not ok ") + number + " - "
                + description(result.intent().name())
                + (result.outcome() == Outcome.WAIVED ? " # TODO " + description(onWaiver) : ""));
        if (result.outcome() != Outcome.WAIVED && !onWaiver.isEmpty()) {
            out.println("# " + SafeText.line(onWaiver));
        }
        if (!holds) {
            out.println("  ---");
            out.println("  file: " + quoted(result.intent().location().file()));
            out.println("  line: " + result.intent().location().line());
            out.println("  column: " + result.intent().location().column());
            out.println("  outcome: " + result.outcome());
            // With its indentation given, so that no beginning of a line means anything.
            out.println("  message: |2");
            SafeText.lines(IntentReport.message(result))
                    .lines()
                    .forEach(line -> out.println(line.isEmpty() ? "" : "    " + line));
            out.println("  ...");
        }
    }

    /** A text in which nothing begins a directive. */
    private static String description(String text) {
        return SafeText.line(text).replace("\\", "\\\\").replace("#", "\\#");
    }

    /** A text in the quotes that YAML takes from JSON. */
    private static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(SafeText.line(text))) + "\"";
    }
}
