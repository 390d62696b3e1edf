package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.ports.PortSet;
import io.github.netpol.engine.internal.ports.PortSets;
import org.jspecify.annotations.Nullable;

/**
 * What nearly all questions are answered from: small and flat, so that they find it in a processor's caches. Only grows.
 * Thread-safe; reading takes no lock.
 */
public final class QuickAnswers {
    private final RowAnswers ingress;
    private final RowAnswers egress;
    private final Outsides outsides;
    private final PortSets portSets;

    /**
     * Takes the tables.
     *
     * @param ingress for each ingress row what it says of the groups of sources
     * @param egress for each egress row what it says of the groups of destinations
     * @param outsides what rules say of addresses outside
     * @param portSets the sets of ports by number
     */
    QuickAnswers(RowAnswers ingress, RowAnswers egress, Outsides outsides, PortSets portSets) {
        this.ingress = ingress;
        this.egress = egress;
        this.outsides = outsides;
        this.portSets = portSets;
    }

    /**
     * What pods of two namespaces may exchange, as far as it is the same for all ports: a number for
     * {@link Answer#isSameForAllPorts}.
     *
     * @param ingressRow the number of the destination's row, as all these at most {@link RowAnswers#NO_NUMBER}
     * @param source the source's number among the groups of that row
     * @param egressRow the number of the source's row
     * @param destination the destination's number among the groups of that row
     */
    public int elsewhere(int ingressRow, int source, int egressRow, int destination) {
        long[] ofIngress = ingress.words();
        long[] ofEgress = egress.words();
        int ingressPlace = RowAnswers.place(ofIngress, ingressRow, source);
        int egressPlace = RowAnswers.place(ofEgress, egressRow, destination);
        return Answer.both(
                Answer.at(ofIngress, ingressPlace, RowAnswers.WIDE), Answer.at(ofEgress, egressPlace, RowAnswers.WIDE));
    }

    /** The ports that a destination's row allows to sources; null if that is not known by these numbers. */
    public @Nullable PortSet allowedByIngress(int row, int source) {
        return ingress.allowed(row, source);
    }

    /** The ports that a source's row allows to destinations; null if that is not known by these numbers. */
    public @Nullable PortSet allowedByEgress(int row, int destination) {
        return egress.allowed(row, destination);
    }

    /** The ports that are allowed to or from an IPv4 address outside, by the map with that number; null if none has it. */
    public @Nullable PortSet allowedOutside(int map, int ipv4) {
        return outsides.allowed(map, ipv4);
    }

    /** The ports that are allowed between a pair of a namespace, if these are some that the words of its table know. */
    public @Nullable PortSet someAtHome(long[] words, int place) {
        return PairTable.some(words, place, portSets);
    }

    Outsides outsides() {
        return outsides;
    }
}
