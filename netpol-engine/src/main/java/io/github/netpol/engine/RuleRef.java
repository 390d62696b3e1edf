package io.github.netpol.engine;

import io.github.netpol.model.NamespacedName;

/**
 * Names a rule, and the peer and port in it that matter, by field paths relative to the policy's {@code spec}, counted
 * from 0 as Kubernetes prints them.
 *
 * @param policy the policy
 * @param rule the rule, such as {@code ingress[0]}
 * @param peer the peer, such as {@code ingress[0].from[1]}; the rule itself if it has no peers
 * @param port the port entry, such as {@code ingress[0].ports[2]}; the rule itself if it has no ports
 */
public record RuleRef(NamespacedName policy, String rule, String peer, String port) {

    /** The path of the peer, or of the rule if it has no peers: where to look first. */
    public String fieldPath() {
        return peer;
    }

    /** The rule as {@code namespace/policy ingress[0].from[1]}. */
    @Override
    public String toString() {
        return policy + " " + peer;
    }
}
