package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.ports.PortSet;

/** Answers about all ports at once, as small numbers in arrays: what nearly all questions come to. */
public final class Answer {
    /** The answer is not known here. */
    public static final int UNKNOWN = 0;

    /** No port is allowed. */
    public static final int NONE = 1;

    /** Every port is allowed. */
    public static final int ALL = 2;

    /** What is greater stands for some ports. */
    static final int FIRST_SET = 3;

    /** A place that no table has. */
    static final int NOWHERE = -1;

    // Of the numbers that ofOne() and both() give, 0 is none and 3 is all: a bit for each.
    private static final int SAME_FOR_ALL_PORTS = 0b1001;

    private Answer() {}

    /**
     * The answer at a place of a table.
     *
     * @param wide 1 if answers have four bits, 0 if they have two
     */
    public static int at(long[] words, int place, int wide) {
        int word = place >>> (5 - wide);
        return word < words.length ? ((int) (words[word] >>> (place << (1 + wide))) & (3 | (12 & -wide))) : UNKNOWN;
    }

    /** Writes the answer at a place where there was none, or the same. */
    static void put(long[] words, int place, int wide, int answer) {
        words[place >>> (5 - wide)] |= (long) answer << (place << (1 + wide));
    }

    /** The answer, if it is the same for all ports. */
    static int of(PortSet ports) {
        return ports.isEmpty() ? NONE : ports.isAll() ? ALL : UNKNOWN;
    }

    /** An answer as a number for {@link #isSameForAllPorts} and {@link #isAll}. */
    public static int ofOne(int answer) {
        // With the lowest bit turned, none is 0, all is 3, and unknown is 1.
        return answer ^ 1;
    }

    /** What comes of two answers that both must allow, each of which is none, all or unknown: such a number. */
    public static int both(int first, int second) {
        return (first ^ 1) & (second ^ 1);
    }

    /** Whether it is none or all. */
    public static boolean isSameForAllPorts(int both) {
        return ((SAME_FOR_ALL_PORTS >>> both) & 1) != 0;
    }

    /** 1 if one that is none or all is all, else 0. */
    public static int isAll(int both) {
        return both & 1;
    }
}
