package io.github.netpol.yaml.internal.text;

import java.io.IOException;
import java.io.InputStream;

/** Reads the documents of inputs, and lets them share their strings. Threads may share a reader. */
public final class DocumentReader {
    private final Limits limits;
    private final StringPool strings = new StringPool();

    /** A reader with those limits for each input. */
    public DocumentReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * Reads an input to its end: YAML documents, or JSON values one after the other. A broken YAML document does not keep
     * the next ones from coming; broken JSON ends the input, as does what is not UTF-8, or larger than the limit.
     *
     * <p>YAML is handed on document by document as it is read. What begins like JSON is looked at as a whole first, for it
     * may be YAML.
     *
     * @throws IOException if the stream cannot be read; nothing that the text says makes this throw
     */
    public void read(InputStream stream, DocumentSink sink) throws IOException {
        try {
            Text text = new Text(stream, limits);
            if (text.looksLikeJson()) {
                readJsonOrYaml(text, sink);
            } else {
                YamlStream.read(text, limits, strings, sink);
            }
        } catch (TextProblem problem) {
            problem.tell(sink);
        }
    }

    /** YAML has braces and brackets too, so what is not JSON gets a second chance. */
    private void readJsonOrYaml(Text text, DocumentSink sink) throws IOException {
        text.readToEnd();
        RecordingSink json = new RecordingSink();
        boolean looksRight = JsonStream.read(text, limits, strings, json);
        RecordingSink yaml = new RecordingSink();
        if (json.isBroken()) {
            YamlStream.read(text, limits, strings, yaml);
        }
        // The attempt that came further understood the text better.
        if (json.isBroken() && (!looksRight || yaml.getsFurtherThan(json))) {
            if (yaml.isComplete()) {
                yaml.replay(sink);
            } else {
                YamlStream.read(text, limits, strings, sink);
            }
        } else if (json.isComplete()) {
            json.replay(sink);
        } else {
            JsonStream.read(text, limits, strings, sink);
        }
    }
}
