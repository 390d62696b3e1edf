package io.github.netpol.yaml.internal.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.netpol.yaml.internal.text.Node.Position;
import io.github.netpol.yaml.internal.text.Node.Scalar;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** JSON values one after the other, as far as the text is JSON. */
final class JsonStream {
    // The limits are our own, and the same for both languages.
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final Limits limits;
    private final Cursor cursor;
    private final StringPool strings = new StringPool();
    private final List<Node> documents = new ArrayList<>();
    private boolean hasContent;
    private @Nullable TextProblem problem;

    private JsonStream(Text text, Limits limits) {
        this.limits = limits;
        this.cursor = new Cursor(text.chars(), text.length());
    }

    static JsonStream read(Text text, Limits limits) {
        JsonStream stream = new JsonStream(text, limits);
        try (JsonParser parser = FACTORY.createParser(text.chars(), 0, text.length())) {
            stream.readAll(parser);
        } catch (TextProblem e) {
            stream.problem = e;
        } catch (IOException | RuntimeException e) {
            // Characters in memory cannot fail to be read, and Jackson keeps to its own exceptions.
            stream.problem = TextProblem.syntax(stream.cursor.position(), "the text is not JSON from here on");
        }
        return stream;
    }

    /** Whether it was JSON to the end, or to a limit; else another language may have better luck. */
    boolean isFinal() {
        return problem == null || problem.isLimit();
    }

    /** Whether it looked like JSON for more than an opening brace or bracket. */
    boolean hasContent() {
        return hasContent;
    }

    Position problemPosition() {
        return problem == null ? cursor.position() : problem.position();
    }

    void tell(DocumentSink sink) {
        documents.forEach(sink::document);
        if (problem != null) {
            problem.tell(sink);
        }
    }

    private void readAll(JsonParser parser) throws IOException {
        TreeBuilder tree = new TreeBuilder(limits);
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                cursor.moveTo(offset(parser.currentTokenLocation().getCharOffset()));
                take(token, parser, tree);
                hasContent |= !token.isStructStart();
                Node root = tree.root();
                if (root != null) {
                    addUnlessNull(root);
                    tree = new TreeBuilder(limits);
                }
            }
        } catch (JsonProcessingException e) {
            throw problem(e, tree);
        }
    }

    private void take(JsonToken token, JsonParser parser, TreeBuilder tree) throws IOException {
        Position position = cursor.position();
        switch (token) {
            case START_OBJECT -> tree.begin(new OpenMapping(position, null));
            case START_ARRAY -> tree.begin(new OpenSequence(position, null));
            case END_OBJECT, END_ARRAY -> tree.end();
            case FIELD_NAME -> tree.key(parser.currentName(), position);
            case VALUE_STRING -> tree.scalar(new Scalar(Node.Type.STRING, strings.get(parser.getText()), position));
            case VALUE_NUMBER_INT ->
                tree.scalar(new Scalar(Node.Type.INTEGER, strings.get(parser.getText()), position));
            case VALUE_NUMBER_FLOAT -> tree.scalar(new Scalar(Node.Type.DECIMAL, parser.getText(), position));
            case VALUE_TRUE, VALUE_FALSE -> tree.scalar(new Scalar(Node.Type.BOOLEAN, parser.getText(), position));
            case VALUE_NULL -> tree.scalar(new Scalar(Node.Type.NULL, "null", position));
            default -> throw new IllegalStateException("not a token of JSON");
        }
    }

    private void addUnlessNull(Node root) {
        if (!(root instanceof Scalar scalar) || scalar.type() != Node.Type.NULL) {
            documents.add(root);
        }
    }

    private TextProblem problem(JsonProcessingException e, TreeBuilder tree) {
        if (e.getLocation() != null) {
            cursor.moveTo(offset(e.getLocation().getCharOffset()));
        }
        Position opened = tree.innermostPosition();
        if (e instanceof JsonEOFException && opened != null) {
            return TextProblem.syntax(
                    cursor.position(),
                    "the JSON text ends before what begins at " + opened.line() + ":" + opened.column() + " is closed");
        }
        String said = Excerpt.onOneLine(e.getOriginalMessage());
        return TextProblem.syntax(
                cursor.position(),
                "the text is not JSON: " + said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1));
    }

    private static int offset(long charOffset) {
        return (int) Math.max(0, charOffset);
    }
}
