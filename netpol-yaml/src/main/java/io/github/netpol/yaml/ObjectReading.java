package io.github.netpol.yaml;

import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.Diagnostic.Severity;
import io.github.netpol.yaml.internal.kind.ManifestReader;
import io.github.netpol.yaml.internal.kind.ObjectNames;
import io.github.netpol.yaml.internal.structure.InputFindings;
import io.github.netpol.yaml.internal.text.DocumentReader;
import io.github.netpol.yaml.internal.text.DocumentSink;
import io.github.netpol.yaml.internal.text.Node;
import io.github.netpol.yaml.internal.text.Node.Position;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads objects that have no file, each as an input of its own, and calls it by its kind and name, or by its number if it
 * has none.
 */
final class ObjectReading implements DocumentSink {
    private final DocumentReader documents;
    private final ManifestReader before;
    private final List<Input> inputs = new ArrayList<>();
    private List<String> unknownFields = List.of();
    private int number;

    private ObjectReading(DocumentReader documents, ManifestReader before) {
        this.documents = documents;
        this.before = before;
    }

    /** Reads the objects as what follows the input of that reader. */
    static List<Input> read(Iterable<ManifestObject> objects, DocumentReader documents, ManifestReader before) {
        ObjectReading reading = new ObjectReading(documents, before);
        for (ManifestObject object : objects) {
            reading.unknownFields = object.unknownFields();
            reading.read(object.json());
            reading.number++;
        }
        return reading.inputs;
    }

    private void read(String text) {
        int earlier = inputs.size();
        try {
            documents.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), this);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
        }
        if (inputs.size() == earlier) {
            problem(Kind.REQUIRED, Position.START, "there is no object in it");
        }
    }

    private void problem(Kind kind, Position position, String message) {
        InputFindings findings = InputFindings.ofObject(numbered());
        findings.add(Severity.ERROR, kind, position, "", message);
        inputs.add(new Input(findings, List.of()));
    }

    private String numbered() {
        return "objects[" + number + "]";
    }

    @Override
    public void document(Node root) {
        InputFindings findings =
                InputFindings.ofObject(ObjectNames.kindAndName(root).orElseGet(this::numbered));
        ManifestReader reader = before.next(findings);
        reader.read(root, unknownFields);
        inputs.add(new Input(findings, reader.contributions()));
    }

    @Override
    public void syntaxError(Position position, String message) {
        problem(Kind.SYNTAX, position, message);
    }

    @Override
    public void limitExceeded(Position position, String message) {
        problem(Kind.LIMIT, position, message);
    }
}
