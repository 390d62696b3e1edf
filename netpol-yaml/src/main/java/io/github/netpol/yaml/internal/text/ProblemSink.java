package io.github.netpol.yaml.internal.text;

import io.github.netpol.yaml.internal.text.Node.Position;

/** Takes what is wrong with the text of an input. */
public interface ProblemSink {

    /** A document that is not in the language of the input, or the input from there on. */
    void syntaxError(Position position, String message);

    /** Something is larger or deeper than the limits; that document, or the rest of the input, does not come. */
    void limitExceeded(Position position, String message);
}
