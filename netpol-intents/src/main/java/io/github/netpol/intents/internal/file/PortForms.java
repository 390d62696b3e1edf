package io.github.netpol.intents.internal.file;

import io.github.netpol.intents.Ports;
import io.github.netpol.model.Protocol;
import io.github.netpol.yaml.Diagnostic.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Lists of ports. */
final class PortForms {
    private PortForms() {}

    /** All of the ports together; nothing if one is malformed, or if there is none. */
    static Optional<Ports> read(List<Written> entries) {
        List<Ports> ports = new ArrayList<>(entries.size());
        for (Written entry : entries) {
            read(entry, entries.size()).ifPresent(ports::add);
        }
        return ports.isEmpty() || ports.size() < entries.size() ? Optional.empty() : Optional.of(Ports.of(ports));
    }

    /** The first of some ports that are not all among others; a name may stand for any of them. */
    static Optional<Ports> beyond(Ports some, Ports others) {
        List<Ports> all = parts(others);
        if (!all.stream().allMatch(Ports.Range.class::isInstance)) {
            return Optional.empty();
        }
        return parts(some).stream()
                .filter(part -> part instanceof Ports.Any || (part instanceof Ports.Range range && !isIn(all, range)))
                .findFirst();
    }

    private static List<Ports> parts(Ports ports) {
        return ports instanceof Ports.Several several ? several.parts() : List.of(ports);
    }

    private static boolean isIn(List<Ports> ranges, Ports.Range range) {
        return IntStream.rangeClosed(range.range().first(), range.range().last())
                .allMatch(port -> ranges.stream().anyMatch(other -> has((Ports.Range) other, range.protocol(), port)));
    }

    private static boolean has(Ports.Range range, Protocol protocol, int port) {
        return range.protocol() == protocol
                && range.range().first() <= port
                && port <= range.range().last();
    }

    private static Optional<Ports> read(Written entry, int entries) {
        if (entry.text().indexOf(',') >= 0) {
            entry.error(Kind.INVALID, "one port stands here; make an item of its own of each");
            return Optional.empty();
        }
        Optional<Ports> ports = entry.read(Ports::parse);
        if (entries > 1 && ports.filter(Ports.Any.class::isInstance).isPresent()) {
            entry.error(Kind.FORBIDDEN, "`" + entry.text() + "` is every port; leave out the others, or this one");
            return Optional.empty();
        }
        return ports;
    }
}
