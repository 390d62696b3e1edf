package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.ports.PortSet;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Neighbouring kinds of a role, to be asked which of them a line allows something to. Few are looked at one by one; of many,
 * only those that are allowed something.
 */
final class AllowedKinds {
    // About as many looks as it takes to go through a row.
    private static final int FEW = 64;

    private static final int NONE = -1;

    /** Takes kinds. */
    interface Sink {
        /** A kind to which these ports are allowed, which are some. */
        void kind(int kind, PortSet allowed);
    }

    private final Role role;
    private final int from;
    private final int to;
    private final boolean isFew;
    // Of many kinds: those with numbered groups by these numbers, the first of each, and then the next of the same.
    private final BitSet numbered = new BitSet();
    private final BitSet others = new BitSet();
    private int[] first = {};
    private int[] next = {};
    private long looks;

    /** The kinds with numbers in this range, the end excluded. */
    AllowedKinds(Role role, int from, int to) {
        this.role = role;
        this.from = from;
        this.to = to;
        isFew = to - from <= FEW;
        if (!isFew) {
            index();
        }
    }

    private void index() {
        next = new int[to - from];
        // Backwards, so that kinds of a group come out ascending.
        for (int kind = to - 1; kind >= from; kind--) {
            int number = role.group(kind).number();
            if (number == PeerGroup.UNNUMBERED) {
                others.set(kind);
            } else {
                if (number >= first.length) {
                    int length = first.length;
                    first = Arrays.copyOf(first, Math.max(number + 1, 2 * length));
                    Arrays.fill(first, length, first.length, NONE);
                }
                next[kind - from] = first[number];
                first[number] = kind;
                numbered.set(number);
            }
        }
    }

    /** Gives those kinds to which the line allows some port. */
    void forEach(Line line, Sink sink) {
        if (isFew) {
            for (int kind = from; kind < to; kind++) {
                look(line, kind, sink);
            }
            return;
        }
        line.first().forEachRun((begin, end, allowed) -> {
            looks++;
            for (int number = numbered.nextSetBit(begin);
                    number >= 0 && number < end;
                    number = numbered.nextSetBit(number + 1)) {
                PortSet ports = line.alsoInSecond(role.group(first[number]), allowed);
                for (int kind = first[number]; kind != NONE; kind = next[kind - from]) {
                    looks++;
                    give(kind, ports, sink);
                }
            }
        });
        others.stream().forEach(kind -> look(line, kind, sink));
    }

    private void look(Line line, int kind, Sink sink) {
        looks++;
        give(kind, line.allowed(role.group(kind)), sink);
    }

    private static void give(int kind, PortSet allowed, Sink sink) {
        if (!allowed.isEmpty()) {
            sink.kind(kind, allowed);
        }
    }

    /** At how many kinds, or runs of them, was looked so far. */
    long looks() {
        return looks;
    }
}
