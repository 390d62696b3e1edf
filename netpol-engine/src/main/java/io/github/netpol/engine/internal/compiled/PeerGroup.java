package io.github.netpol.engine.internal.compiled;

/** Other ends that some rules cannot tell apart: the same terms match them, and names mean the same. */
final class PeerGroup {
    /** The number of a group that has none, because there are too many. */
    static final int UNNUMBERED = -1;

    private final int number;
    private final IntSet terms;
    private final NamedPorts namedPorts;

    PeerGroup(int number, IntSet terms, NamedPorts namedPorts) {
        this.number = number;
        this.terms = terms;
        this.namedPorts = namedPorts;
    }

    /** The number among the groups of its space, from 0 on, or {@link #UNNUMBERED}. */
    int number() {
        return number;
    }

    /** The terms that match. */
    IntSet terms() {
        return terms;
    }

    /** The named ports of these ends, as far as rules with these terms name them. */
    NamedPorts namedPorts() {
        return namedPorts;
    }
}
