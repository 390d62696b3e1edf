package io.github.netpol.model;

/** A direction of traffic as seen from a pod; the values of {@code policyTypes}. */
public enum Direction {
    /** Connections to the pod. */
    INGRESS("Ingress", "ingress", "from"),
    /** Connections from the pod. */
    EGRESS("Egress", "egress", "to");

    private final String policyType;
    private final String rulesField;
    private final String peersField;

    Direction(String policyType, String rulesField, String peersField) {
        this.policyType = policyType;
        this.rulesField = rulesField;
        this.peersField = peersField;
    }

    /** The word in {@code policyTypes}: {@code Ingress} or {@code Egress}. */
    public String policyType() {
        return policyType;
    }

    /** The field that lists the rules: {@code ingress} or {@code egress}. */
    public String rulesField() {
        return rulesField;
    }

    /** The field of a rule that lists the peers: {@code from} or {@code to}. */
    public String peersField() {
        return peersField;
    }
}
