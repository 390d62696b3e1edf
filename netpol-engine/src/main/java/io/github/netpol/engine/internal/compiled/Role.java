package io.github.netpol.engine.internal.compiled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Classes as one end of connections, in <em>kinds</em>: classes of a kind have the same line of own answers, and the other
 * ends see them as the same group. Kinds of one line have neighbouring numbers.
 */
final class Role {
    private final List<Line> lines;
    private final int[] firstKinds;
    private final PeerGroup[] groups;
    private final int[] classes;
    private final int[] firstClasses;

    private record Kind(int line, PeerGroup group) {}

    /**
     * Sorts classes into kinds.
     *
     * @param members the numbers of the classes
     * @param line the line of a class
     * @param group the group of a class
     */
    Role(int[] members, IntFunction<Line> line, IntFunction<PeerGroup> group) {
        Map<Line, Integer> lineNumbers = new HashMap<>();
        Map<Kind, Integer> kindNumbers = new HashMap<>();
        List<Kind> kinds = new ArrayList<>();
        lines = new ArrayList<>();
        int[] kindOf = new int[members.length];
        for (int i = 0; i < members.length; i++) {
            int ofLine = number(line.apply(members[i]), lineNumbers, lines);
            kindOf[i] = number(new Kind(ofLine, group.apply(members[i])), kindNumbers, kinds);
        }
        int[] place = new int[kinds.size()];
        int[] lineOf = new int[place.length];
        for (int kind = 0; kind < place.length; kind++) {
            lineOf[kind] = kinds.get(kind).line();
        }
        firstKinds = places(lines.size(), lineOf, place);
        groups = new PeerGroup[place.length];
        for (int kind = 0; kind < place.length; kind++) {
            groups[place[kind]] = kinds.get(kind).group();
        }
        for (int i = 0; i < kindOf.length; i++) {
            kindOf[i] = place[kindOf[i]];
        }
        int[] placeOfClass = new int[members.length];
        firstClasses = places(place.length, kindOf, placeOfClass);
        classes = new int[members.length];
        for (int i = 0; i < members.length; i++) {
            classes[placeOfClass[i]] = members[i];
        }
    }

    private static <T> int number(T thing, Map<T, Integer> numbers, List<T> numbered) {
        Integer known = numbers.get(thing);
        if (known != null) {
            return known;
        }
        numbers.put(thing, numbered.size());
        numbered.add(thing);
        return numbered.size() - 1;
    }

    /**
     * Sorts things by what they belong to.
     *
     * @param owners how many owners there are
     * @param ownerOf the owner of each thing
     * @param placeOf where each thing comes to stand, written by this
     * @return where the things of each owner begin, and how many things there are
     */
    private static int[] places(int owners, int[] ownerOf, int[] placeOf) {
        int[] first = new int[owners + 1];
        for (int owner : ownerOf) {
            first[owner + 1]++;
        }
        for (int owner = 0; owner < owners; owner++) {
            first[owner + 1] += first[owner];
        }
        int[] next = first.clone();
        for (int i = 0; i < ownerOf.length; i++) {
            placeOf[i] = next[ownerOf[i]]++;
        }
        return first;
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

    /** The line of a kind. */
    int lineOf(int kind) {
        int found = Arrays.binarySearch(firstKinds, kind);
        return found >= 0 ? found : -found - 2;
    }

    /** The classes of some kinds. */
    int[] classesOf(int[] kinds) {
        int size = 0;
        for (int kind : kinds) {
            size += firstClasses[kind + 1] - firstClasses[kind];
        }
        int[] all = new int[size];
        int next = 0;
        for (int kind : kinds) {
            for (int at = firstClasses[kind]; at < firstClasses[kind + 1]; at++) {
                all[next++] = classes[at];
            }
        }
        return all;
    }
}
