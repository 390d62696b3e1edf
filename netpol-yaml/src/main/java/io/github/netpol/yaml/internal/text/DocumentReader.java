package io.github.netpol.yaml.internal.text;

import java.io.IOException;
import java.io.InputStream;

/** Reads the documents of an input. */
public final class DocumentReader {
    private DocumentReader() {}

    /**
     * Reads an input to its end, or to the limit of its size: YAML documents, or JSON values one after the other.
     *
     * @throws IOException if the stream cannot be read; nothing that the text says makes this throw
     */
    public static void read(InputStream stream, Limits limits, DocumentSink sink) throws IOException {
        throw new UnsupportedOperationException();
    }
}
