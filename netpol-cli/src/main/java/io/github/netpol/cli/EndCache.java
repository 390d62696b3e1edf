package io.github.netpol.cli;

import io.github.netpol.engine.PolicySet;
import io.github.netpol.engine.ResolvedEndpoint;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers what the last ENDs stood for, so that a replay finds each only once. Not thread-safe. */
final class EndCache {
    /** How many ENDs are remembered: most clusters have fewer, and any number of flows fits into memory. */
    private static final int CAPACITY = 10_000;

    private final Ends ends;
    private final PolicySet policies;
    private final Map<String, Found> found = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Found> eldest) {
            return size() > CAPACITY;
        }
    };

    EndCache(Ends ends, PolicySet policies) {
        this.ends = ends;
        this.policies = policies;
    }

    /**
     * What an END stands for.
     *
     * @throws UnanswerableException if it stands for nothing, or for more than one thing
     */
    ResolvedEndpoint find(String end) {
        Found known = found.get(end);
        if (known == null) {
            known = look(end);
            found.put(end, known);
        }
        if (known.endpoint == null) {
            throw new UnanswerableException(known.problem);
        }
        return known.endpoint;
    }

    private Found look(String end) {
        try {
            return new Found(policies.resolve(ends.find(end)), "");
        } catch (UnanswerableException e) {
            return new Found(null, e.getMessage());
        }
    }

    private record Found(@Nullable ResolvedEndpoint endpoint, String problem) {}
}
