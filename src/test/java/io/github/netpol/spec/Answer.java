package io.github.netpol.spec;

import io.github.netpol.model.Address.Family;
import io.github.netpol.model.NamespacedName;
import java.util.List;
import java.util.Map;

/**
 * What the specification answers to one question.
 *
 * @param allowed whether the connection is allowed
 * @param egress what the source's side decides
 * @param ingress what the destination's side decides
 * @param byFamily the answer in each family that was evaluated, IPv4 first
 */
public record Answer(boolean allowed, Side egress, Side ingress, Map<Family, Answer> byFamily) {

    /** What a side can decide; the names are those of the JSON output. */
    public enum Outcome {
        NOT_APPLICABLE,
        OWN_NODE,
        NOT_ISOLATED,
        ALLOWED,
        DENIED,
        FINISHED;

        boolean allows() {
            return this != DENIED && this != FINISHED;
        }
    }

    /**
     * What one side decides.
     *
     * @param outcome the outcome
     * @param isolatedBy the policies that isolate the pod, sorted
     * @param rules the rules that match, by policy and then in its order
     */
    public record Side(Outcome outcome, List<NamespacedName> isolatedBy, List<Match> rules) {
        static Side of(Outcome outcome) {
            return new Side(outcome, List.of(), List.of());
        }

        boolean allows() {
            return outcome.allows();
        }
    }

    /**
     * A rule that matches, by field paths: the rule, its first matching peer and its first matching port entry; the
     * rule itself where it has none.
     */
    public record Match(NamespacedName policy, String rule, String peer, String port) {}

    /** What an answer can rest on. */
    public enum Cause {
        EGRESS_TO_OWN_NODE,
        HOST_NETWORK_PODS,
        IP_BLOCK_SCOPE,
        NAMED_PORT_CONTAINERS,
        UNKNOWN_NODE,
        UNKNOWN_ADDRESS
    }

    /** Ports without a gap between them, both ends included. */
    public record Ports(int first, int last) {}

    /** Whether this answer, or one of its sides, allows where the other denies, or the other way round. */
    boolean turnsInto(Answer other) {
        return allowed != other.allowed
                || egress.allows() != other.egress.allows()
                || ingress.allows() != other.ingress.allows();
    }
}
