package io.github.netpol.engine.internal.addresses;

/**
 * Where ranges of one family begin and end, in any order. An edge has a place, a counter that changes there, and by how
 * much it does: from -2 to 2.
 */
interface Edges {
    /** The largest number of a counter, so that it fits beside the change. */
    int MAX_COUNTER = (1 << 28) - 1;

    /** Adds an edge; one beyond all addresses of the family is none. */
    void add(long high, long low, int counter, int change);

    /** The map of what the coverage is between the edges. */
    AddressMap sweep(Coverage coverage);
}
