package io.github.netpol.engine;

import io.github.netpol.model.Pod;
import org.jspecify.annotations.Nullable;

/** Remembers where pods that were met are in the compiled form. Thread-safe. */
final class PodMemory extends BoundedMemory<ResolvedEndpoint> {
    @Override
    int hashOf(ResolvedEndpoint resolved) {
        return resolved.endpoint().hashCode();
    }

    /** The pod's place, or null if it is not remembered. */
    @Nullable
    ResolvedEndpoint get(Pod pod) {
        @Nullable Object[] known = slots();
        int hash = pod.hashCode();
        for (int i = 0; i < NEAR; i++) {
            ResolvedEndpoint candidate = candidate(known, hash, i);
            if (candidate == null || candidate.endpoint().equals(pod)) {
                return candidate;
            }
        }
        return null;
    }
}
