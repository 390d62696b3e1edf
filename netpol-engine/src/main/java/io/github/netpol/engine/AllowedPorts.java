package io.github.netpol.engine;

import io.github.netpol.model.Protocol;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Exactly the ports on which one end may reach another. Immutable, equal by value.
 *
 * @param ranges the ranges of each protocol that has any: sorted, apart from each other, and as long as possible
 */
public record AllowedPorts(Map<Protocol, List<PortRange>> ranges) {
    /** Copies the ranges, and leaves out protocols without any. */
    public AllowedPorts {
        Map<Protocol, List<PortRange>> copy = new EnumMap<>(Protocol.class);
        ranges.forEach((protocol, ofProtocol) -> {
            if (!ofProtocol.isEmpty()) {
                copy.put(protocol, List.copyOf(ofProtocol));
            }
        });
        ranges = java.util.Collections.unmodifiableMap(copy);
    }

    /** The ranges of a protocol, sorted. */
    public List<PortRange> ranges(Protocol protocol) {
        return ranges.getOrDefault(protocol, List.of());
    }

    /** Whether a port is allowed. */
    public boolean contains(int port, Protocol protocol) {
        return ranges(protocol).stream().anyMatch(range -> range.first() <= port && port <= range.last());
    }

    /** Whether no port is allowed. */
    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** The ports as {@code TCP 80,8000-8999; UDP 53}, or {@code none}. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        ranges.forEach((protocol, ofProtocol) -> parts.add(protocol + " "
                + String.join(",", ofProtocol.stream().map(PortRange::toString).toList())));
        return parts.isEmpty() ? "none" : String.join("; ", parts);
    }
}
