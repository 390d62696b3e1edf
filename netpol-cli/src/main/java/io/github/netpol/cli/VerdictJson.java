package io.github.netpol.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.netpol.engine.Assumption;
import io.github.netpol.engine.Decision;
import io.github.netpol.engine.NearMiss;
import io.github.netpol.engine.RuleRef;
import io.github.netpol.engine.Verdict;
import io.github.netpol.model.SourceMap;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** Verdicts as data; {@code docs/cli.md} describes the shape. */
final class VerdictJson {
    private final JsonGenerator json;
    private final SourceMap sources;

    /**
     * @param sources where the rules stood
     */
    VerdictJson(JsonGenerator json, SourceMap sources) {
        this.json = json;
        this.sources = sources;
    }

    /** Writes a verdict with everything that is known of it. */
    void write(Verdict verdict, List<String> ignored) throws IOException {
        json.writeStartObject();
        json.writeStringField("source", verdict.source().displayName());
        json.writeStringField("destination", verdict.destination().displayName());
        json.writeNumberField("port", verdict.port());
        json.writeStringField("protocol", verdict.protocol().name());
        sides(verdict);
        json.writeObjectFieldStart("byFamily");
        for (var ofFamily : verdict.byFamily().entrySet()) {
            json.writeObjectFieldStart(ofFamily.getKey().toString());
            sides(ofFamily.getValue());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeFieldName("assumptions");
        assumptions(json, verdict.assumptions());
        json.writeFieldName("ignored");
        strings(json, ignored);
        json.writeStringField("explanation", verdict.explain(sources));
        json.writeEndObject();
    }

    private void sides(Verdict verdict) throws IOException {
        json.writeBooleanField("allowed", verdict.allowed());
        side("egress", verdict.egress());
        side("ingress", verdict.ingress());
    }

    private void side(String name, Decision decision) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("outcome", decision.outcome().name());
        json.writeFieldName("isolatedBy");
        strings(json, decision.isolatedBy());
        json.writeArrayFieldStart("rules");
        for (RuleRef rule : rules(decision)) {
            json.writeStartObject();
            rule(rule);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("nearMisses");
        if (decision instanceof Decision.Denied denied) {
            for (NearMiss miss : denied.nearMisses()) {
                nearMiss(miss);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static List<RuleRef> rules(Decision decision) {
        if (decision instanceof Decision.Allowed allowed) {
            return allowed.rules();
        }
        return decision instanceof Decision.DeniedByRule denied ? List.of(denied.rule()) : List.of();
    }

    private void nearMiss(NearMiss miss) throws IOException {
        json.writeStartObject();
        rule(miss.rule());
        json.writeFieldName("failing");
        strings(json, miss.failing());
        json.writeStringField("text", miss.text());
        json.writeEndObject();
    }

    private void rule(RuleRef rule) throws IOException {
        json.writeStringField("policy", rule.policy().toString());
        json.writeStringField("path", rule.fieldPath());
        json.writeStringField("portPath", rule.port());
        var location = sources.find(rule.policy(), rule.fieldPath());
        if (location.isPresent()) {
            json.writeObjectFieldStart("location");
            json.writeStringField("file", location.get().file());
            json.writeNumberField("line", location.get().line());
            json.writeNumberField("column", location.get().column());
            json.writeEndObject();
        }
    }

    /** Writes assumptions as an array. */
    static void assumptions(JsonGenerator json, List<Assumption> assumptions) throws IOException {
        json.writeStartArray();
        for (Assumption assumption : assumptions) {
            json.writeStartObject();
            json.writeStringField("id", assumption.cause().id());
            json.writeStringField("text", assumption.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes values as an array of their texts. */
    static void strings(JsonGenerator json, Collection<?> values) throws IOException {
        json.writeStartArray();
        for (Object value : values) {
            json.writeString(value.toString());
        }
        json.writeEndArray();
    }
}
