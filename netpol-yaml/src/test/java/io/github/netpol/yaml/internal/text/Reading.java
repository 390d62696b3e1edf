package io.github.netpol.yaml.internal.text;

import io.github.netpol.yaml.internal.text.Node.Position;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What came of an input, in a form that is easy to compare: `tree`, `line:column syntax: ...`, `line:column limit: ...`. */
final class Reading implements DocumentSink {
    private final List<String> calls = new ArrayList<>();
    private final List<Node> documents = new ArrayList<>();

    static Reading of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), Limits.DEFAULTS);
    }

    static Reading of(String text, Limits limits) {
        return of(text.getBytes(StandardCharsets.UTF_8), limits);
    }

    static Reading of(byte[] bytes, Limits limits) {
        Reading reading = new Reading();
        try {
            new DocumentReader(limits).read(new ByteArrayInputStream(bytes), reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reading;
    }

    @Override
    public void document(Node root) {
        documents.add(root);
        calls.add(show(root));
    }

    @Override
    public void syntaxError(Position position, String message) {
        calls.add(show(position) + " syntax: " + message);
    }

    @Override
    public void limitExceeded(Position position, String message) {
        calls.add(show(position) + " limit: " + message);
    }

    /** Everything that the sink was told, in order. */
    List<String> calls() {
        return calls;
    }

    /** The only thing that the sink was told. */
    String only() {
        if (calls.size() != 1) {
            throw new AssertionError("not one call but " + calls);
        }
        return calls.get(0);
    }

    /** The only document. */
    Node document() {
        only();
        return documents.get(0);
    }

    /** The field of that name of an object; the last one if there are several. */
    static Node field(Node node, String key) {
        return ((Node.Mapping) node)
                .entries().stream()
                        .filter(entry -> entry.key().equals(key))
                        .reduce((first, second) -> second)
                        .orElseThrow()
                        .value();
    }

    static String show(Position position) {
        return position.line() + ":" + position.column();
    }

    /** A tree on one line, with quotes around strings only: {@code {a: 1, b: ['x', null]}}. */
    static String show(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.entries().stream()
                    .map(entry -> entry.key() + ": " + show(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream().map(Reading::show).collect(Collectors.joining(", ", "[", "]"));
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return scalar.type() == Node.Type.STRING ? "'" + scalar.text() + "'" : scalar.text();
    }
}
