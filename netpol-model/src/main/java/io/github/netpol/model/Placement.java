package io.github.netpol.model;

import io.github.netpol.model.syntax.NameSyntax;
import java.util.List;

/** Where a pod runs, as far as it is known. A pod's own node can always reach it (S42). */
public sealed interface Placement {
    /** Nothing is known: the pod is not scheduled yet, or only its template is known. */
    Placement UNKNOWN = new Unknown();

    /** Nothing is known of the node. */
    record Unknown() implements Placement {
        @Override
        public boolean isSameNode(Placement other) {
            return false;
        }

        @Override
        public List<Address> nodeAddresses() {
            return List.of();
        }
    }

    /**
     * The pod runs on a node.
     *
     * @param nodeName the node's name
     * @param nodeAddresses the node's addresses, empty if they are not known
     */
    record OnNode(String nodeName, List<Address> nodeAddresses) implements Placement {
        /**
         * Validates and copies the parts.
         *
         * @throws IllegalArgumentException if the name is empty or malformed
         */
        public OnNode {
            if (Checks.notNull(nodeName, "nodeName").isEmpty()) {
                throw new IllegalArgumentException("node name must not be empty; use `Placement.UNKNOWN`");
            }
            Checks.noProblems("node name", nodeName, NameSyntax.dnsSubdomainProblems(nodeName));
            nodeAddresses = List.copyOf(Checks.notNull(nodeAddresses, "nodeAddresses"));
        }

        @Override
        public boolean isSameNode(Placement other) {
            return other instanceof OnNode node && node.nodeName.equals(nodeName);
        }
    }

    /**
     * The pod runs on a node of which only addresses are known.
     *
     * @param nodeAddresses the node's addresses; at least one
     */
    record OnUnnamedNode(List<Address> nodeAddresses) implements Placement {
        /**
         * Validates and copies the addresses.
         *
         * @throws IllegalArgumentException if there is none
         */
        public OnUnnamedNode {
            nodeAddresses = List.copyOf(Checks.notNull(nodeAddresses, "nodeAddresses"));
            if (nodeAddresses.isEmpty()) {
                throw new IllegalArgumentException(
                        "a node without a name must have an address; use `Placement.UNKNOWN` if nothing is known");
            }
        }

        @Override
        public boolean isSameNode(Placement other) {
            return false;
        }
    }

    /** Whether both are known to be the same node. */
    boolean isSameNode(Placement other);

    /** The node's addresses, empty if they are not known. */
    List<Address> nodeAddresses();
}
