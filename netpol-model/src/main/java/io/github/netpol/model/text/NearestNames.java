package io.github.netpol.model.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Finds the names that somebody may have meant who wrote another one. */
public final class NearestNames {
    private static final int MOST = 5;

    private NearestNames() {}

    /**
     * The names nearest to the wanted one, the nearest first, at most five: those that a few typing errors lead to, those
     * with the same last part ({@code shop/web} for {@code shpo/web} and for {@code web}), and those that go on where it
     * ends ({@code shop/web-7d4b9} for {@code shop/web}).
     */
    public static List<String> to(String wanted, Collection<String> known) {
        return known.stream()
                .map(name -> new Candidate(name, distance(wanted, name)))
                .filter(candidate -> candidate.distance.isPresent())
                .sorted(Comparator.comparingInt((Candidate candidate) -> candidate.distance.getAsInt())
                        .thenComparing(candidate -> candidate.name))
                .limit(MOST)
                .map(candidate -> candidate.name)
                .toList();
    }

    /**
     * What a message about an unknown name goes on with: {@code ; nearest: `shop/web`}, or, if none is near,
     * {@code ; there are `shop/api`, `shop/db` and 3 more}; the empty text if there are no names.
     */
    public static String hint(String wanted, Collection<String> known) {
        List<String> nearest = to(wanted, known);
        if (!nearest.isEmpty()) {
            return "; nearest: " + list(nearest);
        }
        return known.isEmpty() ? "" : "; there " + (known.size() == 1 ? "is " : "are ") + someOf(List.copyOf(known));
    }

    private static String someOf(List<String> names) {
        String some = list(names.subList(0, Math.min(MOST, names.size())));
        return names.size() > MOST ? some + " and " + (names.size() - MOST) + " more" : some;
    }

    /** Names in back-ticks, with commas between them. */
    public static String list(Collection<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static OptionalInt distance(String wanted, String name) {
        String compared = wanted.indexOf('/') < 0 ? lastPart(name) : name;
        if (lastPart(wanted).equals(lastPart(name))) {
            return OptionalInt.of(1);
        }
        int farthest = Math.max(1, lastPart(wanted).length() / 3);
        int edits = edits(wanted, compared, farthest);
        if (edits <= farthest) {
            return OptionalInt.of(edits);
        }
        return compared.startsWith(wanted + "-") ? OptionalInt.of(2) : OptionalInt.empty();
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /**
     * How many characters must be inserted, removed, replaced or swapped with their neighbour to turn one text into the
     * other; {@code farthest + 1} if it is more than {@code farthest}.
     */
    public static int edits(String from, String to, int farthest) {
        if (Math.abs(from.length() - to.length()) > farthest) {
            return farthest + 1;
        }
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
            row[0] = i;
            int least = i;
            for (int j = 1; j <= to.length(); j++) {
                boolean same = from.charAt(i - 1) == to.charAt(j - 1);
                row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
                if (isSwap(from, i, to, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > farthest) {
                return farthest + 1;
            }
        }
        return Math.min(row[to.length()], farthest + 1);
    }

    private static boolean isSwap(String from, int i, String to, int j) {
        return i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
    }

    private record Candidate(String name, OptionalInt distance) {}
}
