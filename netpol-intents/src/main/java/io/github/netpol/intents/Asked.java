package io.github.netpol.intents;

import io.github.netpol.engine.PortRange;
import io.github.netpol.intents.PortRanges.Port;
import java.util.ArrayList;
import java.util.List;

/**
 * The ports of one destination that a claim speaks of.
 *
 * @param entries what the claim names, each with the ports that it leads to
 */
record Asked(List<Entry> entries) {

    /**
     * What a claim names.
     *
     * @param name as a client would write it: {@code TCP/80} of a service, or {@code http}
     * @param leadsTo the ports of the destination
     */
    record Entry(String name, Ports.Range leadsTo) {
        boolean contains(Port port) {
            PortRange range = leadsTo.range();
            return leadsTo.protocol() == port.protocol()
                    && range.first() <= port.number()
                    && port.number() <= range.last();
        }

        private List<Entry> minus(PortRanges others) {
            List<Entry> left = new ArrayList<>();
            PortRanges.of(List.of(leadsTo))
                    .minus(others)
                    .ranges()
                    .forEach((protocol, ranges) -> ranges.stream()
                            .map(range -> new Ports.Range(protocol, range))
                            .forEach(range -> left.add(new Entry(isTranslated() ? name : range.toString(), range))));
            return left;
        }

        private boolean isTranslated() {
            return !name.equals(leadsTo.toString());
        }
    }

    /** All ports. */
    static final Asked ALL = new Asked(PortRanges.ALL.ranges().entrySet().stream()
            .flatMap(ofProtocol ->
                    ofProtocol.getValue().stream().map(range -> new Ports.Range(ofProtocol.getKey(), range)))
            .map(range -> new Entry(range.toString(), range))
            .toList());

    /** Copies the list. */
    Asked {
        entries = List.copyOf(entries);
    }

    PortRanges ranges() {
        return PortRanges.of(entries.stream().map(Entry::leadsTo).toList());
    }

    /** These without others. */
    Asked minus(PortRanges others) {
        return new Asked(
                entries.stream().flatMap(entry -> entry.minus(others).stream()).toList());
    }

    /** What messages call a port: {@code TCP/8080}, or {@code TCP/80 (TCP/8080 of the pod)}. */
    String name(Port port) {
        return entries.stream()
                .filter(entry -> entry.contains(port))
                .findFirst()
                .filter(Entry::isTranslated)
                .map(entry -> entry.name() + " (" + port + " of the pod)")
                .orElseGet(port::toString);
    }
}
