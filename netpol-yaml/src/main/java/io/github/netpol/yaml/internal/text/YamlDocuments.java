package io.github.netpol.yaml.internal.text;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads YAML documents, one after the other, and turns everything that goes wrong in one into one call of the sink. */
final class YamlDocuments {
    private final Limits limits;
    private final StringPool strings;
    private final DocumentSink sink;
    private final CharReader reader = new CharReader();

    YamlDocuments(Limits limits, StringPool strings, DocumentSink sink) {
        this.limits = limits;
        this.strings = strings;
        this.sink = sink;
    }

    /** Reads the document between two offsets, which begins with that line. */
    void read(char[] chars, int start, int end, int firstLine) {
        Node root;
        try {
            reader.begin(chars, start, end, firstLine);
            checkCharacters(chars, start, end);
            root = root(chars, start, end, firstLine);
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

    private @Nullable Node root(char[] chars, int start, int end, int firstLine) {
        try {
            return new YamlTree(new ParserImpl(new TabScanner(reader)), firstLine, limits, strings).read();
        } catch (MarkedYAMLException e) {
            throw new YamlProblem(e, chars, start, end, firstLine).toTextProblem();
        } catch (TextProblem e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // Nothing known does this; but no text may make the reader throw.
            throw TextProblem.syntax(reader.position(), "the text is not YAML from here on");
        }
    }

    /** YAML does without most control characters; NUL would even end the text for the scanner. */
    private void checkCharacters(char[] chars, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = chars[i];
            // The decoder has seen to it that surrogates come in pairs.
            if ((c < ' ' || c > '~') && c != '\n' && !Character.isSurrogate(c) && !StreamReader.isPrintable(c)) {
                reader.forward(i - start);
                throw TextProblem.syntax(
                        reader.position(), "the character " + Excerpt.of((int) c) + " is not allowed in YAML");
            }
        }
    }
}
