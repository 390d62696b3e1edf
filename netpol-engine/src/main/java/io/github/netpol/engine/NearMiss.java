package io.github.netpol.engine;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A rule that did not match, and by how little.
 *
 * @param rule the rule, with the peer and the port entry that came nearest
 * @param failing what did not match; never empty
 * @param text what would have to be otherwise, in words, without the name of the rule
 */
public record NearMiss(RuleRef rule, Set<Dimension> failing, String text) {

    /** What a rule asks for. */
    public enum Dimension {
        /** The peer's namespace. */
        NAMESPACE,
        /** The peer's labels. */
        POD_LABELS,
        /** The peer's address. */
        ADDRESS,
        /** The protocol. */
        PROTOCOL,
        /** The port. */
        PORT
    }

    /** Copies the set. */
    public NearMiss {
        failing = Collections.unmodifiableSet(EnumSet.copyOf(failing));
    }
}
