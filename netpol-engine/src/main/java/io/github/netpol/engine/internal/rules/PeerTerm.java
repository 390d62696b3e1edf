package io.github.netpol.engine.internal.rules;

import io.github.netpol.model.IpBlock;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Namespace;

/** One peer of a rule: whose traffic it matches. */
public sealed interface PeerTerm {

    /**
     * Governed pods (S20).
     *
     * @param scope the namespaces
     * @param pods selects the pods in them
     */
    record Pods(NamespaceScope scope, LabelSelector pods) implements PeerTerm {
        /** Whether a pod with these labels in that namespace matches. */
        public boolean matches(Namespace namespace, Labels labels) {
            return scope.matches(namespace) && pods.matches(labels);
        }
    }

    /**
     * A block of addresses (S56).
     *
     * @param block the block
     */
    record Block(IpBlock block) implements PeerTerm {}

    /** The namespaces of a term of pods. */
    sealed interface NamespaceScope {

        /** Whether the namespace is one of them. */
        boolean matches(Namespace namespace);

        /**
         * One namespace.
         *
         * @param name its name
         */
        record Named(String name) implements NamespaceScope {
            @Override
            public boolean matches(Namespace namespace) {
                return namespace.name().equals(name);
            }
        }

        /**
         * The namespaces with matching labels.
         *
         * @param selector selects them
         */
        record Matching(LabelSelector selector) implements NamespaceScope {
            @Override
            public boolean matches(Namespace namespace) {
                return selector.matches(namespace.labels());
            }
        }
    }
}
