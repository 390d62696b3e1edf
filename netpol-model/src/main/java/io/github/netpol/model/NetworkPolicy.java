package io.github.netpol.model;

import io.github.netpol.model.syntax.NameSyntax;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A Kubernetes NetworkPolicy of {@code networking.k8s.io/v1} (S1, S2), with all defaults applied.
 *
 * <pre>{@code
 * NetworkPolicy policy = NetworkPolicy.builder("shop", "db-in")
 *         .podSelector("app", "db")
 *         .ingress(Rule.from(Peer.pods("app", "web")).on(PolicyPort.tcp(5432)))
 *         .build();
 * }</pre>
 *
 * @param namespace the namespace that the policy lives in, and whose pods it selects
 * @param name the policy's name
 * @param podSelector selects the pods that the policy governs; empty means every pod of the namespace
 * @param policyTypes the directions in which the policy isolates those pods; at least one
 * @param ingress what may come in; inert unless {@code policyTypes} has ingress (S7)
 * @param egress what may go out; inert unless {@code policyTypes} has egress (S7)
 */
public record NetworkPolicy(
        String namespace,
        String name,
        LabelSelector podSelector,
        Set<Direction> policyTypes,
        List<Rule> ingress,
        List<Rule> egress) {

    /**
     * Validates and copies the parts.
     *
     * @throws IllegalArgumentException if a name is malformed (S77) or there is no policy type
     */
    public NetworkPolicy {
        Checks.notNull(namespace, "namespace");
        Checks.notNull(name, "name");
        Checks.notNull(podSelector, "podSelector");
        Checks.noProblems("namespace", namespace, NameSyntax.dnsLabelProblems(namespace));
        Checks.noProblems("policy name", name, NameSyntax.dnsSubdomainProblems(name));
        if (Checks.notNull(policyTypes, "policyTypes").isEmpty()) {
            throw new IllegalArgumentException("policy `" + namespace + "/" + name
                    + "` has no policyTypes; a policy isolates its pods in at least one direction");
        }
        policyTypes = Collections.unmodifiableSet(EnumSet.copyOf(policyTypes));
        ingress = List.copyOf(Checks.notNull(ingress, "ingress"));
        egress = List.copyOf(Checks.notNull(egress, "egress"));
    }

    /** A builder for a policy of that namespace and name. */
    public static Builder builder(String namespace, String name) {
        return new Builder(namespace, name);
    }

    /**
     * The policy types that the API server gives a policy without any: ingress, and egress if there is an egress rule
     * (S6).
     */
    public static Set<Direction> defaultPolicyTypes(List<Rule> egress) {
        return egress.isEmpty() ? EnumSet.of(Direction.INGRESS) : EnumSet.allOf(Direction.class);
    }

    /** The policy's namespace and name, by which a policy set knows it. */
    public NamespacedName id() {
        return new NamespacedName(namespace, name);
    }

    /** The rules of a direction. */
    public List<Rule> rules(Direction direction) {
        return direction == Direction.INGRESS ? ingress : egress;
    }

    /** Puts a policy together; what is left out has the API server's defaults (S3, S6). */
    public static final class Builder {
        private final String namespace;
        private final String name;
        private LabelSelector podSelector = LabelSelector.EVERYTHING;
        private final Set<Direction> policyTypes = EnumSet.noneOf(Direction.class);
        private final List<Rule> ingress = new ArrayList<>();
        private final List<Rule> egress = new ArrayList<>();

        private Builder(String namespace, String name) {
            this.namespace = namespace;
            this.name = name;
        }

        /** Governs the pods with these labels, keys and values in turn. */
        public Builder podSelector(String... keysAndValues) {
            return podSelector(LabelSelector.matching(keysAndValues));
        }

        /** Governs the pods that the selector matches; without this, every pod of the namespace. */
        public Builder podSelector(LabelSelector selector) {
            podSelector = Checks.notNull(selector, "podSelector");
            return this;
        }

        /** Adds directions in which the policy isolates; without this, those of {@link #defaultPolicyTypes}. */
        public Builder policyTypes(Direction... directions) {
            policyTypes.addAll(List.of(directions));
            return this;
        }

        /** Adds ingress rules. */
        public Builder ingress(Rule... rules) {
            ingress.addAll(List.of(rules));
            return this;
        }

        /** Adds egress rules. */
        public Builder egress(Rule... rules) {
            egress.addAll(List.of(rules));
            return this;
        }

        /**
         * The policy.
         *
         * @throws IllegalArgumentException if a name is malformed
         */
        public NetworkPolicy build() {
            Set<Direction> types = policyTypes.isEmpty() ? defaultPolicyTypes(egress) : policyTypes;
            return new NetworkPolicy(namespace, name, podSelector, types, ingress, egress);
        }
    }
}
