package io.github.netpol.engine;

import io.github.netpol.model.Cluster;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Protocol;
import java.util.Collection;
import java.util.List;

/**
 * Network policies in compiled form: the main door to the engine. Immutable and thread-safe.
 *
 * <pre>{@code
 * PolicySet policies = PolicySet.of(policy);
 * Verdict verdict = policies.evaluate(web, db, 5432, Protocol.TCP);
 * }</pre>
 */
public final class PolicySet {
    private PolicySet() {}

    /**
     * A set of these policies with the default options.
     *
     * @throws IllegalArgumentException if two of them have the same namespace and name
     */
    public static PolicySet of(NetworkPolicy... policies) {
        return of(List.of(policies));
    }

    /**
     * A set of these policies with the default options.
     *
     * @throws IllegalArgumentException if two of them have the same namespace and name
     */
    public static PolicySet of(Collection<NetworkPolicy> policies) {
        return of(policies, EvaluationOptions.DEFAULTS);
    }

    /**
     * A set of these policies.
     *
     * @throws IllegalArgumentException if two of them have the same namespace and name
     */
    public static PolicySet of(Collection<NetworkPolicy> policies, EvaluationOptions options) {
        throw new UnsupportedOperationException();
    }

    /** A set of the policies of an inventory with the default options. */
    public static PolicySet of(Cluster cluster) {
        return of(cluster.policies());
    }

    /** This set with a policy added, or replaced if one of its namespace and name is there. */
    public PolicySet with(NetworkPolicy policy) {
        throw new UnsupportedOperationException();
    }

    /** This set without the policy of that namespace and name, if it is there. */
    public PolicySet without(NamespacedName policy) {
        throw new UnsupportedOperationException();
    }

    /** The policies, sorted by namespace and name. */
    public List<NetworkPolicy> policies() {
        throw new UnsupportedOperationException();
    }

    /** The options. */
    public EvaluationOptions options() {
        throw new UnsupportedOperationException();
    }

    /** The endpoint's place in this set's compiled form, for many questions about it. */
    public ResolvedEndpoint resolve(Endpoint endpoint) {
        throw new UnsupportedOperationException();
    }

    /**
     * Whether the source may open a connection to the destination, and why.
     *
     * @param port the destination port on the pod, after any service's translation (S57): 1 to 65535
     * @throws IllegalArgumentException if the port is out of range
     */
    public Verdict evaluate(Endpoint source, Endpoint destination, int port, Protocol protocol) {
        throw new UnsupportedOperationException();
    }

    /**
     * As {@link #evaluate(Endpoint, Endpoint, int, Protocol)}, with ends resolved before.
     *
     * @throws IllegalArgumentException if the port is out of range, or an end was resolved by another set
     */
    public Verdict evaluate(ResolvedEndpoint source, ResolvedEndpoint destination, int port, Protocol protocol) {
        throw new UnsupportedOperationException();
    }

    /**
     * Whether the source may reach the destination pod's port of that name: on all numbers that the name stands for. The
     * verdict is that of the lowest number that is denied, or else of the lowest.
     *
     * @throws IllegalArgumentException if the destination is no pod, or has no port of that name and protocol
     */
    public Verdict evaluate(Endpoint source, Endpoint destination, String portName, Protocol protocol) {
        throw new UnsupportedOperationException();
    }

    /**
     * The same answer as {@link #evaluate(Endpoint, Endpoint, int, Protocol)} without reasons.
     *
     * @throws IllegalArgumentException if the port is out of range
     */
    public boolean allows(Endpoint source, Endpoint destination, int port, Protocol protocol) {
        throw new UnsupportedOperationException();
    }

    /**
     * The same answer as {@link #evaluate(ResolvedEndpoint, ResolvedEndpoint, int, Protocol)} without reasons; allocates
     * nothing.
     *
     * @throws IllegalArgumentException if the port is out of range, or an end was resolved by another set
     */
    public boolean allows(ResolvedEndpoint source, ResolvedEndpoint destination, int port, Protocol protocol) {
        throw new UnsupportedOperationException();
    }

    /** Exactly the ports on which the source may reach the destination. */
    public AllowedPorts allowedPorts(Endpoint source, Endpoint destination) {
        throw new UnsupportedOperationException();
    }
}
