package io.github.netpol.engine;

import io.github.netpol.model.Address.Family;

/** Sets of address families as bits, so that hot paths allocate nothing. */
final class Families {
    static final int NONE = 0;
    static final int IPV4 = 1;
    static final int IPV6 = 2;
    static final int BOTH = IPV4 | IPV6;

    private static final Family[] ALL = Family.values();

    private Families() {}

    static int bit(Family family) {
        return family == Family.IPV4 ? IPV4 : IPV6;
    }

    static boolean contains(int families, Family family) {
        return (families & bit(family)) != 0;
    }

    /** The family that is evaluated first: IPv4, if it is there. */
    static Family first(int families) {
        return contains(families, Family.IPV4) ? Family.IPV4 : Family.IPV6;
    }

    /** All families, in the order in which they are evaluated; not to be written to. */
    static Family[] all() {
        return ALL;
    }

    /** The families in which a connection is evaluated; none if both ends are known and share none (E9). */
    static int shared(ResolvedEndpoint source, ResolvedEndpoint destination) {
        int shared = source.families() & destination.families();
        if (shared != NONE || (!source.isUnknown() && !destination.isUnknown())) {
            return shared;
        }
        return source.isUnknown() ? destination.families() : source.families();
    }
}
