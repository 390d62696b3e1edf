package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.ports.PortSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Kinds of a role, sorted by the ports that are allowed to them. */
final class KindsByPorts {
    private final Role role;
    private final Map<PortSet, Part> parts = new LinkedHashMap<>();
    private @Nullable Part last;

    /** The kinds to which the same ports are allowed. */
    final class Part {
        private final PortSet ports;
        // The first kind of each range and the one after its last, in turn.
        private int[] ranges = new int[4];
        private int length;
        private int @Nullable [] classes;

        Part(PortSet ports) {
            this.ports = ports;
        }

        PortSet ports() {
            return ports;
        }

        private void add(int from, int to) {
            if (length > 0 && ranges[length - 1] == from) {
                ranges[length - 1] = to;
                return;
            }
            if (length == ranges.length) {
                ranges = Arrays.copyOf(ranges, 2 * length);
            }
            ranges[length++] = from;
            ranges[length++] = to;
        }

        /** Their classes. */
        int[] classes() {
            int[] known = classes;
            if (known == null) {
                known = role.classesOf(ranges, length);
                classes = known;
            }
            return known;
        }
    }

    KindsByPorts(Role role) {
        this.role = role;
    }

    /** Adds the kinds in a range, the end excluded. */
    void add(int from, int to, PortSet ports) {
        Part part = last;
        // Neighbours mostly have the same ports, and those are mostly one object.
        if (part == null || !part.ports.equals(ports)) {
            part = parts.computeIfAbsent(ports, Part::new);
            last = part;
        }
        part.add(from, to);
    }

    Collection<Part> parts() {
        return parts.values();
    }
}
