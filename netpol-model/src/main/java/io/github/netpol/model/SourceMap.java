package io.github.netpol.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    private final Map<NamespacedName, Places> places;

    private SourceMap(Map<NamespacedName, Places> places) {
        this.places = places;
    }

    /** A builder for a source map. */
    public static Builder builder() {
        return new Builder();
    }

    /** Where a part of a policy was read; if that part has no place of its own, its nearest enclosing part that has. */
    public Optional<SourceLocation> find(NamespacedName policy, String fieldPath) {
        Places ofPolicy = places.getOrDefault(policy, Places.NONE);
        String path = fieldPath;
        while (true) {
            Optional<SourceLocation> location = ofPolicy.find(path);
            if (location.isPresent() || path.isEmpty()) {
                return location;
            }
            path = path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
        }
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof SourceMap other && places.equals(other.places);
    }

    @Override
    public int hashCode() {
        return places.hashCode();
    }

    @Override
    public String toString() {
        return "SourceMap" + new TreeMap<>(places);
    }

    /** Collects locations; not thread-safe. */
    public static final class Builder {
        private final Map<NamespacedName, Places.Builder> places = new HashMap<>();

        private Builder() {}

        /** Adds the place of a part of a policy. */
        public Builder add(NamespacedName policy, String fieldPath, SourceLocation location) {
            Checks.notNull(policy, "policy");
            Checks.notNull(fieldPath, "fieldPath");
            Checks.notNull(location, "location");
            places.computeIfAbsent(policy, key -> new Places.Builder()).add(fieldPath, location);
            return this;
        }

        /** The map of what was added so far. */
        public SourceMap build() {
            Map<NamespacedName, Places> built = new HashMap<>();
            Map<Places.Paths, Places.Paths> shapes = new HashMap<>();
            places.forEach((policy, ofPolicy) -> built.put(policy, ofPolicy.build(shapes)));
            return new SourceMap(built);
        }
    }
}
