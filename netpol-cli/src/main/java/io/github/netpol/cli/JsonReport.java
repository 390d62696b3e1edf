package io.github.netpol.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.netpol.intents.IntentResult;
import io.github.netpol.intents.IntentResult.Outcome;
import io.github.netpol.intents.Waiver;
import java.io.IOException;
import java.util.Locale;

/** Results as data; {@code docs/cli.md} describes the shape. */
final class JsonReport implements IntentReport {

    @Override
    public void write(IntentResults results, Terminal terminal) throws IOException {
        try (JsonGenerator json = Json.indented(terminal.out())) {
            json.writeStartObject();
            json.writeArrayFieldStart("intents");
            for (IntentResult result : results.all()) {
                intent(result, json);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("counts");
            for (Outcome outcome : Outcome.values()) {
                json.writeNumberField(outcome.name().toLowerCase(Locale.ROOT), results.count(outcome));
            }
            json.writeEndObject();
            json.writeFieldName("ignored");
            VerdictJson.strings(json, results.ignored());
            json.writeEndObject();
        }
        terminal.out().println();
    }

    private static void intent(IntentResult result, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", result.intent().name());
        json.writeStringField("claim", result.intent().claim().toString());
        json.writeStringField("outcome", result.outcome().name());
        if (result.intent().waiver() instanceof Waiver.Until waiver) {
            json.writeObjectFieldStart("waiver");
            json.writeStringField("until", waiver.lastDay().toString());
            json.writeStringField("reason", waiver.reason());
            json.writeBooleanField("needed", !result.hasNeedlessWaiver());
            json.writeEndObject();
        }
        if (!result.finding().holds()) {
            json.writeStringField("summary", IntentReport.summary(result));
            json.writeStringField("message", IntentReport.message(result));
        }
        json.writeFieldName("location");
        VerdictJson.location(json, result.intent().location());
        json.writeEndObject();
    }
}
