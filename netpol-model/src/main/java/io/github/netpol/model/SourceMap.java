package io.github.netpol.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the parts of policies were read: locations by policy and field path. It lives beside the model, so that values
 * stay equal whatever file they came from. Immutable, equal by value and thread-safe.
 *
 * <p>Field paths are those of rule references: relative to {@code spec}, counted from 0, such as
 * {@code ingress[0].from[1]}; the empty path is the policy as a whole.
 */
public final class SourceMap {
    /** A map that knows no place. */
    public static final SourceMap EMPTY = builder().build();

    private final Map<NamespacedName, Map<String, SourceLocation>> locations;

    private SourceMap(Map<NamespacedName, Map<String, SourceLocation>> locations) {
        this.locations = locations;
    }

    /** A builder for a source map. */
    public static Builder builder() {
        return new Builder();
    }

    /** Where a part of a policy was read; if that part has no place of its own, its nearest enclosing part that has. */
    public Optional<SourceLocation> find(NamespacedName policy, String fieldPath) {
        Map<String, SourceLocation> ofPolicy = locations.getOrDefault(policy, Map.of());
        String path = fieldPath;
        while (true) {
            SourceLocation location = ofPolicy.get(path);
            if (location != null) {
                return Optional.of(location);
            }
            if (path.isEmpty()) {
                return Optional.empty();
            }
            path = path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
        }
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof SourceMap other && locations.equals(other.locations);
    }

    @Override
    public int hashCode() {
        return locations.hashCode();
    }

    @Override
    public String toString() {
        return "SourceMap" + locations;
    }

    /** Collects locations; not thread-safe. */
    public static final class Builder {
        private final Map<NamespacedName, Map<String, SourceLocation>> locations = new HashMap<>();

        private Builder() {}

        /** Adds the place of a part of a policy. */
        public Builder add(NamespacedName policy, String fieldPath, SourceLocation location) {
            Checks.notNull(policy, "policy");
            Checks.notNull(fieldPath, "fieldPath");
            Checks.notNull(location, "location");
            locations.computeIfAbsent(policy, key -> new HashMap<>()).put(fieldPath, location);
            return this;
        }

        /** The map of what was added so far. */
        public SourceMap build() {
            Map<NamespacedName, Map<String, SourceLocation>> copy = new HashMap<>();
            locations.forEach((policy, places) -> copy.put(policy, Map.copyOf(places)));
            return new SourceMap(copy);
        }
    }
}
