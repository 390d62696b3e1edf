package io.github.netpol.cli;

import io.github.netpol.intents.IntentResult;
import java.io.PrintStream;

/** Results as commands of a GitHub workflow, which shows them beside the lines of the intent files. */
final class GithubReport implements IntentReport {

    @Override
    public void write(IntentResults results, Terminal terminal) {
        PrintStream out = terminal.out();
        for (IntentResult result : results.all()) {
            String onWaiver = result.onWaiver();
            if (result.outcome().isFailure()) {
                command(
                        "error",
                        result,
                        (onWaiver.isEmpty() ? "" : onWaiver + "\n") + IntentReport.message(result),
                        out);
            } else if (!onWaiver.isEmpty()) {
                command("notice", result, onWaiver, out);
            }
        }
        results.ignored()
                .forEach(policy ->
                        out.println("::warning::" + message("ignored, so these results may be wrong: " + policy)));
        out.println(results.summary());
    }

    private static void command(String command, IntentResult result, String text, PrintStream out) {
        out.println(
                "::" + command + " file=" + property(result.intent().location().file()) + ",line="
                        + result.intent().location().line() + ",col="
                        + result.intent().location().column() + ",title="
                        + property(result.intent().name()) + "::" + message(text.stripTrailing()));
    }

    private static String message(String text) {
        return SafeText.lines(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return message(SafeText.line(text)).replace(":", "%3A").replace(",", "%2C");
    }
}
