package io.github.netpol.yaml.internal.text;

import io.github.netpol.yaml.internal.text.Node.Position;

/** Takes the documents of an input, one after the other, as they are read. */
public interface DocumentSink {

    /** A document that could be read; empty documents do not come. */
    void document(Node root);

    /** A document that is not YAML or JSON, or the input from there on. */
    void syntaxError(Position position, String message);

    /** Something is larger or deeper than the limits; that document, or the rest of the input, does not come. */
    void limitExceeded(Position position, String message);
}
