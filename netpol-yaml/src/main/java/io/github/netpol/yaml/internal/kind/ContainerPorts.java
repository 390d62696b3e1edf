package io.github.netpol.yaml.internal.kind;

import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.ContainerPort.Container;
import io.github.netpol.model.Protocol;
import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.internal.structure.FieldPath;
import io.github.netpol.yaml.internal.structure.Findings;
import io.github.netpol.yaml.internal.structure.Quoted;
import io.github.netpol.yaml.internal.structure.Struct;
import io.github.netpol.yaml.internal.structure.Value;
import io.github.netpol.yaml.internal.structure.Value.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Validates the container ports of one pod and collects them (S26, S53, S54, S104). */
final class ContainerPorts {
    private final Findings findings;
    private final List<ContainerPort> found = new ArrayList<>();
    private final Map<Name, Integer> numbers = new HashMap<>();

    private record Name(String name, Protocol protocol) {}

    ContainerPorts(Findings findings) {
        this.findings = findings;
    }

    /** The ports that are valid. */
    List<ContainerPort> found() {
        return found;
    }

    void read(Struct podSpec) {
        for (Struct container : podSpec.structs("containers")) {
            readContainer(container, Container.APP);
        }
        for (Struct container : podSpec.structs("initContainers")) {
            boolean sidecar = container.textOrEmpty("restartPolicy").equals("Always");
            readContainer(container, sidecar ? Container.SIDECAR : Container.INIT);
        }
    }

    private void readContainer(Struct container, Container kind) {
        Set<String> names = new HashSet<>();
        for (Struct port : container.structs("ports")) {
            Optional<Text> name = port.nonEmptyText("name");
            if (name.isPresent()) {
                checkName(name.get(), port.path("name"), names);
            }
            checkNumber(port);
            Optional<Value.Number> hostPort = port.number("hostPort");
            if (hostPort.isPresent() && hostPort.get().number() != 0) {
                PortRules.checkNumber(hostPort.get(), port.path("hostPort"), findings);
            }
            boolean protocolGiven = !port.textOrEmpty("protocol").isEmpty();
            if (protocolGiven) {
                PortRules.checkProtocol(port, findings);
            }
            if (!findings.hasErrors()) {
                Protocol protocol = protocolGiven ? PortRules.protocol(port) : Protocol.TCP;
                int number = PolicyBuilder.number(port, "containerPort");
                add(port, new ContainerPort(port.textOrEmpty("name"), number, protocol, kind));
            }
        }
    }

    private void checkName(Text name, FieldPath path, Set<String> names) {
        PortRules.checkName(name, path, findings);
        if (!names.add(name.text())) {
            findings.error(
                    Kind.DUPLICATE,
                    path,
                    name.position(),
                    "port name " + Quoted.of(name.text()) + " is there twice in one container");
        }
    }

    private void checkNumber(Struct port) {
        Optional<Value.Number> number = port.number("containerPort");
        if (number.isPresent() && number.get().number() != 0) {
            PortRules.checkNumber(number.get(), port.path("containerPort"), findings);
        } else {
            findings.error(
                    Kind.REQUIRED,
                    port.path("containerPort"),
                    port.valuePosition("containerPort"),
                    "a container port needs its number");
        }
    }

    private void add(Struct struct, ContainerPort port) {
        found.add(port);
        if (port.name().isEmpty() || port.container() == Container.INIT) {
            return;
        }
        Integer other = numbers.putIfAbsent(new Name(port.name(), port.protocol()), port.port());
        if (other != null && other != port.port()) {
            Text name = struct.text("name").orElseThrow();
            findings.warning(
                    Kind.NAMED_PORT,
                    struct.path("name"),
                    name.position(),
                    "port name " + Quoted.of(port.name()) + " is port " + other + " of one container and " + port.port()
                            + " of another; rules with this name admit both");
        }
    }
}
