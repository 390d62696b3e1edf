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
            findings.unreadable(ManifestFiles.problem(e));
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
            findings.unreadable(file.problem());
            return;
        }
        try (InputStream stream = Files.newInputStream(file.path())) {
            read(stream, findings, file.origin());
        } catch (IOException e) {
            findings.unreadable(ManifestFiles.problem(e));
        }
    }

    private InputFindings findings(String name) {
        InputFindings findings = new InputFindings(name);
        inputs.add(findings);
        return findings;
    }

    private void read(InputStream stream, InputFindings findings, Origin origin) throws IOException {
        ManifestReader reader = new ManifestReader(options, inventory, findings);
        DocumentReader.read(stream, Limits.DEFAULTS, DocumentSink.of(reader::read, findings));
        if (reader.objects() == 0 && findings.isEmpty()) {
            // Whoever names an empty file means another one; a folder may well have a file with comments only.
            Severity severity = origin == Origin.NAMED ? Severity.ERROR : Severity.WARNING;
            findings.add(severity, Kind.REQUIRED, Position.START, "", "there is no manifest in it");
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
