package io.github.netpol.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.netpol.engine.Assumption;
import io.github.netpol.engine.Decision;
import io.github.netpol.engine.NearMiss;
import io.github.netpol.engine.RuleRef;
import io.github.netpol.engine.Verdict;
import io.github.netpol.model.Direction;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.SourceLocation;
import io.github.netpol.model.SourceMap;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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

    /**
     * Writes a verdict with everything that is known of it.
     *
     * @param asked the port that was asked for: the verdict has the number that a name stands for
     * @param ignored the policies that were left out
     */
    void write(Verdict verdict, DestinationPort asked, List<String> ignored) throws IOException {
        json.writeStartObject();
        json.writeStringField("source", verdict.source().displayName());
        json.writeStringField("destination", verdict.destination().displayName());
        json.writeNumberField("port", verdict.port());
        if (asked instanceof DestinationPort.Named named) {
            json.writeStringField("portName", named.name());
        }
        json.writeStringField("protocol", verdict.protocol().name());
        json.writeStringField("summary", verdict.toString());
        sides(verdict);
        json.writeObjectFieldStart("byFamily");
        for (var ofFamily : verdict.byFamily().entrySet()) {
            json.writeObjectFieldStart(ofFamily.getKey().toString());
            outcomes(ofFamily.getValue());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeFieldName("assumptions");
        assumptions(json, verdict.assumptions());
        json.writeFieldName("ignored");
        strings(json, ignored);
        json.writeEndObject();
    }

    private void outcomes(Verdict verdict) throws IOException {
        json.writeBooleanField("allowed", verdict.allowed());
        json.writeStringField("egress", verdict.outcome(Direction.EGRESS).name());
        json.writeStringField("ingress", verdict.outcome(Direction.INGRESS).name());
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
            rule(rule);
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
        json.writeStringField("policy", miss.rule().policy().toString());
        json.writeStringField("path", miss.fieldPath());
        json.writeStringField("portPath", miss.rule().port());
        json.writeFieldName("failing");
        strings(json, miss.failing());
        json.writeStringField("text", miss.text());
        if (!miss.fix().isEmpty()) {
            json.writeStringField("fix", miss.fix());
        }
        location(miss.rule().policy(), miss.locationPath());
        json.writeEndObject();
    }

    private void rule(RuleRef rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("policy", rule.policy().toString());
        json.writeStringField("path", rule.fieldPath());
        json.writeStringField("portPath", rule.port());
        location(rule.policy(), rule.fieldPath());
        json.writeEndObject();
    }

    private void location(NamespacedName policy, String path) throws IOException {
        Optional<SourceLocation> location = sources.find(policy, path);
        if (location.isPresent()) {
            json.writeFieldName("location");
            location(json, location.get());
        }
    }

    /** Writes a place as an object. */
    static void location(JsonGenerator json, SourceLocation location) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", location.file());
        json.writeNumberField("line", location.line());
        json.writeNumberField("column", location.column());
        json.writeEndObject();
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
