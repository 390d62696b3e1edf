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
        private int[] kinds = new int[4];
        private int size;
        private int @Nullable [] classes;

        Part(PortSet ports) {
            this.ports = ports;
        }

        PortSet ports() {
            return ports;
        }

        private void add(int kind) {
            if (size == kinds.length) {
                kinds = Arrays.copyOf(kinds, 2 * size);
            }
            kinds[size++] = kind;
        }

        /** Their classes. */
        int[] classes() {
            int[] known = classes;
            if (known == null) {
                known = role.classesOf(Arrays.copyOf(kinds, size));
                classes = known;
            }
            return known;
        }
    }

    KindsByPorts(Role role) {
        this.role = role;
    }

    void add(int kind, PortSet ports) {
        Part part = last;
        // Neighbours mostly have the same ports, and those are mostly one object.
        if (part == null || !part.ports.equals(ports)) {
            part = parts.computeIfAbsent(ports, Part::new);
            last = part;
        }
        part.add(kind);
    }

    Collection<Part> parts() {
        return parts.values();
    }
}
