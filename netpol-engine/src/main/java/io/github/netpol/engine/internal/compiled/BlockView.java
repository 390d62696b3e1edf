package io.github.netpol.engine.internal.compiled;

/** How ipBlocks see an end (E4, S69). */
public enum BlockView {
    /** No block can match it. */
    NEVER,
    /** By its address. */
    BY_ADDRESS,
    /** Its address is somewhere in the pod CIDRs. */
    IN_POD_CIDRS,
    /** Nothing is known of its address, so no block matches. */
    UNKNOWN,
    /** As {@link #IN_POD_CIDRS}, but every block matches that could. */
    ASSUMED_IN_POD_CIDRS,
    /** As {@link #UNKNOWN}, but every block matches. */
    ASSUMED
}
