package io.github.netpol.yaml;

import io.github.netpol.model.Cluster;
import io.github.netpol.model.SourceMap;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * Manifests as they were read: an inventory, the diagnostics, and where everything stood. Immutable and thread-safe.
 *
 * <pre>{@code
 * Cluster cluster = Manifests.read(Path.of("k8s")).cluster();
 * }</pre>
 *
 * <p>Reading never throws for what a manifest says: every problem of every file becomes a {@link Diagnostic}.
 */
public final class Manifests {
    private Manifests() {}

    /** Reads files, and folders with everything below them, with the default options. */
    public static Manifests read(Path... paths) {
        return read(ReaderOptions.DEFAULTS, List.of(paths));
    }

    /** Reads files, and folders with everything below them: {@code *.yaml}, {@code *.yml} and {@code *.json}. */
    public static Manifests read(ReaderOptions options, Collection<Path> paths) {
        throw new UnsupportedOperationException();
    }

    /** Reads a stream to its end, and does not close it. The name stands in locations. */
    public static Manifests read(ReaderOptions options, String name, InputStream stream) {
        throw new UnsupportedOperationException();
    }

    /** Reads a text with the default options. */
    public static Manifests readText(String text) {
        return readText(ReaderOptions.DEFAULTS, "text", text);
    }

    /** Reads a text. The name stands in locations. */
    public static Manifests readText(ReaderOptions options, String name, String text) {
        throw new UnsupportedOperationException();
    }

    /**
     * The inventory.
     *
     * @throws InvalidManifestsException if there are errors: an inventory without what was refused would give wrong
     *     verdicts
     */
    public Cluster cluster() {
        throw new UnsupportedOperationException();
    }

    /** Whether there is no error. */
    public boolean isValid() {
        throw new UnsupportedOperationException();
    }

    /** Everything that was noticed, sorted by file, line and column. */
    public List<Diagnostic> diagnostics() {
        throw new UnsupportedOperationException();
    }

    /** Where the parts of the policies stood. */
    public SourceMap sourceMap() {
        throw new UnsupportedOperationException();
    }

    /**
     * The policies that were left out because their kind is not evaluated, as {@code Kind namespace/name (file:line)}:
     * every answer that is given without them must say so. Empty unless {@link ReaderOptions.UnsupportedPolicies#IGNORE}.
     */
    public List<String> ignored() {
        throw new UnsupportedOperationException();
    }
}
