package io.github.netpol.engine;

import io.github.netpol.model.NamespacedName;
import java.util.List;

/** What one side of a connection decides, with its reasons. */
public sealed interface Decision {

    /** The outcomes of a side; their names are those of the JSON output. */
    enum Outcome {
        /** Policies have no say on this side. */
        NOT_APPLICABLE(true),
        /** The pod's own node may always reach it (S42). */
        OWN_NODE(true),
        /** No policy governs the pod in this direction (S30). */
        NOT_ISOLATED(true),
        /** A rule allows it. */
        ALLOWED(true),
        /** The pod is isolated, and no rule allows it. */
        DENIED(false),
        /** The pod has finished (S67). */
        FINISHED(false),
        /** A rule denies it; NetworkPolicy has no such rules. */
        DENIED_BY_RULE(false);

        private final boolean allows;

        Outcome(boolean allows) {
            this.allows = allows;
        }

        /** Whether this outcome lets the connection pass. */
        public boolean allows() {
            return allows;
        }
    }

    /** The outcome. */
    Outcome outcome();

    /** Whether this side lets the connection pass. */
    default boolean allows() {
        return outcome().allows();
    }

    /** The policies that isolate the pod in this direction, sorted; empty if none does or none has a say. */
    default List<NamespacedName> isolatedBy() {
        return List.of();
    }

    /** Policies have no say: this end is no governed pod, or both ends are one pod. */
    record NotApplicable() implements Decision {
        @Override
        public Outcome outcome() {
            return Outcome.NOT_APPLICABLE;
        }
    }

    /** The other end is the pod's own node. */
    record OwnNode() implements Decision {
        @Override
        public Outcome outcome() {
            return Outcome.OWN_NODE;
        }
    }

    /** No policy governs the pod in this direction. */
    record NotIsolated() implements Decision {
        @Override
        public Outcome outcome() {
            return Outcome.NOT_ISOLATED;
        }
    }

    /**
     * Rules allow it.
     *
     * @param isolatedBy the policies that isolate the pod
     * @param rules every rule that allows it, the first one first: by policy, then in the order of the policy
     */
    record Allowed(List<NamespacedName> isolatedBy, List<RuleRef> rules) implements Decision {
        /** Copies the lists. */
        public Allowed {
            isolatedBy = List.copyOf(isolatedBy);
            rules = List.copyOf(rules);
        }

        @Override
        public Outcome outcome() {
            return Outcome.ALLOWED;
        }
    }

    /**
     * The pod is isolated, and no rule allows it.
     *
     * @param isolatedBy the policies that isolate the pod; never empty
     * @param nearMisses the rules that came nearest, at most {@value #MAX_NEAR_MISSES}, those that miss least first
     */
    record Denied(List<NamespacedName> isolatedBy, List<NearMiss> nearMisses) implements Decision {
        /** How many near misses a denial lists at most. */
        public static final int MAX_NEAR_MISSES = 5;

        /** Copies the lists. */
        public Denied {
            isolatedBy = List.copyOf(isolatedBy);
            nearMisses = List.copyOf(nearMisses);
        }

        @Override
        public Outcome outcome() {
            return Outcome.DENIED;
        }
    }

    /** The pod has finished: it neither sends nor receives. */
    record Finished() implements Decision {
        @Override
        public Outcome outcome() {
            return Outcome.FINISHED;
        }
    }

    /**
     * A rule denies it.
     *
     * @param isolatedBy the policies that govern the pod
     * @param rule the rule
     */
    record DeniedByRule(List<NamespacedName> isolatedBy, RuleRef rule) implements Decision {
        /** Copies the list. */
        public DeniedByRule {
            isolatedBy = List.copyOf(isolatedBy);
        }

        @Override
        public Outcome outcome() {
            return Outcome.DENIED_BY_RULE;
        }
    }
}
