package io.github.netpol.yaml.internal.kind;

import io.github.netpol.model.Direction;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.SourceLocation;
import io.github.netpol.yaml.internal.inventory.Inventory;
import io.github.netpol.yaml.internal.inventory.PortNameUse;
import io.github.netpol.yaml.internal.structure.Findings;
import io.github.netpol.yaml.internal.structure.Place;
import io.github.netpol.yaml.internal.structure.Struct;
import io.github.netpol.yaml.internal.structure.Value;
import io.github.netpol.yaml.internal.text.Node.Position;
import java.util.List;

/** Adds a valid policy to the inventory, with the places of its parts. */
final class PolicyAdder {
    private final Inventory inventory;
    private final Findings findings;

    PolicyAdder(Inventory inventory, Findings findings) {
        this.inventory = inventory;
        this.findings = findings;
    }

    void add(NamespacedName id, Struct manifest) {
        Struct spec = manifest.structOrEmpty("spec");
        NetworkPolicy policy = PolicyBuilder.policy(id, spec);
        inventory.addPolicy(policy);
        addPlace(policy, "", manifest.position());
        for (String field : List.of("podSelector", "policyTypes")) {
            if (spec.has(field)) {
                addPlace(policy, field, spec.keyPosition(field));
            }
        }
        for (Direction direction : Direction.values()) {
            List<Struct> rules = spec.structs(direction.rulesField());
            for (int i = 0; i < rules.size(); i++) {
                addRule(policy, direction, direction.rulesField() + "[" + i + "]", rules.get(i));
            }
        }
    }

    private void addRule(NetworkPolicy policy, Direction direction, String path, Struct rule) {
        addPlace(policy, path, rule.position());
        addItems(policy, path + "." + direction.peersField(), rule.structs(direction.peersField()));
        List<Struct> ports = rule.structs("ports");
        addItems(policy, path + ".ports", ports);
        for (Struct port : ports) {
            port.text("port").ifPresent(name -> addPortName(policy, direction, port, name));
        }
    }

    private void addItems(NetworkPolicy policy, String path, List<Struct> items) {
        for (int i = 0; i < items.size(); i++) {
            addPlace(policy, path + "[" + i + "]", items.get(i).position());
        }
    }

    private void addPlace(NetworkPolicy policy, String path, Position position) {
        SourceLocation place = findings.at(position);
        // That a policy's part is in the policy is nothing to tell.
        if (place.hasLine()) {
            inventory.addPlace(policy.id(), path, place);
        }
    }

    private void addPortName(NetworkPolicy policy, Direction direction, Struct entry, Value.Text name) {
        Protocol protocol = PortRules.protocol(entry);
        Place place = new Place(findings, entry.path("port"), name.position());
        inventory.addPortName(new PortNameUse(policy, direction, new PolicyPort.Named(protocol, name.text()), place));
    }
}
