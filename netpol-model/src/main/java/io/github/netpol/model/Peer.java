package io.github.netpol.model;

/**
 * The other end that a rule admits (S19, "NetworkPolicyPeer"), in the four forms that a manifest can give it.
 *
 * <p>The forms keep an absent selector and an empty one apart (S11, S12): {@link Pods} is a peer without a
 * {@code namespaceSelector} and means the policy's own namespace, while {@link Namespaces} with an empty selector means
 * every namespace. Peers of pods never match an end that is no pod (S20).
 */
public sealed interface Peer {

    /**
     * Pods of the policy's own namespace: only {@code podSelector} is given.
     *
     * @param podSelector selects the pods
     */
    record Pods(LabelSelector podSelector) implements Peer {
        /** Refuses null, which would blur what is absent and what is empty (S12). */
        public Pods {
            Checks.notNull(podSelector, "podSelector");
        }
    }

    /**
     * Every pod of some namespaces: only {@code namespaceSelector} is given.
     *
     * @param namespaceSelector selects the namespaces by their labels; empty means all
     */
    record Namespaces(LabelSelector namespaceSelector) implements Peer {
        /** Refuses null, which would blur what is absent and what is empty (S12). */
        public Namespaces {
            Checks.notNull(namespaceSelector, "namespaceSelector");
        }
    }

    /**
     * Some pods of some namespaces: both selectors are given, and both must match.
     *
     * @param namespaceSelector selects the namespaces by their labels; empty means all
     * @param podSelector selects the pods
     */
    record PodsInNamespaces(LabelSelector namespaceSelector, LabelSelector podSelector) implements Peer {
        /** Refuses null, which would blur what is absent and what is empty (S12). */
        public PodsInNamespaces {
            Checks.notNull(namespaceSelector, "namespaceSelector");
            Checks.notNull(podSelector, "podSelector");
        }
    }

    /**
     * A block of addresses: {@code ipBlock} is given.
     *
     * @param ipBlock the block
     */
    record Block(IpBlock ipBlock) implements Peer {
        /** Refuses null. */
        public Block {
            Checks.notNull(ipBlock, "ipBlock");
        }
    }

    /** Pods of the policy's own namespace with these labels, keys and values in turn; none given means every pod. */
    static Peer pods(String... keysAndValues) {
        return new Pods(LabelSelector.matching(keysAndValues));
    }

    /** Every pod of the namespaces with these labels, keys and values in turn; none given means every namespace. */
    static Peer namespaces(String... keysAndValues) {
        return new Namespaces(LabelSelector.matching(keysAndValues));
    }

    /** Every pod of the namespace with this name, by the label that Kubernetes puts on it (S18). */
    static Peer namespaceNamed(String name) {
        return namespaces(Namespace.NAME_LABEL, name);
    }

    /** A block of addresses, with the parts cut out of it. */
    static Peer ipBlock(String cidr, String... except) {
        return new Block(IpBlock.of(cidr, except));
    }
}
