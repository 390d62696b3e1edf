package io.github.netpol.engine.internal.rules;

/** What a rule does with a connection that it matches. */
public enum Action {
    /** The connection is allowed. */
    ALLOW,
    /** The connection is denied. */
    DENY,
    /** This tier has nothing more to say; the next one decides. */
    PASS
}
