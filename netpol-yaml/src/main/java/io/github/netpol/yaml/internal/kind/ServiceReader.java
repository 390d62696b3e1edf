package io.github.netpol.yaml.internal.kind;

import io.github.netpol.model.Address;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Service;
import io.github.netpol.model.Service.Addressing;
import io.github.netpol.model.Service.Target;
import io.github.netpol.model.syntax.NameSyntax;
import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.internal.inventory.NamedPart;
import io.github.netpol.yaml.internal.structure.Findings;
import io.github.netpol.yaml.internal.structure.Quoted;
import io.github.netpol.yaml.internal.structure.Struct;
import io.github.netpol.yaml.internal.structure.Value;
import io.github.netpol.yaml.internal.structure.Value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Validates services as far as the model reads them, and makes them. */
final class ServiceReader {
    private static final String HEADLESS = "None";
    private static final String EXTERNAL_NAME = "ExternalName";

    private final SharedValues shared;
    private final Findings findings;

    ServiceReader(SharedValues shared, Findings findings) {
        this.shared = shared;
        this.findings = findings;
    }

    NamedPart service(Struct spec) {
        LabelRules.check(spec.entries("selector"), spec.path("selector"), findings);
        List<Address> addresses = addresses(spec);
        spec.structs("ports").forEach(this::checkPort);
        if (findings.hasErrors()) {
            return NamedPart.NONE;
        }
        Addressing addressing = addressing(spec);
        Labels selector = shared.labels(spec.entries("selector"));
        List<Service.Port> ports =
                spec.structs("ports").stream().map(ServiceReader::port).toList();
        return (id, inventory) ->
                inventory.addService(new Service(id.namespace(), id.name(), addressing, selector, addresses, ports));
    }

    private static Addressing addressing(Struct spec) {
        if (spec.textOrEmpty("type").equals(EXTERNAL_NAME)) {
            return Addressing.EXTERNAL_NAME;
        }
        boolean isHeadless = spec.textOrEmpty("clusterIP").equals(HEADLESS)
                || spec.texts("clusterIPs").stream()
                        .anyMatch(text -> text.text().equals(HEADLESS));
        return isHeadless ? Addressing.HEADLESS : Addressing.CLUSTER_IP;
    }

    private List<Address> addresses(Struct spec) {
        List<Address> addresses = new ArrayList<>();
        List<Text> several = spec.texts("clusterIPs");
        for (int i = 0; i < several.size(); i++) {
            if (isAddress(several.get(i))) {
                AddressRules.read(several.get(i), spec.path("clusterIPs").item(i), findings)
                        .ifPresent(addresses::add);
            }
        }
        Optional<Address> single = spec.text("clusterIP")
                .filter(ServiceReader::isAddress)
                .flatMap(text -> AddressRules.read(text, spec.path("clusterIP"), findings));
        if (several.isEmpty()) {
            single.ifPresent(addresses::add);
        }
        return addresses;
    }

    private static boolean isAddress(Text text) {
        return !text.text().isEmpty() && !text.text().equals(HEADLESS);
    }

    private void checkPort(Struct port) {
        Optional<Value.Number> number = port.number("port");
        if (number.isPresent()) {
            PortRules.checkNumber(number.get(), port.path("port"), findings);
        } else {
            findings.error(Kind.REQUIRED, port.path("port"), port.position(), "a service port needs its number");
        }
        if (!port.textOrEmpty("protocol").isEmpty()) {
            PortRules.checkProtocol(port, findings);
        }
        port.text("name")
                .filter(name -> !name.text().isEmpty())
                .ifPresent(name -> NameSyntax.dnsLabelProblems(name.text())
                        .forEach(problem -> findings.error(
                                Kind.INVALID,
                                port.path("name"),
                                name.position(),
                                Quoted.of(name.text()) + " " + problem)));
        targetNumber(port).ifPresent(target -> PortRules.checkNumber(target, port.path("targetPort"), findings));
        targetName(port).ifPresent(target -> PortRules.checkName(target, port.path("targetPort"), findings));
    }

    private static Service.Port port(Struct port) {
        int number = PolicyBuilder.number(port, "port");
        Target target = targetName(port)
                .<Target>map(name -> new Target.Named(name.text()))
                .orElseGet(() -> new Target.Number(
                        targetNumber(port).map(given -> (int) given.number()).orElse(number)));
        Protocol protocol = port.textOrEmpty("protocol").isEmpty() ? Protocol.TCP : PortRules.protocol(port);
        return new Service.Port(port.textOrEmpty("name"), number, protocol, target);
    }

    /** The server takes a target of 0 or without characters as left out: the service's own port. */
    private static Optional<Value.Number> targetNumber(Struct port) {
        return port.number("targetPort").filter(target -> target.number() != 0);
    }

    private static Optional<Text> targetName(Struct port) {
        return port.text("targetPort").filter(target -> !target.text().isEmpty());
    }
}
