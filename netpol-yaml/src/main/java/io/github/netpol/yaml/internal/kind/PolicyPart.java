package io.github.netpol.yaml.internal.kind;

import io.github.netpol.model.Direction;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.SourceLocation;
import io.github.netpol.yaml.internal.inventory.Inventory;
import io.github.netpol.yaml.internal.inventory.NamedPart;
import io.github.netpol.yaml.internal.inventory.PortNameUse;
import io.github.netpol.yaml.internal.structure.Findings;
import io.github.netpol.yaml.internal.structure.Place;
import io.github.netpol.yaml.internal.structure.Struct;
import io.github.netpol.yaml.internal.structure.Value;
import io.github.netpol.yaml.internal.text.Node.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A valid policy, and the places of its parts. */
final class PolicyPart implements NamedPart {
    private final Findings findings;
    private final Function<NamespacedName, NetworkPolicy> policy;
    private final Map<String, SourceLocation> places = new LinkedHashMap<>();
    private final List<PortName> portNames = new ArrayList<>(0);

    private record PortName(Direction direction, PolicyPort.Named port, Place place) {}

    PolicyPart(Struct manifest, PolicyBuilder builder, Findings findings) {
        this.findings = findings;
        Struct spec = manifest.structOrEmpty("spec");
        policy = builder.policy(spec);
        addPlace("", manifest.position());
        for (String field : List.of("podSelector", "policyTypes")) {
            if (spec.has(field)) {
                addPlace(field, spec.keyPosition(field));
            }
        }
        for (Direction direction : Direction.values()) {
            List<Struct> rules = spec.structs(direction.rulesField());
            for (int i = 0; i < rules.size(); i++) {
                addRule(direction, direction.rulesField() + "[" + i + "]", rules.get(i));
            }
        }
    }

    private void addRule(Direction direction, String path, Struct rule) {
        addPlace(path, rule.position());
        addItems(path + "." + direction.peersField(), rule.structs(direction.peersField()));
        List<Struct> ports = rule.structs("ports");
        addItems(path + ".ports", ports);
        for (Struct port : ports) {
            Optional<Value.Text> name = port.text("port");
            if (name.isPresent()) {
                addPortName(direction, port, name.get());
            }
        }
    }

    private void addItems(String path, List<Struct> items) {
        for (int i = 0; i < items.size(); i++) {
            addPlace(path + "[" + i + "]", items.get(i).position());
        }
    }

    private void addPlace(String path, Position position) {
        SourceLocation place = findings.at(position);
        // That a policy's part is in the policy is nothing to tell.
        if (place.hasLine()) {
            places.put(path, place);
        }
    }

    private void addPortName(Direction direction, Struct entry, Value.Text name) {
        Place place = new Place(findings, entry.path("port"), name.position());
        portNames.add(new PortName(direction, new PolicyPort.Named(PortRules.protocol(entry), name.text()), place));
    }

    @Override
    public void addTo(NamespacedName id, Inventory inventory) {
        NetworkPolicy named = policy.apply(id);
        inventory.addPolicy(named, places);
        for (PortName use : portNames) {
            inventory.addPortName(new PortNameUse(named, use.direction, use.port, use.place));
        }
    }
}
