package io.github.netpol.yaml.internal.kind;

import io.github.netpol.model.Cidr;
import io.github.netpol.model.Direction;
import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.internal.structure.Findings;
import io.github.netpol.yaml.internal.structure.Place;
import io.github.netpol.yaml.internal.structure.Struct;
import io.github.netpol.yaml.internal.structure.Value.Text;
import java.util.List;

/** The API server's validation of a NetworkPolicy's spec (S75 to S91), in its order. */
final class PolicyRules {
    private static final List<String> POLICY_TYPES =
            List.of(Direction.INGRESS.policyType(), Direction.EGRESS.policyType());

    private final Findings findings;
    private final CidrRules cidrRules;

    PolicyRules(Cidr.Validation cidrValidation, Findings findings) {
        this.findings = findings;
        cidrRules = new CidrRules(cidrValidation, findings);
    }

    void check(Struct spec) {
        SelectorRules.check(spec.structOrEmpty("podSelector"), findings);
        for (Direction direction : Direction.values()) {
            for (Struct rule : spec.structs(direction.rulesField())) {
                checkRule(rule, direction);
            }
        }
        checkPolicyTypes(spec);
    }

    private void checkRule(Struct rule, Direction direction) {
        for (Struct port : rule.structs("ports")) {
            PortRules.checkPolicyPort(port, findings);
        }
        for (Struct peer : rule.structs(direction.peersField())) {
            checkPeer(peer);
        }
    }

    private void checkPeer(Struct peer) {
        for (String selector : List.of("podSelector", "namespaceSelector")) {
            if (peer.has(selector)) {
                SelectorRules.check(peer.structOrEmpty(selector), findings);
            }
        }
        if (peer.has("ipBlock")) {
            cidrRules.check(peer.structOrEmpty("ipBlock"));
        }
        boolean selects = peer.has("podSelector") || peer.has("namespaceSelector");
        if (!selects && !peer.has("ipBlock")) {
            findings.error(
                    Kind.REQUIRED,
                    peer.path(),
                    peer.position(),
                    "must specify a peer: `podSelector`, `namespaceSelector` or `ipBlock`; a selector that shall match"
                            + " everything is `{}`");
        } else if (selects && peer.has("ipBlock")) {
            findings.error(
                    Kind.FORBIDDEN,
                    peer.path(),
                    peer.keyPosition("ipBlock"),
                    "`ipBlock` cannot stand beside a selector in one peer; make two peers of it");
        }
    }

    private void checkPolicyTypes(Struct spec) {
        List<Text> types = spec.texts("policyTypes");
        if (types.size() > POLICY_TYPES.size()) {
            findings.error(
                    Kind.INVALID,
                    spec.path("policyTypes"),
                    spec.keyPosition("policyTypes"),
                    "must have at most two items, `Ingress` and `Egress`");
            return;
        }
        for (int i = 0; i < types.size(); i++) {
            Text type = types.get(i);
            if (!POLICY_TYPES.contains(type.text())) {
                new Place(findings, spec.path("policyTypes").item(i), type.position())
                        .notSupported(type.text(), POLICY_TYPES);
            }
        }
    }
}
