package io.github.netpol.intents;

import io.github.netpol.engine.AllowedPorts;
import io.github.netpol.engine.PortRange;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.syntax.PortSyntax;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A set of ports.
 *
 * @param ranges the ranges of each protocol that has any: sorted, and apart from each other
 */
record PortRanges(Map<Protocol, List<PortRange>> ranges) {
    /** All ports of all protocols. */
    static final PortRanges ALL = all();

    /** A port of a protocol. */
    record Port(Protocol protocol, int number) {
        @Override
        public String toString() {
            return protocol + "/" + number;
        }
    }

    private static PortRanges all() {
        Map<Protocol, List<PortRange>> all = new EnumMap<>(Protocol.class);
        for (Protocol protocol : Protocol.values()) {
            all.put(protocol, List.of(new PortRange(PortSyntax.MIN, PortSyntax.MAX)));
        }
        return new PortRanges(Collections.unmodifiableMap(all));
    }

    static PortRanges of(AllowedPorts allowed) {
        return new PortRanges(allowed.ranges());
    }

    /** The union of some ranges. */
    static PortRanges of(Iterable<Ports.Range> some) {
        Map<Protocol, List<PortRange>> sorted = new EnumMap<>(Protocol.class);
        some.forEach(range -> sorted.computeIfAbsent(range.protocol(), protocol -> new ArrayList<>())
                .add(range.range()));
        sorted.replaceAll((protocol, ofProtocol) -> merged(ofProtocol));
        return new PortRanges(Collections.unmodifiableMap(sorted));
    }

    private static List<PortRange> merged(List<PortRange> some) {
        some.sort(Comparator.comparingInt(PortRange::first));
        List<PortRange> merged = new ArrayList<>();
        for (PortRange range : some) {
            PortRange before = merged.isEmpty() ? new PortRange(0, -1) : merged.get(merged.size() - 1);
            if (range.first() > before.last() + 1 || merged.isEmpty()) {
                merged.add(range);
            } else if (range.last() > before.last()) {
                merged.set(merged.size() - 1, new PortRange(before.first(), range.last()));
            }
        }
        return List.copyOf(merged);
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** The first port; of several protocols TCP before UDP before SCTP. */
    Port first() {
        Map.Entry<Protocol, List<PortRange>> first =
                ranges.entrySet().iterator().next();
        return new Port(first.getKey(), first.getValue().get(0).first());
    }

    /** These ports without others. */
    PortRanges minus(PortRanges others) {
        Map<Protocol, List<PortRange>> remaining = new EnumMap<>(Protocol.class);
        ranges.forEach((protocol, mine) -> {
            List<PortRange> left = minus(mine, others.ranges.getOrDefault(protocol, List.of()));
            if (!left.isEmpty()) {
                remaining.put(protocol, left);
            }
        });
        return new PortRanges(remaining);
    }

    private static List<PortRange> minus(List<PortRange> some, List<PortRange> others) {
        List<PortRange> left = new ArrayList<>();
        for (PortRange range : some) {
            int first = range.first();
            for (PortRange cut : others) {
                if (cut.first() > range.last()) {
                    break;
                }
                if (cut.first() > first) {
                    left.add(new PortRange(first, cut.first() - 1));
                }
                first = Math.max(first, cut.last() + 1);
            }
            if (first <= range.last()) {
                left.add(new PortRange(first, range.last()));
            }
        }
        return left;
    }

    /** The ports that are among these and among others. */
    PortRanges and(PortRanges others) {
        return minus(minus(others));
    }

    /** The same ports as a claim writes them. */
    Ports asPorts() {
        if (equals(ALL)) {
            return Ports.any();
        }
        List<Ports> parts = new ArrayList<>();
        ranges.forEach((protocol, some) -> some.forEach(range -> parts.add(new Ports.Range(protocol, range))));
        return Ports.of(parts);
    }
}
