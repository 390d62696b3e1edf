package io.github.netpol.engine;

/**
 * Something that decided a side of a verdict and could be otherwise.
 *
 * @param cause what it is
 * @param text what was assumed, in words
 */
public record Assumption(Cause cause, String text) {

    /** What a verdict can rest on; declared in the order in which a verdict lists them. */
    public enum Cause {
        /** The option {@code egressToOwnNode} (E2). */
        EGRESS_TO_OWN_NODE("E2"),
        /** The option {@code hostNetworkPods} (E3). */
        HOST_NETWORK_PODS("E3"),
        /** The option {@code ipBlockScope} (E4). */
        IP_BLOCK_SCOPE("E4"),
        /** The option {@code namedPortContainers} (E5). */
        NAMED_PORT_CONTAINERS("E5"),
        /** It is not known on which node a pod runs (S42). */
        UNKNOWN_NODE("S42"),
        /** A pod's address is not known (S69). */
        UNKNOWN_ADDRESS("S69");

        private final String id;

        Cause(String id) {
            this.id = id;
        }

        /** The number of the rule or option. */
        public String id() {
            return id;
        }
    }

    /** The assumption as {@code text (S69)}. */
    @Override
    public String toString() {
        return text + " (" + cause.id() + ")";
    }
}
