package io.github.netpol.yaml.internal.text;

import java.io.IOException;
import java.io.InputStream;

/** Reads the documents of an input. */
public final class DocumentReader {
    private DocumentReader() {}

    /**
     * Reads an input to its end: YAML documents, or JSON values one after the other. A broken YAML document does not keep
     * the next ones from coming; broken JSON ends the input. Of an input that is larger than the limit nothing comes.
     *
     * @throws IOException if the stream cannot be read; nothing that the text says makes this throw
     */
    public static void read(InputStream stream, Limits limits, DocumentSink sink) throws IOException {
        Text.read(stream, limits, sink).ifPresent(text -> {
            if (text.looksLikeJson()) {
                readJsonOrYaml(text, limits, sink);
            } else {
                YamlStream.read(text, limits, sink);
            }
        });
    }

    /** YAML has braces and brackets too, so what is not JSON gets a second chance. */
    private static void readJsonOrYaml(Text text, Limits limits, DocumentSink sink) {
        JsonStream json = JsonStream.read(text, limits);
        if (json.isFinal()) {
            json.tell(sink);
            return;
        }
        RecordingSink yaml = new RecordingSink();
        YamlStream.read(text, limits, yaml);
        // The attempt that came further understood the text better.
        if (!json.hasContent() || yaml.getsFurtherThan(json.problemPosition())) {
            yaml.replay(sink);
        } else {
            json.tell(sink);
        }
    }
}
