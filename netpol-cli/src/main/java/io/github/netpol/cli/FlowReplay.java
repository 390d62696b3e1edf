package io.github.netpol.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.netpol.engine.PolicySet;
import io.github.netpol.engine.Verdict;
import io.github.netpol.model.Direction;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * Answers flows line by line, in constant memory. Each line but blank ones at the end has its answer in its place, be it
 * an error.
 */
final class FlowReplay {
    private final PolicySet policies;
    private final EndCache ends;
    private final List<String> ignored;

    /**
     * @param ignored the policies that were left out, to be named in every answer
     */
    FlowReplay(PolicySet policies, Ends ends, List<String> ignored) {
        this.policies = policies;
        this.ends = new EndCache(ends, policies);
        this.ignored = List.copyOf(ignored);
    }

    /**
     * Answers every line.
     *
     * @throws IOException if the answers cannot be written
     * @throws UnreadableException if the flows cannot be read
     */
    ExitCode run(InputStream in, OutputStream out) throws IOException {
        ExitCode exitCode = ExitCode.OK;
        long blanks = 0;
        try (JsonGenerator json = Json.compact(new BufferedOutputStream(out, 1 << 16))) {
            LineReader lines = new LineReader(in, json);
            while (lines.advance()) {
                if (lines.isBlank()) {
                    blanks++;
                    continue;
                }
                for (; blanks > 0; blanks--) {
                    error(json, lines.number() - blanks, "the line is blank");
                    exitCode = ExitCode.UNREADABLE;
                }
                try {
                    answer(json, FlowSyntax.parse(lines.text()));
                } catch (UnanswerableException e) {
                    error(json, lines.number(), e.getMessage());
                    exitCode = ExitCode.UNREADABLE;
                }
            }
            json.flush();
        }
        return exitCode;
    }

    /** Nothing is written before the verdict is complete, so an error never stands inside an answer. */
    private void answer(JsonGenerator json, Flow flow) throws IOException {
        Verdict verdict =
                flow.port().ask(policies, ends.find(flow.source()), ends.find(flow.destination()), flow.protocol());
        var egress = verdict.outcome(Direction.EGRESS);
        var ingress = verdict.outcome(Direction.INGRESS);
        var assumptions = verdict.assumptions();
        json.writeStartObject();
        json.writeStringField("src", flow.source());
        json.writeStringField("dst", flow.destination());
        json.writeFieldName("port");
        flow.port().write(json);
        json.writeStringField("protocol", flow.protocol().name());
        json.writeBooleanField("allowed", verdict.allowed());
        json.writeStringField("egress", egress.name());
        json.writeStringField("ingress", ingress.name());
        if (!assumptions.isEmpty()) {
            json.writeFieldName("assumptions");
            VerdictJson.assumptions(json, assumptions);
        }
        if (!ignored.isEmpty()) {
            json.writeFieldName("ignored");
            VerdictJson.strings(json, ignored);
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private static void error(JsonGenerator json, long line, String message) throws IOException {
        json.writeStartObject();
        json.writeNumberField("line", line);
        json.writeStringField("error", message);
        json.writeEndObject();
        json.writeRaw('\n');
    }
}
