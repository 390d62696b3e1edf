package io.github.netpol.intents;

import io.github.netpol.model.Direction;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a {@link Claim} says. It speaks of every source, every destination and every port that it names; only a pod and
 * itself are no flow, for nothing keeps a pod from itself (S40).
 */
public sealed interface Statement {
    /** The subjects that it names: sources, destinations, then those of grants. */
    List<Subject> subjects();

    /** The ports that it speaks of, beside those of grants; all if it names none. */
    default Ports ports() {
        return Ports.any();
    }

    /**
     * Every flow is allowed.
     *
     * @param from the sources
     * @param to the destinations
     * @param on the ports
     * @param because the reasons
     */
    record Allowed(Subject from, Subject to, Ports on, List<Reason> because) implements Statement {
        /** Copies the list. */
        public Allowed {
            because = List.copyOf(because);
        }

        @Override
        public List<Subject> subjects() {
            return List.of(from, to);
        }

        @Override
        public Ports ports() {
            return on;
        }

        @Override
        public String toString() {
            return from + " -> " + to + " on " + on + " is allowed" + words(because);
        }
    }

    /**
     * Every destination is reached on every port by at least one of the sources.
     *
     * @param from the sources
     * @param to the destinations
     * @param on the ports
     */
    record AllowedFromSome(Subject from, Subject to, Ports on) implements Statement {
        @Override
        public List<Subject> subjects() {
            return List.of(from, to);
        }

        @Override
        public Ports ports() {
            return on;
        }

        @Override
        public String toString() {
            return "some of " + from + " -> " + to + " on " + on + " is allowed";
        }
    }

    /**
     * No flow is allowed.
     *
     * @param from the sources
     * @param to the destinations
     * @param on the ports
     * @param because the reasons
     */
    record Denied(Subject from, Subject to, Ports on, List<Reason> because) implements Statement {
        /** Copies the list. */
        public Denied {
            because = List.copyOf(because);
        }

        @Override
        public List<Subject> subjects() {
            return List.of(from, to);
        }

        @Override
        public Ports ports() {
            return on;
        }

        @Override
        public String toString() {
            return from + " -> " + to + " on " + on + " is denied" + words(because);
        }
    }

    /**
     * What is granted is allowed, and everybody else is denied: all other pods and workloads, every address outside, and in
     * an open world pods of namespaces that nobody described.
     *
     * @param to the destinations
     * @param within the ports that everybody else is denied
     * @param grants the sources that are allowed; none means that nobody is
     */
    record AllowedOnlyFrom(Subject to, Ports within, List<Grant> grants) implements Statement {
        /** Copies the list. */
        public AllowedOnlyFrom {
            grants = List.copyOf(grants);
        }

        @Override
        public List<Subject> subjects() {
            return and(to, grants);
        }

        @Override
        public Ports ports() {
            return within;
        }

        @Override
        public String toString() {
            return to + " on " + within + " is reached only from " + list(grants);
        }
    }

    /**
     * What is granted is allowed, and every other destination is denied: all other pods and workloads, every address
     * outside, and in an open world pods of namespaces that nobody described.
     *
     * @param from the sources
     * @param within the ports on which every other destination is denied
     * @param grants the destinations that are allowed; none means that there are none
     */
    record AllowedOnlyTo(Subject from, Ports within, List<Grant> grants) implements Statement {
        /** Copies the list. */
        public AllowedOnlyTo {
            grants = List.copyOf(grants);
        }

        @Override
        public List<Subject> subjects() {
            return and(from, grants);
        }

        @Override
        public Ports ports() {
            return within;
        }

        @Override
        public String toString() {
            return from + " on " + within + " reaches only " + list(grants);
        }
    }

    /**
     * Some policy isolates each of the pods (S29).
     *
     * @param pods the pods
     * @param direction in which direction
     */
    record Isolated(Subject pods, Direction direction) implements Statement {
        @Override
        public List<Subject> subjects() {
            return List.of(pods);
        }

        @Override
        public String toString() {
            return pods + " is isolated for " + direction.rulesField();
        }
    }

    /**
     * Each of the pods reaches the cluster's DNS on UDP 53 and TCP 53.
     *
     * @param from the pods
     */
    record ResolvesDns(Subject from) implements Statement {
        @Override
        public List<Subject> subjects() {
            return List.of(from);
        }

        @Override
        public String toString() {
            return from + " resolves DNS";
        }
    }

    private static List<Subject> and(Subject first, List<Grant> grants) {
        return Stream.concat(Stream.of(first), grants.stream().map(Grant::subject))
                .toList();
    }

    private static String words(List<Reason> because) {
        return because.stream().map(reason -> " " + reason).collect(Collectors.joining());
    }

    private static String list(List<Grant> grants) {
        return grants.isEmpty()
                ? "nobody"
                : grants.stream().map(Grant::toString).collect(Collectors.joining(", "));
    }
}
