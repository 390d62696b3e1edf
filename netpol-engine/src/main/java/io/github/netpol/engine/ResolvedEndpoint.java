package io.github.netpol.engine;

import io.github.netpol.model.Endpoint;

/**
 * An endpoint's place in the compiled form of one policy set: for loops that ask many questions about the same ends.
 * Immutable and thread-safe; of use only with the set that made it, see {@link PolicySet#resolve}.
 */
public final class ResolvedEndpoint {
    private final Endpoint endpoint;

    ResolvedEndpoint(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** The endpoint. */
    public Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public String toString() {
        return endpoint.displayName();
    }
}
