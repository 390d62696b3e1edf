package io.github.netpol.intents.internal.file;

import io.github.netpol.intents.Ports;
import io.github.netpol.intents.VirtualWorkload;
import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.Labels;
import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.internal.structure.Findings;
import io.github.netpol.yaml.internal.structure.Quoted;
import io.github.netpol.yaml.internal.structure.Struct;
import io.github.netpol.yaml.internal.structure.Value;
import io.github.netpol.yaml.internal.structure.Value.NamedEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields of a workload that the manifests do not have. */
final class VirtualFields {
    private final Struct virtual;
    private final Findings findings;

    VirtualFields(Struct virtual, Findings findings) {
        this.virtual = virtual;
        this.findings = findings;
    }

    /** The workload, or nothing if it has an error. */
    Optional<Contents.Virtual> read(NameUses names) {
        Optional<String> namespace =
                text("namespace", "the name of the one that it is in").flatMap(text -> text.read(Names::ofNamespace));
        Optional<Written> written = text("workload", "its kind and name, as `Prometheus/main`");
        Optional<Names.OfWorkload> workload = written.flatMap(text -> text.read(Names::ofVirtualWorkload));
        written.ifPresent(text ->
                namespace.ifPresent(home -> workload.ifPresent(named -> names.claim(home + "/" + named, text))));
        Optional<Labels> labels = EndpointFields.labels(virtual, "labels", findings);
        Optional<List<ContainerPort>> ports = ports();
        return namespace.flatMap(home -> workload.flatMap(named -> labels.flatMap(having ->
                ports.map(open -> virtual(new VirtualWorkload(home, named.kind(), named.name(), having, open))))));
    }

    private Contents.Virtual virtual(VirtualWorkload workload) {
        return new Contents.Virtual(workload, virtual.path().toString(), findings.at(virtual.position()));
    }

    private Optional<Written> text(String field, String meaning) {
        if (!virtual.has(field)) {
            findings.error(
                    Kind.REQUIRED,
                    virtual.path(field),
                    virtual.position(),
                    virtual.type().words() + " needs `" + field + "`: " + meaning);
        }
        return Written.of(virtual, field, findings);
    }

    private Optional<List<ContainerPort>> ports() {
        List<NamedEntry> entries = virtual.named("ports");
        List<ContainerPort> ports = new ArrayList<>();
        for (NamedEntry entry : entries) {
            Written.at(virtual.path("ports").child(Quoted.cut(entry.name())), (Value.Text) entry.value(), findings)
                    .read(text -> port(entry.name(), text))
                    .ifPresent(ports::add);
        }
        return ports.size() < entries.size() ? Optional.empty() : Optional.of(ports);
    }

    private static ContainerPort port(String name, String text) {
        if (Ports.parse(text) instanceof Ports.Range range
                && range.range().first() == range.range().last()) {
            return new ContainerPort(name, range.range().first(), range.protocol(), ContainerPort.Container.APP);
        }
        throw new IllegalArgumentException(Quoted.of(text) + " is not one port of a container; write it as `TCP/9090`");
    }
}
