package io.github.netpol.yaml;

import io.github.netpol.model.Cluster;
import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.Diagnostic.Severity;
import io.github.netpol.yaml.internal.files.ManifestFile;
import io.github.netpol.yaml.internal.files.ManifestFile.Origin;
import io.github.netpol.yaml.internal.files.ManifestFiles;
import io.github.netpol.yaml.internal.inventory.Inventory;
import io.github.netpol.yaml.internal.kind.ManifestReader;
import io.github.netpol.yaml.internal.structure.InputFindings;
import io.github.netpol.yaml.internal.text.DocumentReader;
import io.github.netpol.yaml.internal.text.DocumentSink;
import io.github.netpol.yaml.internal.text.Limits;
import io.github.netpol.yaml.internal.text.Node;
import io.github.netpol.yaml.internal.text.Node.Position;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** One reading of some inputs, from start to end. */
final class Reading {
    private static final Position START = new Position(1, 1);

    private final ReaderOptions options;
    private final Inventory inventory = new Inventory();
    private final List<InputFindings> inputs = new ArrayList<>();

    Reading(ReaderOptions options) {
        this.options = options;
    }

    Reading paths(Collection<Path> paths) {
        ManifestFiles.find(paths).forEach(this::file);
        return this;
    }

    Reading stream(String name, InputStream stream) {
        InputFindings findings = findings(name);
        try {
            read(stream, findings, Origin.NAMED);
        } catch (IOException e) {
            unreadable(findings, ManifestFiles.problem(e));
        }
        return this;
    }

    Reading objects(Iterable<String> texts) {
        inputs.addAll(ObjectReading.read(texts, options, inventory));
        return this;
    }

    private void file(ManifestFile file) {
        InputFindings findings = findings(file.path().toString());
        if (!file.isReadable()) {
            unreadable(findings, file.problem());
            return;
        }
        try (InputStream stream = Files.newInputStream(file.path())) {
            read(stream, findings, file.origin());
        } catch (IOException e) {
            unreadable(findings, ManifestFiles.problem(e));
        }
    }

    private InputFindings findings(String name) {
        InputFindings findings = new InputFindings(name);
        inputs.add(findings);
        return findings;
    }

    private static void unreadable(InputFindings findings, String message) {
        findings.add(Severity.ERROR, Kind.UNREADABLE, START, "", message);
    }

    private void read(InputStream stream, InputFindings findings, Origin origin) throws IOException {
        ManifestReader reader = new ManifestReader(options, inventory, findings);
        DocumentReader.read(stream, Limits.DEFAULTS, new Documents(reader, findings));
        if (reader.objects() == 0 && findings.isEmpty()) {
            // Whoever names an empty file means another one; a folder may well have a file with comments only.
            Severity severity = origin == Origin.NAMED ? Severity.ERROR : Severity.WARNING;
            findings.add(severity, Kind.REQUIRED, START, "", "there is no manifest in it");
        }
    }

    /** Hands documents on, and takes down what is wrong with the text. */
    private record Documents(ManifestReader reader, InputFindings findings) implements DocumentSink {
        @Override
        public void document(Node root) {
            reader.read(root);
        }

        @Override
        public void syntaxError(Position position, String message) {
            findings.add(Severity.ERROR, Kind.SYNTAX, position, "", message);
        }

        @Override
        public void limitExceeded(Position position, String message) {
            findings.add(Severity.ERROR, Kind.LIMIT, position, "", message);
        }
    }

    Manifests done() {
        Cluster cluster = inputs.stream().anyMatch(InputFindings::hasErrors)
                ? Cluster.builder().build()
                : inventory.cluster();
        List<Diagnostic> all =
                inputs.stream().flatMap(input -> input.sorted().stream()).toList();
        return new Manifests(all, cluster, inventory.sourceMap(), inventory.ignored());
    }
}
