package io.github.netpol.cli;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.netpol.model.Protocol;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a flow, {@code {"src": END, "dst": END, "port": 80 or "http", "protocol": "TCP"}}; TCP may be left out. */
final class FlowSyntax {
    private @Nullable String source;
    private @Nullable String destination;
    private @Nullable DestinationPort port;
    private @Nullable Protocol protocol;

    private FlowSyntax() {}

    /**
     * The flow on a line.
     *
     * @throws UnanswerableException if the line is not exactly one flow
     */
    static Flow parse(String line) {
        try (JsonParser parser = Json.FACTORY.createParser(line)) {
            return new FlowSyntax().flow(parser);
        } catch (JsonProcessingException e) {
            throw new UnanswerableException("the line is not JSON: " + words(e) + place(e.getLocation()));
        } catch (IOException e) {
            throw new IllegalStateException("a text cannot fail to be read", e);
        }
    }

    /** What Jackson says, without what only its own developers can use. */
    private static String words(JsonProcessingException problem) {
        String message = decapitalised(problem.getOriginalMessage());
        return message.replaceFirst(" \\(start marker at \\[Source.*", "")
                .replaceFirst(", from `StreamReadConstraints[^)]*\\)`?\\)?$", ")");
    }

    private Flow flow(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new UnanswerableException("the line is not a JSON object; a flow is one on a line of its own");
        }
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            parser.nextToken();
            member(parser, field);
        }
        if (parser.nextToken() != null) {
            throw new UnanswerableException("something follows the object; a flow stands on a line of its own");
        }
        return new Flow(
                given("src", source),
                given("dst", destination),
                given("port", port),
                protocol == null ? Protocol.TCP : protocol);
    }

    private void member(JsonParser parser, String field) throws IOException {
        switch (field) {
            case "src" -> source = once(field, source, text(parser, field));
            case "dst" -> destination = once(field, destination, text(parser, field));
            case "port" -> port = once(field, port, port(parser));
            case "protocol" -> protocol = once(field, protocol, protocol(text(parser, field)));
            default ->
                throw new UnanswerableException(
                        "unknown member `" + field + "`; a flow has `src`, `dst`, `port` and `protocol`");
        }
    }

    private static String text(JsonParser parser, String field) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw new UnanswerableException("`" + field + "` must be a string");
        }
        return parser.getText();
    }

    private static DestinationPort port(JsonParser parser) throws IOException {
        try {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                return new DestinationPort.Named(parser.getText());
            }
            if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
                if (parser.getTextLength() > 9) { // No port, and it may not fit into an int.
                    throw new UnanswerableException("`port` must be between 1 and 65535");
                }
                return new DestinationPort.Numbered(parser.getIntValue());
            }
        } catch (IllegalArgumentException e) {
            throw new UnanswerableException("`port`: " + e.getMessage());
        }
        throw new UnanswerableException("`port` must be a whole number or a port's name");
    }

    private static Protocol protocol(String text) {
        for (Protocol known : Protocol.values()) {
            if (known.name().equals(text)) {
                return known;
            }
        }
        throw new UnanswerableException("`protocol`: `" + text + "` is none of `TCP`, `UDP`, `SCTP`");
    }

    private static <T> T once(String field, @Nullable T before, T value) {
        if (before != null) {
            throw new UnanswerableException("`" + field + "` is given twice");
        }
        return value;
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw new UnanswerableException("`" + field + "` is missing");
        }
        return value;
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null ? "" : " (column " + location.getColumnNr() + ")";
    }

    private static String decapitalised(String message) {
        return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }
}
