package io.github.netpol.intents;

import io.github.netpol.model.Direction;
import io.github.netpol.model.NamespacedName;

/** Why flows are expected to be allowed or denied. Of several reasons that are given, all must be true. */
public sealed interface Reason {

    /**
     * One side decides it: on a denial, that side denies; if it is allowed, a rule of that side allows it.
     *
     * @param direction the side: the destination's for ingress, the source's for egress
     */
    record Side(Direction direction) implements Reason {
        @Override
        public String toString() {
            return "by " + direction.rulesField();
        }
    }

    /**
     * A policy decides it: on a denial, it is among those that isolate a side that denies; if it is allowed, one of its
     * rules allows it. If a side is given too, it is the policy on that side.
     *
     * @param policy its name
     */
    record Policy(NamespacedName policy) implements Reason {
        @Override
        public String toString() {
            return "because of " + policy;
        }
    }

    /** The destination's side decides it. */
    static Reason byIngress() {
        return new Side(Direction.INGRESS);
    }

    /** The source's side decides it. */
    static Reason byEgress() {
        return new Side(Direction.EGRESS);
    }

    /**
     * A policy decides it.
     *
     * @param policy its name, as {@code namespace/name}
     * @throws IllegalArgumentException if that is no such name
     */
    static Reason becauseOf(String policy) {
        int slash = policy.indexOf('/');
        if (slash <= 0 || slash == policy.length() - 1 || slash != policy.lastIndexOf('/')) {
            throw new IllegalArgumentException("`" + policy + "` names no policy; write `namespace/name`");
        }
        return becauseOf(policy.substring(0, slash), policy.substring(slash + 1));
    }

    /** A policy decides it. */
    static Reason becauseOf(String namespace, String name) {
        return new Policy(new NamespacedName(namespace, name));
    }
}
