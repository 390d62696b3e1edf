package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.addresses.Families;
import io.github.netpol.engine.internal.ports.PortSet;
import io.github.netpol.model.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All pairs of some classes that may talk, with the ports: found from the rows, without trying the pairs that may not. They
 * come in blocks, each source of which may reach each destination. Classes are named by their places in the list. Not
 * thread-safe.
 */
public final class ClassPairs {
    // Families, and whether they are only those that the pods could have.
    private static final int PROFILES = 2 * (Families.BOTH + 1);
    private static final int UNKNOWN = Families.BOTH + 1;

    private final List<EndpointClass> classes;
    private long looks;

    /** Takes blocks of pairs. */
    public interface Sink {
        /**
         * Pods of each source may reach pods of each destination on exactly these ports, which are some. No two blocks of a
         * search have a pair in common.
         *
         * @param sources the places of classes in the list; not to be written to, nor are the destinations
         */
        void block(int[] sources, int[] destinations, PortSet ports);
    }

    /** Pairs of these classes, which are different ones of one policy set. */
    public ClassPairs(List<EndpointClass> classes) {
        this.classes = classes;
    }

    /**
     * Gives the pairs of pods of one namespace, among them those of two pods of one class.
     *
     * @param from the place of the first class; the list has all those of a namespace together
     * @param to the place after the last class of the namespace
     */
    public void withinNamespace(int from, int to, Sink sink) {
        // Where there are no policies everything is allowed, and only there can classes of a namespace come from two
        // views
        // of it; the rows that all namespaces share say it in the same numbers for both.
        Standpoint standpoint = classes.get(from).home().policies().isEmpty() ? Standpoint.ELSEWHERE : Standpoint.HOME;
        search(standpoint, IntStream.range(from, to).toArray(), sink);
    }

    /** Gives the pairs of pods of different namespaces; what it says of pods of one namespace means nothing. */
    public void acrossNamespaces(Sink sink) {
        search(Standpoint.ELSEWHERE, IntStream.range(0, classes.size()).toArray(), sink);
    }

    private void search(Standpoint standpoint, int[] members, Sink sink) {
        int[][] byProfile = new int[PROFILES][];
        for (int profile = 0; profile < PROFILES; profile++) {
            int wanted = profile;
            byProfile[profile] = Arrays.stream(members)
                    .filter(member -> profile(classes.get(member)) == wanted)
                    .toArray();
        }
        for (int source = 0; source < PROFILES; source++) {
            for (int destination = 0; destination < PROFILES; destination++) {
                int families = Families.shared(
                        source & Families.BOTH,
                        (source & UNKNOWN) != 0,
                        destination & Families.BOTH,
                        (destination & UNKNOWN) != 0);
                if (families != Families.NONE && byProfile[source].length > 0 && byProfile[destination].length > 0) {
                    PairSearch search = new PairSearch(
                            role(standpoint, Direction.EGRESS, families, byProfile[source]),
                            role(standpoint, Direction.INGRESS, families, byProfile[destination]));
                    search.forEachBlock(sink);
                    looks += search.looks();
                }
            }
        }
    }

    private static int profile(EndpointClass of) {
        return of.families() | (of.isUnknown() ? UNKNOWN : 0);
    }

    /** Classes as they act in a direction: egress as sources, ingress as destinations. */
    private Role role(Standpoint standpoint, Direction acting, int families, int[] members) {
        Direction seenBy = acting == Direction.EGRESS ? Direction.INGRESS : Direction.EGRESS;
        return new Role(
                members,
                member -> Line.of(families, family -> standpoint.row(classes.get(member), acting, family)),
                member -> standpoint.group(classes.get(member), seenBy));
    }

    /** At how many cells of the tables the searches have looked so far. */
    public long looks() {
        return looks;
    }
}
