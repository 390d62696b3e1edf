package io.github.netpol.intents;

import io.github.netpol.engine.EvaluationOptions.NamedPortContainers;
import io.github.netpol.engine.PortRange;
import io.github.netpol.intents.Asked.Entry;
import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the ports of a claim mean at a destination. */
sealed interface Doors {

    /**
     * The ports of a destination that a claim speaks of.
     *
     * @throws UncheckableException if a port is not there
     */
    default Asked asked(Ports ports, End destination) {
        if (ports instanceof Ports.Several several) {
            return new Asked(several.parts().stream()
                    .flatMap(part -> asked(part, destination).entries().stream())
                    .toList());
        }
        if (ports instanceof Ports.Range range) {
            return new Asked(numbered(range, destination));
        }
        return new Asked(ports instanceof Ports.Named named ? named(named.name(), destination) : all(destination));
    }

    /** Those of the ports that a claim speaks of which a destination has. */
    default Asked askedOfThoseThatAreThere(Ports ports, End destination) {
        if (ports instanceof Ports.Several several) {
            return new Asked(several.parts().stream()
                    .flatMap(part -> askedOfThoseThatAreThere(part, destination).entries().stream())
                    .toList());
        }
        try {
            return asked(ports, destination);
        } catch (UncheckableException e) {
            return new Asked(List.of());
        }
    }

    /** The ports with numbers in a range. */
    List<Entry> numbered(Ports.Range range, End destination);

    /** The ports of a name. */
    List<Entry> named(String name, End destination);

    /** All ports. */
    List<Entry> all(End destination);

    private static Ports.Range one(Protocol protocol, int port) {
        return new Ports.Range(protocol, new PortRange(port, port));
    }

    private static String quoted(String port, String alias) {
        return "`" + port + "`" + (alias.isEmpty() ? "" : " (" + alias + ")");
    }

    private static String list(Stream<String> ports) {
        return ports.sorted().distinct().collect(Collectors.joining(", "));
    }

    /**
     * The destination's own ports.
     *
     * @param containers whose ports names stand for (E5)
     */
    record Own(NamedPortContainers containers) implements Doors {
        @Override
        public List<Entry> numbered(Ports.Range range, End destination) {
            return List.of(new Entry(range.toString(), range));
        }

        @Override
        public List<Entry> named(String name, End destination) {
            if (destination.sort() == End.Sort.STRANGER) {
                // It may have any port of that name.
                return Asked.ALL.entries();
            }
            if (!(destination.endpoint() instanceof Pod pod)) {
                throw new UncheckableException("port `" + name + "` is a name, which only pods have, and "
                        + destination.name() + " is no pod");
            }
            List<Entry> entries = counted(pod)
                    .filter(port -> port.name().equals(name))
                    .map(port -> new Entry(name, one(port.protocol(), port.port())))
                    .distinct()
                    .toList();
            if (entries.isEmpty()) {
                String known = list(counted(pod)
                        .filter(port -> !port.name().isEmpty())
                        .map(port -> quoted(
                                port.name(), one(port.protocol(), port.port()).toString())));
                throw new UncheckableException(destination.name() + " has no port named `" + name + "`; "
                        + (known.isEmpty() ? "it has no named ports" : "its named ports: " + known));
            }
            return entries;
        }

        private Stream<ContainerPort> counted(Pod pod) {
            return pod.ports().stream().filter(port -> containers.containers().contains(port.container()));
        }

        @Override
        public List<Entry> all(End destination) {
            return Asked.ALL.entries();
        }
    }

    /**
     * The ports of a service, which lead to ports of its backends (S57).
     *
     * @param service the service, which has backends
     */
    record OfService(Service service) implements Doors {
        @Override
        public List<Entry> numbered(Ports.Range range, End destination) {
            List<Entry> entries = new ArrayList<>();
            for (int number = range.range().first(); number <= range.range().last(); number++) {
                entries.add(throughPort(range.protocol(), number, destination));
            }
            return entries;
        }

        private Entry throughPort(Protocol protocol, int number, End destination) {
            return service.ports().stream()
                    .filter(port -> port.protocol() == protocol && port.port() == number)
                    .findFirst()
                    .map(port -> entry(one(protocol, number).toString(), port, destination))
                    .orElseThrow(() -> missing(one(protocol, number).toString()));
        }

        @Override
        public List<Entry> named(String name, End destination) {
            List<Entry> entries = service.ports().stream()
                    .filter(port -> port.name().equals(name))
                    .map(port -> entry(name, port, destination))
                    .toList();
            if (entries.isEmpty()) {
                throw missing(name);
            }
            return entries;
        }

        @Override
        public List<Entry> all(End destination) {
            if (service.ports().isEmpty()) {
                throw new UncheckableException("service " + service.id() + " has no ports");
            }
            return service.ports().stream()
                    .map(port -> entry(one(port.protocol(), port.port()).toString(), port, destination))
                    .toList();
        }

        private Entry entry(String name, Service.Port port, End destination) {
            OptionalInt target = port.targetOn((Pod) destination.endpoint());
            if (target.isEmpty()) {
                throw new UncheckableException("service " + service.id() + " leads " + one(port.protocol(), port.port())
                        + " to port `" + ((Service.Target.Named) port.targetPort()).name() + "`, and its backend "
                        + destination.name() + " has no " + port.protocol() + " port of that name");
            }
            return new Entry(name, one(port.protocol(), target.getAsInt()));
        }

        private UncheckableException missing(String asked) {
            String known = list(service.ports().stream()
                    .map(port -> quoted(one(port.protocol(), port.port()).toString(), port.name())));
            return new UncheckableException("service " + service.id() + " has no port `" + asked + "`; "
                    + (known.isEmpty() ? "it has no ports" : "its ports: " + known));
        }
    }
}
