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
import java.io.UncheckedIOException;
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
    private final StringPool strings;
    private final DocumentSink sink;
    private final Cursor cursor;
    private boolean hasContent;

    private JsonStream(Text text, Limits limits, StringPool strings, DocumentSink sink) {
        this.limits = limits;
        this.strings = strings;
        this.sink = sink;
        this.cursor = new Cursor(text.chars(), text.length());
    }

    /**
     * Hands the values on, and the problem that ends them if there is one.
     *
     * @return whether it looks like JSON for more than an opening brace or bracket
     */
    static boolean read(Text text, Limits limits, StringPool strings, DocumentSink sink) {
        JsonStream stream = new JsonStream(text, limits, strings, sink);
        try (JsonParser parser = FACTORY.createParser(text.chars(), 0, text.length())) {
            stream.readAll(parser);
        } catch (TextProblem e) {
            e.tell(sink);
        } catch (IOException e) {
            // Characters in memory cannot fail to be read.
            throw new UncheckedIOException(e);
        }
        return stream.hasContent;
    }

    private void readAll(JsonParser parser) {
        for (Node root = next(parser); root != null; root = next(parser)) {
            if (!(root instanceof Scalar scalar) || scalar.type() != Node.Type.NULL) {
                sink.document(root);
            }
        }
    }

    /** The next value; null if there is none. */
    private @Nullable Node next(JsonParser parser) {
        TreeBuilder tree = new TreeBuilder(limits);
        try {
            while (tree.root() == null) {
                JsonToken token = parser.nextToken();
                if (token == null) {
                    return null;
                }
                cursor.moveTo(offset(parser.currentTokenLocation().getCharOffset()));
                take(token, parser, tree);
                hasContent |= !token.isStructStart();
            }
            return tree.root();
        } catch (JsonProcessingException e) {
            throw problem(e, tree);
        } catch (TextProblem e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Jackson keeps to its own exceptions; but no text may make the reader throw.
            throw TextProblem.syntax(cursor.position(), "the text is not JSON from here on");
        }
    }

    private void take(JsonToken token, JsonParser parser, TreeBuilder tree) throws IOException {
        Position position = cursor.position();
        switch (token) {
            case START_OBJECT -> tree.begin(new OpenMapping(position, null));
            case START_ARRAY -> tree.begin(new OpenSequence(position, null));
            case END_OBJECT, END_ARRAY -> tree.end();
            case FIELD_NAME -> tree.key(strings.get(parser.currentName()), position);
            case VALUE_STRING -> tree.scalar(new Scalar(Node.Type.STRING, strings.get(parser.getText()), position));
            case VALUE_NUMBER_INT ->
                tree.scalar(new Scalar(Node.Type.INTEGER, strings.get(parser.getText()), position));
            case VALUE_NUMBER_FLOAT -> tree.scalar(new Scalar(Node.Type.DECIMAL, parser.getText(), position));
            case VALUE_TRUE, VALUE_FALSE -> tree.scalar(new Scalar(Node.Type.BOOLEAN, parser.getText(), position));
            case VALUE_NULL -> tree.scalar(new Scalar(Node.Type.NULL, "null", position));
            default -> throw new IllegalStateException("not a token of JSON");
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
