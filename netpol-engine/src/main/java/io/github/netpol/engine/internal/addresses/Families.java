package io.github.netpol.engine.internal.addresses;

import io.github.netpol.model.Address.Family;

/** Sets of address families as bits, so that hot paths allocate nothing. */
public final class Families {
    /** No family. */
    public static final int NONE = 0;
    /** IPv4. */
    public static final int IPV4 = 1;
    /** IPv6. */
    public static final int IPV6 = 2;
    /** Both. */
    public static final int BOTH = IPV4 | IPV6;

    private static final Family[] ALL = Family.values();

    private Families() {}

    /** The set of one family. */
    public static int bit(Family family) {
        return family == Family.IPV4 ? IPV4 : IPV6;
    }

    /** Whether a family is in the set. */
    public static boolean contains(int families, Family family) {
        return (families & bit(family)) != 0;
    }

    /** The family that is evaluated first: IPv4, if it is there. */
    public static Family first(int families) {
        return contains(families, Family.IPV4) ? Family.IPV4 : Family.IPV6;
    }

    /** All families, in the order in which they are evaluated; not to be written to. */
    public static Family[] all() {
        return ALL;
    }

    /**
     * The families in which a connection is evaluated; none if both ends are known and share none (E9).
     *
     * @param one the families of an end, or those that it could have if its address is unknown
     */
    public static int shared(int one, boolean oneIsUnknown, int other, boolean otherIsUnknown) {
        int shared = one & other;
        if (shared != NONE || (!oneIsUnknown && !otherIsUnknown)) {
            return shared;
        }
        return oneIsUnknown ? other : one;
    }
}
