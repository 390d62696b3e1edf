package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.ports.PortSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Kinds of a role, sorted by the ports that are allowed to them. */
final class KindsByPorts<T> {
    private final Role<T> role;
    private final Map<PortSet, Part<T>> parts = new LinkedHashMap<>();
    private @Nullable Part<T> last;

    /** The kinds to which the same ports are allowed. */
    static final class Part<T> {
        private final Role<T> role;
        private final PortSet ports;
        // The first kind of each range and the one after its last, in turn.
        private int[] ranges = new int[4];
        private int length;
        private @Nullable List<T> members;

        Part(Role<T> role, PortSet ports) {
            this.role = role;
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

        /** Their members. */
        List<T> members() {
            List<T> known = members;
            if (known == null) {
                known = role.membersOf(ranges, length);
                members = known;
            }
            return known;
        }
    }

    KindsByPorts(Role<T> role) {
        this.role = role;
    }

    /** Adds the kinds in a range, the end excluded. */
    void add(int from, int to, PortSet ports) {
        Part<T> part = last;
        // Neighbours mostly have the same ports, and those are mostly one object.
        if (part == null || !part.ports.equals(ports)) {
            part = parts.computeIfAbsent(ports, made -> new Part<>(role, made));
            last = part;
        }
        part.add(from, to);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    Collection<Part<T>> parts() {
        return parts.values();
    }
}
