package io.github.netpol.intents;

import io.github.netpol.model.Direction;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Something that is said of the flows of a cluster, and holds or does not: see {@link World#check}.
 *
 * <p>Its text is a sentence: {@code shop/orders -> shop/payment on TCP/8080 is allowed}.
 *
 * @param statement what is said
 * @param concessions what is left to chance
 */
public record Claim(Statement statement, Set<Concession> concessions) {
    /** Copies the set. */
    public Claim {
        EnumSet<Concession> copy = EnumSet.noneOf(Concession.class);
        copy.addAll(concessions);
        concessions = Collections.unmodifiableSet(copy);
    }

    private static Claim that(Statement statement) {
        return new Claim(statement, Set.of());
    }

    /** Every flow from one to the other is allowed on every port, for all of these reasons. */
    public static Claim allowed(Subject from, Subject to, Ports on, Reason... because) {
        return that(new Statement.Allowed(from, to, on, List.of(because)));
    }

    /** Every destination is reached on every port by at least one of the sources. */
    public static Claim allowedFromSome(Subject from, Subject to, Ports on) {
        return that(new Statement.AllowedFromSome(from, to, on));
    }

    /** No flow from one to the other is allowed on any port, for all of these reasons. */
    public static Claim denied(Subject from, Subject to, Ports on, Reason... because) {
        return that(new Statement.Denied(from, to, on, List.of(because)));
    }

    /** What is granted is allowed, and everybody else is denied on every port within. */
    public static Claim allowedOnlyFrom(Subject to, Ports within, List<Grant> grants) {
        return that(new Statement.AllowedOnlyFrom(to, within, grants));
    }

    /** What is granted is allowed, and every other destination is denied on every port within. */
    public static Claim allowedOnlyTo(Subject from, Ports within, List<Grant> grants) {
        return that(new Statement.AllowedOnlyTo(from, within, grants));
    }

    /** Some policy isolates each of the pods in the direction (S29). */
    public static Claim isolated(Subject pods, Direction direction) {
        return that(new Statement.Isolated(pods, direction));
    }

    /** Each of the pods reaches the cluster's DNS on UDP 53 and TCP 53. */
    public static Claim resolvesDns(Subject from) {
        return that(new Statement.ResolvesDns(from));
    }

    /** This claim, which also holds if a subject of it stands for nothing. */
    public Claim allowingEmpty() {
        return conceding(Concession.EMPTY_SUBJECTS);
    }

    /** This claim, under the assumption that no pod without a known address has one in an ipBlock (S69). */
    public Claim assumingPodsOutsideIpBlocks() {
        return conceding(Concession.PODS_OUTSIDE_IP_BLOCKS);
    }

    private Claim conceding(Concession concession) {
        EnumSet<Concession> all = EnumSet.of(concession);
        all.addAll(concessions);
        return new Claim(statement, all);
    }

    @Override
    public String toString() {
        return statement.toString();
    }
}
