package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.ports.PortSet;

/**
 * Kinds of a role, to be asked which of them a line allows something to. Few are looked at one by one; of many, only those
 * that are allowed something.
 */
final class AllowedKinds {
    // About as many looks as it takes to go through a row.
    private static final int FEW = 64;

    /** Takes kinds. */
    interface Sink {
        /** Kinds in a range, the end excluded, to which these ports are allowed, which are some. */
        void kinds(int from, int to, PortSet allowed);
    }

    private final Role<?> role;
    // By the numbers of their groups.
    private final int[] kinds;
    // Whether they are neighbours, too.
    private final boolean areOfOneLine;
    private long looks;

    private AllowedKinds(Role<?> role, int[] kinds, boolean areOfOneLine) {
        this.role = role;
        this.kinds = kinds;
        this.areOfOneLine = areOfOneLine;
    }

    /** All kinds. */
    static AllowedKinds all(Role<?> role) {
        return new AllowedKinds(role, role.kindsByGroup(), false);
    }

    /** The kinds of a line. */
    static AllowedKinds ofLine(Role<?> role, int line) {
        int first = role.firstKind(line);
        int[] kinds = new int[role.firstKind(line + 1) - first];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = first + i;
        }
        return new AllowedKinds(role, kinds, true);
    }

    /** Gives those kinds to which the line allows some port. */
    void forEach(Line line, Sink sink) {
        if (kinds.length <= FEW) {
            lookFrom(0, line, sink);
            return;
        }
        line.first().forEachRun(new Row.Runs() {
            private int place;

            @Override
            public void run(int first, int end, PortSet allowed) {
                looks++;
                int from = placeOf(first, place);
                // Rows have answers for more groups than the role; and kinds without a number are not meant.
                place = placeOf(Math.min(end, role.numberBound()), from);
                if (areOfOneLine && line.isOneRow()) {
                    give(from, place, allowed, sink);
                } else {
                    for (int i = from; i < place; i++) {
                        looks++;
                        give(i, i + 1, line.alsoInSecond(role.group(kinds[i]), allowed), sink);
                    }
                }
            }
        });
        lookFrom(placeOf(role.numberBound(), 0), line, sink);
    }

    /** The first place from a place on whose kind has a group of that number or of a greater one. */
    private int placeOf(int number, int from) {
        int step = 1;
        int low = from;
        while (low + step < kinds.length && role.groupNumber(kinds[low + step]) < number) {
            low += step;
            step *= 2;
        }
        int high = Math.min(low + step, kinds.length);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (role.groupNumber(kinds[middle]) < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void lookFrom(int place, Line line, Sink sink) {
        for (int i = place; i < kinds.length; i++) {
            looks++;
            give(i, i + 1, allowed(line, kinds[i]), sink);
        }
    }

    private PortSet allowed(Line line, int kind) {
        int number = role.groupNumber(kind);
        // Most groups have a number, and then there is no need to fetch them.
        return number < role.numberBound() ? line.allowed(number) : line.allowed(role.group(kind));
    }

    /** Gives the kinds of a range of places that has one place only, or whose kinds are neighbours. */
    private void give(int from, int to, PortSet allowed, Sink sink) {
        if (from < to && !allowed.isEmpty()) {
            sink.kinds(kinds[from], kinds[to - 1] + 1, allowed);
        }
    }

    /** At how many kinds, or runs of them, was looked so far. */
    long looks() {
        return looks;
    }
}
