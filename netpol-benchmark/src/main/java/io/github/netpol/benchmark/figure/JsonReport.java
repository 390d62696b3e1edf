package io.github.netpol.benchmark.figure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.OptionalDouble;

/** The figures and measurements as JSON. */
final class JsonReport {
    private final JsonGenerator json;

    private JsonReport(JsonGenerator json) {
        this.json = json;
    }

    static String of(Machine machine, String command, List<Figure> figures, Measurements measured) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            new JsonReport(json.useDefaultPrettyPrinter()).write(machine, command, figures, measured);
        }
        return out.append('\n').toString();
    }

    private void write(Machine machine, String command, List<Figure> figures, Measurements measured)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("time", machine.time());
        json.writeStringField("command", command);
        json.writeStringField("processor", machine.processor());
        json.writeStringField("system", machine.system());
        json.writeStringField("jvm", machine.jvm());
        json.writeArrayFieldStart("figures");
        for (Figure figure : figures) {
            write(figure);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("measurements");
        for (Measurement measurement : measured.all()) {
            write(measurement);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Figure figure) throws IOException {
        json.writeStartObject();
        json.writeStringField("what", figure.what());
        json.writeStringField("cluster", figure.shape());
        json.writeStringField("toReach", figure.reach());
        json.writeStringField("measured", figure.measured());
        writeAllocated(figure.allocated());
        json.writeStringField("reached", figure.state().word());
        json.writeEndObject();
    }

    private void write(Measurement measurement) throws IOException {
        json.writeStartObject();
        json.writeStringField("benchmark", measurement.benchmark());
        json.writeStringField("cluster", measurement.shape());
        json.writeStringField("questions", measurement.mix());
        json.writeNumberField("value", measurement.value());
        writeAllocated(measurement.allocated());
        json.writeEndObject();
    }

    private void writeAllocated(OptionalDouble allocated) throws IOException {
        if (allocated.isPresent()) {
            json.writeNumberField("allocatedBytes", allocated.getAsDouble());
        }
    }
}
