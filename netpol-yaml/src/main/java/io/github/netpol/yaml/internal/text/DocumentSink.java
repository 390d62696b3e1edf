package io.github.netpol.yaml.internal.text;

import io.github.netpol.yaml.internal.text.Node.Position;
import java.util.function.Consumer;

/** Takes the documents of an input, one after the other, as they are read. */
public interface DocumentSink extends ProblemSink {

    /** A document that could be read; empty documents do not come. */
    void document(Node root);

    /** Hands documents to one, and problems to the other. */
    static DocumentSink of(Consumer<Node> documents, ProblemSink problems) {
        return new DocumentSink() {
            @Override
            public void document(Node root) {
                documents.accept(root);
            }

            @Override
            public void syntaxError(Position position, String message) {
                problems.syntaxError(position, message);
            }

            @Override
            public void limitExceeded(Position position, String message) {
                problems.limitExceeded(position, message);
            }
        };
    }
}
