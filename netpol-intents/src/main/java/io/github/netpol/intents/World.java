package io.github.netpol.intents;

import io.github.netpol.model.Cluster;
import io.github.netpol.model.SourceMap;

/** What claims are checked against: the pods and policies of a cluster. Immutable and thread-safe. */
public final class World {
    private final Cluster cluster;
    private final SourceMap sources;

    private World(Cluster cluster, SourceMap sources) {
        this.cluster = cluster;
        this.sources = sources;
    }

    /** The world of an inventory and its policies. */
    public static World of(Cluster cluster, SourceMap sources) {
        return new World(cluster, sources);
    }

    /** Whether a claim holds. */
    public Finding check(Claim claim) {
        throw new UnsupportedOperationException(cluster + " " + sources + " " + claim);
    }
}
