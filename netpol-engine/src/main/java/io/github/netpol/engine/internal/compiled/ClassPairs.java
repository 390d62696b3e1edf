package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.addresses.Families;
import io.github.netpol.engine.internal.ports.PortSet;
import io.github.netpol.model.Direction;
import java.util.ArrayList;
import java.util.List;

/**
 * All pairs of some classes that may talk, with the ports: found from the rows, without trying the pairs that may not. They
 * come in blocks, each source of which may reach each destination. Classes are named by their places in the list. Immutable
 * and thread-safe.
 */
public final class ClassPairs {
    // Families, and whether they are only those that the pods could have.
    private static final int PROFILES = 2 * (Families.BOTH + 1);
    private static final int UNKNOWN = Families.BOTH + 1;

    private final List<EndpointClass> classes;
    private final List<Meeting> withinNamespaces = new ArrayList<>();
    private final List<Meeting> acrossNamespaces = new ArrayList<>();

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

    /** Sources and destinations of which each pair has the same families in common. */
    private record Meeting(Role sources, Role destinations) {}

    /**
     * Pairs of classes.
     *
     * @param classes different classes of one policy set; those of a namespace stand together
     * @param namespaces the namespace of each class
     */
    public ClassPairs(List<EndpointClass> classes, List<String> namespaces) {
        this.classes = List.copyOf(classes);
        for (int from = 0, to; from < classes.size(); from = to) {
            to = from + 1;
            while (to < classes.size() && namespaces.get(to).equals(namespaces.get(from))) {
                to++;
            }
            // Where there are no policies everything is allowed, and rows that all namespaces share say so. It is
            // there, too, that classes of one namespace may come from two views of it, whose own numbers mean
            // different things.
            boolean hasPolicies = !classes.get(from).home().policies().isEmpty();
            addMeetings(hasPolicies ? Standpoint.HOME : Standpoint.ELSEWHERE, from, to, withinNamespaces);
        }
        addMeetings(Standpoint.ELSEWHERE, 0, classes.size(), acrossNamespaces);
    }

    private void addMeetings(Standpoint standpoint, int from, int to, List<Meeting> meetings) {
        int[][] byProfile = byProfile(from, to);
        for (int source = 0; source < PROFILES; source++) {
            for (int destination = 0; destination < PROFILES; destination++) {
                int families = Families.shared(
                        source & Families.BOTH,
                        (source & UNKNOWN) != 0,
                        destination & Families.BOTH,
                        (destination & UNKNOWN) != 0);
                if (families != Families.NONE && byProfile[source].length > 0 && byProfile[destination].length > 0) {
                    meetings.add(new Meeting(
                            role(standpoint, Direction.EGRESS, families, byProfile[source]),
                            role(standpoint, Direction.INGRESS, families, byProfile[destination])));
                }
            }
        }
    }

    /** The places of classes in a range, by their profiles. */
    private int[][] byProfile(int from, int to) {
        int[] sizes = new int[PROFILES];
        for (int i = from; i < to; i++) {
            sizes[profile(classes.get(i))]++;
        }
        int[][] byProfile = new int[PROFILES][];
        for (int profile = 0; profile < PROFILES; profile++) {
            byProfile[profile] = new int[sizes[profile]];
        }
        for (int i = to - 1; i >= from; i--) {
            int profile = profile(classes.get(i));
            byProfile[profile][--sizes[profile]] = i;
        }
        return byProfile;
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

    /**
     * Gives the pairs of pods of one namespace, among them those of two pods of one class.
     *
     * @return at how many cells of the tables it looked
     */
    public long withinNamespaces(Sink sink) {
        return search(withinNamespaces, sink);
    }

    /**
     * Gives the pairs of pods of different namespaces; what it says of pods of one namespace means nothing.
     *
     * @return at how many cells of the tables it looked
     */
    public long acrossNamespaces(Sink sink) {
        return search(acrossNamespaces, sink);
    }

    private static long search(List<Meeting> meetings, Sink sink) {
        long looks = 0;
        for (Meeting meeting : meetings) {
            PairSearch search = new PairSearch(meeting.sources(), meeting.destinations());
            search.forEachBlock(sink);
            looks += search.looks();
        }
        return looks;
    }
}
