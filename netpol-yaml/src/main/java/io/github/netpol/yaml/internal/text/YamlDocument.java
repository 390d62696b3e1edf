package io.github.netpol.yaml.internal.text;

import io.github.netpol.yaml.internal.text.Node.Position;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads one YAML document, and turns everything that goes wrong in it into one call of the sink. */
final class YamlDocument {
    private final char[] chars;
    private final int start;
    private final int end;
    private final int firstLine;

    private YamlDocument(char[] chars, int start, int end, int firstLine) {
        this.chars = chars;
        this.start = start;
        this.end = end;
        this.firstLine = firstLine;
    }

    static void read(
            char[] chars, int start, int end, int firstLine, Limits limits, StringPool strings, DocumentSink sink) {
        Node root;
        try {
            root = new YamlDocument(chars, start, end, firstLine).read(limits, strings);
        } catch (TextProblem problem) {
            problem.tell(sink);
            return;
        }
        if (root != null && !isNull(root)) {
            sink.document(root);
        }
    }

    private static boolean isNull(Node root) {
        return root instanceof Node.Scalar scalar && scalar.type() == Node.Type.NULL;
    }

    private @Nullable Node read(Limits limits, StringPool strings) {
        checkCharacters();
        CharReader reader = new CharReader(chars, start, end);
        try {
            return new YamlTree(new ParserImpl(new TabScanner(reader)), firstLine, limits, strings).read();
        } catch (MarkedYAMLException e) {
            throw new YamlProblem(e, chars, start, end, firstLine).toTextProblem();
        } catch (TextProblem e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // Nothing known does this; but no text may make the reader throw.
            throw TextProblem.syntax(reader.position(firstLine), "the text is not YAML from here on");
        }
    }

    /** YAML does without most control characters; NUL would even end the text for the scanner. */
    private void checkCharacters() {
        for (int i = start; i < end; i++) {
            char c = chars[i];
            // The decoder has seen to it that surrogates come in pairs.
            if ((c < ' ' || c > '~') && !Character.isSurrogate(c) && !StreamReader.isPrintable(c)) {
                throw TextProblem.syntax(
                        positionOf(i), "the character " + Excerpt.of((int) c) + " is not allowed in YAML");
            }
        }
    }

    private Position positionOf(int offset) {
        CharReader reader = new CharReader(chars, start, end);
        reader.forward(offset - start);
        return reader.position(firstLine);
    }
}
