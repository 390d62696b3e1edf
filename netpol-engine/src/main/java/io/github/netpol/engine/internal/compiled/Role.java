package io.github.netpol.engine.internal.compiled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Members of classes as one end of connections, in <em>kinds</em>: classes of a kind have the same line of own answers, and
 * the other ends see them as the same group. Kinds of one line have neighbouring numbers, by the numbers of their groups; so
 * what a line of the other ends says of neighbouring groups, it says of neighbouring kinds.
 */
final class Role<T> {
    private final List<Line> lines = new ArrayList<>();
    private final int[] firstKinds;
    private final PeerGroup[] groups;
    // Of each kind the number of its group; those without one have a number that is greater than all.
    private final int[] groupNumbers;
    private final int numberBound;
    private final List<T> members;
    private final int[] firstMembers;

    /**
     * Sorts members into kinds.
     *
     * @param all all that there is
     * @param places the places of the members
     * @param line the line of what is at a place
     * @param group the group of what is at a place
     */
    Role(List<T> all, int[] places, IntFunction<Line> line, IntFunction<PeerGroup> group) {
        int size = places.length;
        Map<Line, Integer> lineNumbers = new HashMap<>();
        int[] lineOf = new int[size];
        PeerGroup[] groupOf = new PeerGroup[size];
        int bound = 0;
        for (int i = 0; i < size; i++) {
            lineOf[i] = number(line.apply(places[i]), lineNumbers);
            groupOf[i] = group.apply(places[i]);
            bound = Math.max(bound, groupOf[i].number() + 1);
        }
        numberBound = bound;
        int[] numberOf = new int[size];
        for (int i = 0; i < size; i++) {
            numberOf[i] = number(groupOf[i]);
        }
        int[] order = sorted(sorted(numbersTo(size), numberOf, bound + 1), lineOf, lines.size());
        List<T> ordered = new ArrayList<>(size);
        firstKinds = new int[lines.size() + 1];
        int[] starts = new int[size + 1];
        int kinds = 0;
        for (int at = 0; at < size; at++) {
            int member = order[at];
            ordered.add(all.get(places[member]));
            boolean isNewLine = at == 0 || lineOf[member] != lineOf[order[at - 1]];
            if (isNewLine) {
                firstKinds[lineOf[member]] = kinds;
            }
            if (isNewLine || !groupOf[member].equals(groupOf[order[at - 1]])) {
                starts[kinds++] = at;
            }
        }
        this.members = ordered;
        firstKinds[lines.size()] = kinds;
        starts[kinds] = size;
        firstMembers = Arrays.copyOf(starts, kinds + 1);
        groups = new PeerGroup[kinds];
        groupNumbers = new int[kinds];
        for (int kind = 0; kind < kinds; kind++) {
            groups[kind] = groupOf[order[starts[kind]]];
            groupNumbers[kind] = number(groups[kind]);
        }
    }

    private int number(Line line, Map<Line, Integer> numbers) {
        Integer known = numbers.putIfAbsent(line, lines.size());
        if (known != null) {
            return known;
        }
        lines.add(line);
        return lines.size() - 1;
    }

    private int number(PeerGroup group) {
        return group.number() == PeerGroup.UNNUMBERED ? numberBound : group.number();
    }

    private static int[] numbersTo(int end) {
        int[] numbers = new int[end];
        Arrays.setAll(numbers, number -> number);
        return numbers;
    }

    /** Things in the order of their keys, which are below the bound; those of one key stay in the order that they had. */
    private static int[] sorted(int[] things, int[] keyOf, int bound) {
        int[] next = new int[bound + 1];
        for (int thing : things) {
            next[keyOf[thing] + 1]++;
        }
        for (int key = 0; key < bound; key++) {
            next[key + 1] += next[key];
        }
        int[] sorted = new int[things.length];
        for (int thing : things) {
            sorted[next[keyOf[thing]]++] = thing;
        }
        return sorted;
    }

    int lineCount() {
        return lines.size();
    }

    Line line(int line) {
        return lines.get(line);
    }

    /** The first kind of a line; of the number after the last line, the number of kinds. */
    int firstKind(int line) {
        return firstKinds[line];
    }

    int kindCount() {
        return groups.length;
    }

    PeerGroup group(int kind) {
        return groups[kind];
    }

    /** The number of a kind's group, or {@link #numberBound} if it has none. */
    int groupNumber(int kind) {
        return groupNumbers[kind];
    }

    /** A number that is greater than those of all groups. */
    int numberBound() {
        return numberBound;
    }

    /** All kinds by the numbers of their groups. */
    int[] kindsByGroup() {
        return sorted(numbersTo(groups.length), groupNumbers, numberBound + 1);
    }

    /** The line of a kind. */
    int lineOf(int kind) {
        int found = Arrays.binarySearch(firstKinds, kind);
        return found >= 0 ? found : -found - 2;
    }

    /**
     * The members of ranges of kinds.
     *
     * @param ranges the first kind of each range and the one after its last, in turn
     * @param length how much of the array counts
     */
    List<T> membersOf(int[] ranges, int length) {
        int[] firsts = new int[length / 2];
        int[] counts = new int[length / 2];
        int count = 0;
        for (int i = 0; i < firsts.length; i++) {
            firsts[i] = firstMembers[ranges[2 * i]];
            count += firstMembers[ranges[2 * i + 1]] - firsts[i];
            counts[i] = count;
        }
        return new Ranges<>(members, firsts, counts);
    }
}
