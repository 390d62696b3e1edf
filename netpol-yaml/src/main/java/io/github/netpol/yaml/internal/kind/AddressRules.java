package io.github.netpol.yaml.internal.kind;

import io.github.netpol.model.Address;
import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.internal.structure.FieldPath;
import io.github.netpol.yaml.internal.structure.Findings;
import io.github.netpol.yaml.internal.structure.Value.Text;
import java.util.Optional;

/** Single addresses: of pods, nodes and services. */
final class AddressRules {
    private AddressRules() {}

    /** The address, if it is one. */
    static Optional<Address> read(Text text, FieldPath path, Findings findings) {
        try {
            return Optional.of(Address.parse(text.text()));
        } catch (IllegalArgumentException e) {
            findings.error(Kind.INVALID, path, text.position(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
