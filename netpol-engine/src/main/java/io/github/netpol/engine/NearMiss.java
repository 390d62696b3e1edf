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
 * @param fix the one change to the rule that would admit the connection, such as {@code port: 80 -> 8080}; the empty text
 *     if it takes more than one simple change
 */
public record NearMiss(RuleRef rule, Set<Dimension> failing, String text, String fix) {

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

    /** Whether only the port or the protocol is in the way. */
    public boolean admitsPeer() {
        return failing.stream().allMatch(dimension -> dimension == Dimension.PORT || dimension == Dimension.PROTOCOL);
    }

    /** What the text speaks of: the rule if only its ports are in the way, else the peer that came nearest. */
    public String fieldPath() {
        return admitsPeer() ? rule.rule() : rule.peer();
    }

    /** Where to look first: the port entry if only that is in the way, else the peer. */
    public String locationPath() {
        return admitsPeer() ? rule.port() : rule.peer();
    }

    /** The near miss as {@code ingress[0] would admit this peer on TCP 80, not on TCP 8080}. */
    @Override
    public String toString() {
        return fieldPath() + " " + text;
    }

    /** Copies the set. */
    public NearMiss {
        failing = Collections.unmodifiableSet(EnumSet.copyOf(failing));
    }
}
