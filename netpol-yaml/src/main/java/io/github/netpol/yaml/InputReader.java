package io.github.netpol.yaml;

import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.Diagnostic.Severity;
import io.github.netpol.yaml.internal.files.ManifestFile;
import io.github.netpol.yaml.internal.files.ManifestFile.Origin;
import io.github.netpol.yaml.internal.files.ManifestFiles;
import io.github.netpol.yaml.internal.kind.ManifestReader;
import io.github.netpol.yaml.internal.kind.SharedValues;
import io.github.netpol.yaml.internal.structure.InputFindings;
import io.github.netpol.yaml.internal.text.DocumentReader;
import io.github.netpol.yaml.internal.text.DocumentSink;
import io.github.netpol.yaml.internal.text.Limits;
import io.github.netpol.yaml.internal.text.Node.Position;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;

/** Reads inputs, each by itself: nothing depends on which were read before. Threads may share a reader. */
final class InputReader {
    private final ReaderOptions options;
    private final DocumentReader documents = new DocumentReader(Limits.DEFAULTS);
    private final SharedValues shared = new SharedValues();

    InputReader(ReaderOptions options) {
        this.options = options;
    }

    Input read(ManifestFile file) {
        String name = file.path().toString();
        if (!file.isReadable()) {
            return unreadable(name, file.problem());
        }
        try (InputStream stream = Files.newInputStream(file.path())) {
            return read(name, stream, file.origin());
        } catch (IOException e) {
            return unreadable(name, ManifestFiles.problem(e));
        }
    }

    Input read(String name, InputStream stream) {
        try {
            return read(name, stream, Origin.NAMED);
        } catch (IOException e) {
            return unreadable(name, ManifestFiles.problem(e));
        }
    }

    /** Reads objects that have no file; what is said once of a kind in a file is said once of it in all of them. */
    List<Input> readObjects(Iterable<ManifestObject> objects) {
        return ObjectReading.read(objects, documents, new ManifestReader(options, shared, InputFindings.ofObject("")));
    }

    private static Input unreadable(String name, String message) {
        InputFindings findings = new InputFindings(name);
        findings.unreadable(message);
        return new Input(findings, List.of());
    }

    private Input read(String name, InputStream stream, Origin origin) throws IOException {
        InputFindings findings = new InputFindings(name);
        ManifestReader reader = new ManifestReader(options, shared, findings);
        documents.read(stream, DocumentSink.of(reader::read, findings));
        if (reader.objects() == 0 && findings.isEmpty()) {
            // Whoever names an empty file means another one; a folder may well have a file with comments only.
            Severity severity = origin == Origin.NAMED ? Severity.ERROR : Severity.WARNING;
            findings.add(severity, Kind.REQUIRED, Position.START, "", "there is no manifest in it");
        }
        return new Input(findings, reader.contributions());
    }
}
