package io.github.netpol.intents.internal.file;

import io.github.netpol.intents.Ports;
import io.github.netpol.yaml.Diagnostic.Kind;
import java.util.ArrayList;
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
