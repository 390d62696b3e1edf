package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.addresses.Families;
import io.github.netpol.engine.internal.ports.PortSet;
import io.github.netpol.model.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * All pairs of some classes that may talk, with the ports: found from the rows, without trying the pairs that may not. They
 * come in blocks, each source of which may reach each destination. Immutable and thread-safe.
 *
 * @param <T> what stands for a class
 */
public final class ClassPairs<T> {
    // Families, and whether they are only those that the pods could have.
    private static final int PROFILES = 2 * (Families.BOTH + 1);
    private static final int UNKNOWN = Families.BOTH + 1;

    private final List<T> members;
    private final EndpointClass[] classes;
    private final List<Meeting<T>> withinNamespaces = new ArrayList<>();
    private final List<Meeting<T>> acrossNamespaces = new ArrayList<>();

    /** Takes blocks of pairs. */
    public interface Sink<T> {
        /**
         * Pods of each source may reach pods of each destination on exactly these ports, which are some. No two blocks of a
         * search have a pair in common. The lists are immutable, and faster gone through than asked for a place.
         */
        void block(List<T> sources, List<T> destinations, PortSet ports);
    }

    /** Sources and destinations of which each pair has the same families in common. */
    private record Meeting<T>(Role<T> sources, Role<T> destinations) {
        long search(Sink<T> sink) {
            PairSearch<T> search = new PairSearch<>(sources, destinations);
            search.forEachBlock(sink);
            return search.looks();
        }
    }

    /**
     * Pairs of classes.
     *
     * @param members what stands for the classes; those of a namespace stand together
     * @param classOf the class of each, different ones of one policy set
     * @param namespaceOf the name of the namespace of each
     */
    public ClassPairs(List<T> members, Function<T, EndpointClass> classOf, Function<T, String> namespaceOf) {
        this.members = List.copyOf(members);
        classes = members.stream().map(classOf).toArray(EndpointClass[]::new);
        for (int from = 0, to; from < classes.length; from = to) {
            String namespace = namespaceOf.apply(members.get(from));
            to = from + 1;
            while (to < classes.length && namespaceOf.apply(members.get(to)).equals(namespace)) {
                to++;
            }
            // Where there are no policies everything is allowed, and rows that all namespaces share say so. It is
            // there, too, that classes of one namespace may come from two views of it, whose own numbers mean different
            // things.
            boolean isOfOneNamespace = classes[from].isOfOneNamespace();
            addMeetings(isOfOneNamespace ? Standpoint.HOME : Standpoint.ELSEWHERE, from, to, withinNamespaces);
        }
        addMeetings(Standpoint.ELSEWHERE, 0, classes.length, acrossNamespaces);
    }

    private void addMeetings(Standpoint standpoint, int from, int to, List<Meeting<T>> meetings) {
        int[][] byProfile = byProfile(from, to);
        for (int source = 0; source < PROFILES; source++) {
            for (int destination = 0; destination < PROFILES; destination++) {
                int families = Families.shared(
                        source & Families.BOTH,
                        (source & UNKNOWN) != 0,
                        destination & Families.BOTH,
                        (destination & UNKNOWN) != 0);
                if (families != Families.NONE && byProfile[source].length > 0 && byProfile[destination].length > 0) {
                    meetings.add(new Meeting<>(
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
            sizes[profile(classes[i])]++;
        }
        int[][] byProfile = new int[PROFILES][];
        for (int profile = 0; profile < PROFILES; profile++) {
            byProfile[profile] = new int[sizes[profile]];
        }
        for (int i = to - 1; i >= from; i--) {
            int profile = profile(classes[i]);
            byProfile[profile][--sizes[profile]] = i;
        }
        return byProfile;
    }

    private static int profile(EndpointClass of) {
        return of.families() | (of.isUnknown() ? UNKNOWN : 0);
    }

    /** Classes as they act in a direction: egress as sources, ingress as destinations. */
    private Role<T> role(Standpoint standpoint, Direction acting, int families, int[] places) {
        Direction seenBy = acting == Direction.EGRESS ? Direction.INGRESS : Direction.EGRESS;
        return new Role<>(
                members,
                places,
                place -> Line.of(families, family -> standpoint.row(classes[place], acting, family)),
                place -> standpoint.group(classes[place], seenBy));
    }

    /**
     * Gives the pairs of pods of one namespace, among them those of two pods of one class.
     *
     * @return at how many cells of the tables it looked
     */
    public long withinNamespaces(Sink<T> sink) {
        return search(withinNamespaces, sink);
    }

    /**
     * Gives the pairs of pods of different namespaces; what it says of pods of one namespace means nothing.
     *
     * @return at how many cells of the tables it looked
     */
    public long acrossNamespaces(Sink<T> sink) {
        return search(acrossNamespaces, sink);
    }

    private long search(List<Meeting<T>> meetings, Sink<T> sink) {
        long looks = 0;
        for (Meeting<T> meeting : meetings) {
            looks += meeting.search(sink);
        }
        return looks;
    }
}
