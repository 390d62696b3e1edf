package io.github.netpol.engine.internal.compiled;

import java.util.Arrays;
import java.util.Set;

/** Other ends that the rules of one direction cannot tell apart: the same terms match them, and names mean the same. */
public final class PeerGroup {
    private final int id;
    private final int[] terms;
    private final Set<NamedPort> namedPorts;

    PeerGroup(int id, int[] terms, Set<NamedPort> namedPorts) {
        this.id = id;
        this.terms = terms;
        this.namedPorts = namedPorts;
    }

    /** The group's number among those of its direction, from 0 on. */
    int id() {
        return id;
    }

    /** Whether the term with this number matches. */
    boolean matches(int term) {
        return Arrays.binarySearch(terms, term) >= 0;
    }

    /** The named ports of these ends that rules mention. */
    Set<NamedPort> namedPorts() {
        return namedPorts;
    }
}
