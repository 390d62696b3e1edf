package io.github.netpol.intents.internal.file;

import io.github.netpol.engine.PortRange;
import io.github.netpol.intents.Ports;
import io.github.netpol.yaml.Diagnostic.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

    /** Goes from the end of one range to that of the next, since there may be thousands of them. */
    private static boolean isIn(List<Ports> ranges, Ports.Range range) {
        int[] next = {range.range().first()};
        ranges.stream()
                .map(Ports.Range.class::cast)
                .filter(other -> other.protocol() == range.protocol())
                .map(Ports.Range::range)
                .sorted(Comparator.comparingInt(PortRange::first))
                .filter(other -> other.first() <= next[0] && next[0] <= other.last())
                .forEachOrdered(other -> next[0] = other.last() + 1);
        return next[0] > range.range().last();
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
