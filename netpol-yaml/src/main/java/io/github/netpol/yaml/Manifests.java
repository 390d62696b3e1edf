package io.github.netpol.yaml;

import io.github.netpol.model.Cluster;
import io.github.netpol.model.SourceMap;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Manifests as they were read: an inventory, the diagnostics, and where everything stood. Immutable and thread-safe.
 *
 * <pre>{@code
 * Cluster cluster = Manifests.read(Path.of("k8s")).cluster();
 * }</pre>
 *
 * <p>Reading never throws for what a manifest says: every problem of every file becomes a {@link Diagnostic}. An object
 * that has only a {@code generateName} gets that prefix and a number as its name, counted in the order of reading.
 */
public final class Manifests {
    private final List<Diagnostic> diagnostics;
    private final Cluster cluster;
    private final SourceMap sourceMap;
    private final List<String> ignored;

    Manifests(List<Diagnostic> diagnostics, Cluster cluster, SourceMap sourceMap, List<String> ignored) {
        this.diagnostics = List.copyOf(diagnostics);
        this.cluster = cluster;
        this.sourceMap = sourceMap;
        this.ignored = List.copyOf(ignored);
    }

    /** Reads files, and folders with everything below them, with the default options. */
    public static Manifests read(Path... paths) {
        return read(ReaderOptions.DEFAULTS, List.of(paths));
    }

    /**
     * Reads files, and folders with everything below them: {@code *.yaml}, {@code *.yml} and {@code *.json}, sorted by
     * name. A file that is named itself is read whatever its ending, and a file that is reached in two ways is read once.
     */
    public static Manifests read(ReaderOptions options, Collection<Path> paths) {
        return new Reading(options).paths(paths).done();
    }

    /** Reads a stream to its end, and does not close it. The name stands in locations. */
    public static Manifests read(ReaderOptions options, String name, InputStream stream) {
        return new Reading(options).stream(name, stream).done();
    }

    /** Reads a text with the default options. */
    public static Manifests readText(String text) {
        return readText(ReaderOptions.DEFAULTS, "text", text);
    }

    /** Reads a text. The name stands in locations. */
    public static Manifests readText(ReaderOptions options, String name, String text) {
        return read(options, name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Reads objects that are in no file, such as those of a client library, as the API server would read them. A field
     * that the library did not know is an unknown field at any place in an object of any kind: an error if unknown fields
     * are errors, else a warning. In locations {@code NetworkPolicy shop/db-in} stands in place of file and line, also for
     * an item of a list, or {@code objects[2]}, counted from 0, if an object has no name; {@link #sourceMap()} stays empty. None at all is
     * no error. Each object is asked for when its turn comes, and not kept.
     */
    public static Manifests readObjects(ReaderOptions options, Iterable<ManifestObject> objects) {
        return new Reading(options).objects(objects).done();
    }

    /**
     * The inventory.
     *
     * @throws InvalidManifestsException if there are errors: an inventory without what was refused would give wrong
     *     verdicts
     */
    public Cluster cluster() {
        List<Diagnostic> errors = errors();
        if (!errors.isEmpty()) {
            throw new InvalidManifestsException(errors);
        }
        return cluster;
    }

    /** Whether there is no error. */
    public boolean isValid() {
        return errors().isEmpty();
    }

    private List<Diagnostic> errors() {
        List<Diagnostic> errors = new ArrayList<>();
        for (Diagnostic diagnostic : diagnostics) {
            if (diagnostic.severity() == Diagnostic.Severity.ERROR) {
                errors.add(diagnostic);
            }
        }
        return errors;
    }

    /** Everything that was noticed, in the order of the files as they were read, then by line and column. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Where the parts of the valid policies stood, if they stood in texts. */
    public SourceMap sourceMap() {
        return sourceMap;
    }

    /**
     * The policies that were left out because their kind is not evaluated, as {@code Kind namespace/name (file:line)}:
     * every answer that is given without them must say so. Empty unless {@link ReaderOptions.UnsupportedPolicies#IGNORE}.
     */
    public List<String> ignored() {
        return ignored;
    }
}
