package io.github.netpol.engine;

import io.github.netpol.model.Pod;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Remembers where pods that were met are in the compiled form. Bounded: when it is full, a pod that comes drives another
 * out, which then is only resolved again. Thread-safe; neither reading nor a first sight of a pod waits for a lock, but for
 * the few times that the table grows.
 *
 * <p>A table of slots in which a pod lies near the place that its hash gives. A place is written without ceremony: what is
 * written is immutable, and who misses another's write only resolves the pod again.
 */
final class PodMemory {
    private static final int NEAR = 8;
    private static final int FIRST_SLOTS = 64;
    private static final int MOST_SLOTS = 1 << 18;

    private volatile @Nullable ResolvedEndpoint[] slots = new ResolvedEndpoint[FIRST_SLOTS];

    /** The pod's place, or null if it is not remembered. */
    @Nullable
    ResolvedEndpoint get(Pod pod) {
        @Nullable ResolvedEndpoint[] known = slots;
        int mask = known.length - 1;
        int first = spread(pod);
        for (int i = 0; i < NEAR; i++) {
            ResolvedEndpoint candidate = known[(first + i) & mask];
            if (candidate == null) {
                return null;
            }
            if (candidate.endpoint().equals(pod)) {
                return candidate;
            }
        }
        return null;
    }

    void put(Pod pod, ResolvedEndpoint resolved) {
        @Nullable ResolvedEndpoint[] known = slots;
        while (!putInto(known, pod, resolved)) {
            if (known.length == MOST_SLOTS) {
                known[spread(pod) & (MOST_SLOTS - 1)] = resolved;
                return;
            }
            known = grown(known);
        }
    }

    private static boolean putInto(@Nullable ResolvedEndpoint[] slots, Pod pod, ResolvedEndpoint resolved) {
        int mask = slots.length - 1;
        int first = spread(pod);
        for (int i = 0; i < NEAR; i++) {
            int at = (first + i) & mask;
            if (slots[at] == null) {
                slots[at] = resolved;
                return true;
            }
        }
        return false;
    }

    private synchronized @Nullable ResolvedEndpoint[] grown(@Nullable ResolvedEndpoint[] full) {
        if (slots.length > full.length) {
            return slots;
        }
        @Nullable ResolvedEndpoint[] larger = new ResolvedEndpoint[full.length * 2];
        for (ResolvedEndpoint resolved : Arrays.asList(full)) {
            if (resolved != null) {
                // One that finds no place now is forgotten.
                putInto(larger, (Pod) resolved.endpoint(), resolved);
            }
        }
        slots = larger;
        return larger;
    }

    private static int spread(Pod pod) {
        int hash = pod.hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> 16);
    }
}
