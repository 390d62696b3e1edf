package io.github.netpol.intents;

import io.github.netpol.model.Direction;
import java.util.List;

/** Something that is said of the flows of a cluster, and holds or does not. */
public sealed interface Claim {

    /** Every flow from one to the other is allowed on every port. */
    record Allowed(Subject from, Subject to, Ports on, Reason because) implements Claim {}

    /** The destination is reached on every port, by at least one of the sources. */
    record AllowedFromSome(Subject from, Subject to, Ports on) implements Claim {}

    /** No flow from one to the other is allowed on any port. */
    record Denied(Subject from, Subject to, Ports on, Reason because) implements Claim {}

    /** What is granted is allowed, and everybody else is denied on every port within. */
    record AllowedOnlyFrom(Subject to, Ports within, List<Grant> grants) implements Claim {}

    /** What is granted is allowed, and every other destination is denied on every port within. */
    record AllowedOnlyTo(Subject from, Ports within, List<Grant> grants) implements Claim {}

    /** Some policy isolates each of the pods in the direction. */
    record Isolated(Subject pods, Direction direction) implements Claim {}

    /** Each of the pods reaches the cluster's DNS on UDP 53 and TCP 53. */
    record ResolvesDns(Subject from) implements Claim {}

    /**
     * The other end of an exception, and its ports.
     *
     * @param subject who may
     * @param on on which ports
     */
    record Grant(Subject subject, Ports on) {}

    /** Why a flow is expected to be as it is. */
    sealed interface Reason {
        /** Any reason will do. */
        record Whatever() implements Reason {}

        /** The side of a direction decides it. */
        record Side(Direction direction) implements Reason {}

        /** A policy has its part in it: an allowing rule is its, or it isolates the side that denies. */
        record Policy(io.github.netpol.model.NamespacedName policy) implements Reason {}

        /** All of these. */
        record All(List<Reason> reasons) implements Reason {}
    }
}
