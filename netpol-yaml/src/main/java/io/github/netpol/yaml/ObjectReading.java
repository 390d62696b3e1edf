package io.github.netpol.yaml;

import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.Diagnostic.Severity;
import io.github.netpol.yaml.internal.inventory.Inventory;
import io.github.netpol.yaml.internal.kind.ManifestReader;
import io.github.netpol.yaml.internal.kind.ObjectNames;
import io.github.netpol.yaml.internal.structure.InputFindings;
import io.github.netpol.yaml.internal.text.DocumentReader;
import io.github.netpol.yaml.internal.text.DocumentSink;
import io.github.netpol.yaml.internal.text.Limits;
import io.github.netpol.yaml.internal.text.Node;
import io.github.netpol.yaml.internal.text.Node.Position;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads objects that have no file, and calls each by its kind and name, or by its number if it has none. */
final class ObjectReading implements DocumentSink {
    private final List<InputFindings> inputs = new ArrayList<>();
    private ManifestReader reader;
    private int number;

    private ObjectReading(ReaderOptions options, Inventory inventory) {
        reader = new ManifestReader(options, inventory, InputFindings.ofObject(""));
    }

    /** Reads the texts into the inventory; gives what was noticed about each object. */
    static List<InputFindings> read(Iterable<String> texts, ReaderOptions options, Inventory inventory) {
        ObjectReading reading = new ObjectReading(options, inventory);
        for (String text : texts) {
            reading.read(text);
            reading.number++;
        }
        return reading.inputs;
    }

    private void read(String text) {
        int before = inputs.size();
        try {
            DocumentReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Limits.DEFAULTS, this);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
        }
        if (inputs.size() == before) {
            problem(Kind.REQUIRED, new Position(1, 1), "there is no object in it");
        }
    }

    private InputFindings findings(String object) {
        InputFindings findings = InputFindings.ofObject(object);
        inputs.add(findings);
        return findings;
    }

    private void problem(Kind kind, Position position, String message) {
        findings(numbered()).add(Severity.ERROR, kind, position, "", message);
    }

    private String numbered() {
        return "objects[" + number + "]";
    }

    @Override
    public void document(Node root) {
        reader = reader.next(findings(ObjectNames.kindAndName(root).orElseGet(this::numbered)));
        reader.read(root);
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
