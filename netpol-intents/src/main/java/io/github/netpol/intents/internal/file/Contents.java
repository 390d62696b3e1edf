package io.github.netpol.intents.internal.file;

import io.github.netpol.intents.Intent;
import io.github.netpol.intents.VirtualWorkload;
import io.github.netpol.model.SourceLocation;
import io.github.netpol.yaml.Diagnostic;
import java.util.List;
import java.util.Locale;

/**
 * What a file says, as far as it could be read.
 *
 * @param openness what it says of the world
 * @param virtual the workloads that the manifests do not have
 * @param intents the intents, in the order of the file
 */
public record Contents(Openness openness, List<Virtual> virtual, List<Intent> intents) {
    /** What there is of a file that says nothing. */
    static final Contents NONE = new Contents(Openness.NOT_SAID, List.of(), List.of());

    /** What a file says of pods that the manifests do not have. */
    public enum Openness {
        /** Nothing: it is as the world is that intents are checked against. */
        NOT_SAID,
        /** There are none. */
        CLOSED,
        /** There may be any. */
        OPEN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A workload that the manifests do not have.
     *
     * @param workload the workload
     * @param path its field
     * @param location where it is written
     */
    public record Virtual(VirtualWorkload workload, String path, SourceLocation location) {
        /** What to say if a world refuses it. */
        public Diagnostic refused(String reason) {
            return new Diagnostic(Diagnostic.Severity.ERROR, Diagnostic.Kind.DUPLICATE, location, path, reason);
        }
    }

    /** Copies the lists. */
    public Contents {
        virtual = List.copyOf(virtual);
        intents = List.copyOf(intents);
    }
}
