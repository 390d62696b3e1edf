package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.ports.PortSet;
import io.github.netpol.model.PolicyPort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The ports that a pod calls by names (S48), distinct and sorted.
 *
 * @param list the ports
 */
public record NamedPorts(List<NamedPort> list) {
    /** No named port. */
    public static final NamedPorts NONE = new NamedPorts(List.of());

    private static final Comparator<NamedPort> ORDER = Comparator.comparing(NamedPort::name)
            .thenComparing(NamedPort::protocol)
            .thenComparingInt(NamedPort::port);

    /** The ports of a collection. */
    public static NamedPorts of(Collection<NamedPort> ports) {
        if (ports.isEmpty()) {
            return NONE;
        }
        NamedPort[] sorted = ports.toArray(NamedPort[]::new);
        Arrays.sort(sorted, ORDER);
        int distinct = 1;
        for (int i = 1; i < sorted.length; i++) {
            if (!sorted[i].equals(sorted[distinct - 1])) {
                sorted[distinct++] = sorted[i];
            }
        }
        return new NamedPorts(List.of(Arrays.copyOf(sorted, distinct)));
    }

    /** Those of these ports that have one of the names. */
    NamedPorts named(Set<String> names) {
        if (names.isEmpty() || list.isEmpty()) {
            return NONE;
        }
        List<NamedPort> kept = new ArrayList<>();
        for (NamedPort port : list) {
            if (names.contains(port.name())) {
                kept.add(port);
            }
        }
        return kept.isEmpty() ? NONE : kept.size() == list.size() ? this : new NamedPorts(kept);
    }

    /** The ports that an entry of a rule stands for here (S34, S48). */
    PortSet numbersOf(PolicyPort.Named entry) {
        PortSet numbers = PortSet.EMPTY;
        for (NamedPort port : list) {
            if (port.name().equals(entry.name()) && port.protocol() == entry.protocol()) {
                numbers = numbers.union(PortSet.range(port.protocol(), port.port(), port.port()));
            }
        }
        return numbers;
    }
}
