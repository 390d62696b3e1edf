package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.ports.PortSet;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The ports that are allowed between numbered sources and destinations: the answer of both sides together. A memo of what
 * rows say, so it may stay incomplete.
 *
 * <p>A pair takes four bits, an {@link Answer} or the number of one of the few sets of ports that the table has: what fits
 * the cache of a processor answers several times faster than what does not. Reading takes no lock. What a pair's answer is
 * never changes once it is known, so a thread that misses another's write only does the work again.
 */
public final class PairTable {
    /** How wide its answers are, for {@link Answer#at}. */
    public static final int WIDE = 1;

    private static final int PAIRS_PER_WORD = Long.SIZE / 4;
    // Some ports, but of a set for which there was no number left.
    private static final int OTHER_SET = 15;
    private static final int MOST_SETS = OTHER_SET - Answer.FIRST_SET;

    private final int mostPairs;
    private volatile long[] words = new long[1];
    private volatile PortSet[] sets = {};

    /**
     * An empty table.
     *
     * @param mostPairs how many pairs it may grow to
     */
    PairTable(int mostPairs) {
        this.mostPairs = mostPairs;
    }

    /** The answers as they are now, for {@link Answer#at}. */
    public long[] words() {
        return words;
    }

    /**
     * The place of a pair. Shells around a growing square: it stays the same when the table grows (Szudzik's pairing), and
     * is found without a branch, since which number is the greater one cannot be foreseen.
     *
     * @param source a number from 0 to 65535, as the destination; places of great numbers are those of none
     */
    public static int place(int source, int destination) {
        int greater = Math.max(source, destination);
        int isDestinationGreater = (source - destination) >> (Integer.SIZE - 1);
        return greater * greater + source + (destination & ~isDestinationGreater);
    }

    /** The ports that are allowed between a pair, if these are some that this knows. */
    public @Nullable PortSet some(int place) {
        int number = Answer.at(words, place, WIDE) - Answer.FIRST_SET;
        PortSet[] known = sets;
        return (number >= 0 && number < known.length) ? known[number] : null;
    }

    /** Whether an answer is not known, but there is room for it. */
    boolean isWanting(int source, int destination) {
        long side = Math.max(source, destination) + 1L;
        return side * side <= mostPairs && Answer.at(words, place(source, destination), WIDE) == Answer.UNKNOWN;
    }

    /** Keeps the ports of a pair that is wanting. */
    synchronized void put(int source, int destination, PortSet ports) {
        int answer = Answer.of(ports) == Answer.UNKNOWN ? number(ports) : Answer.of(ports);
        int place = place(source, destination);
        long[] known = words;
        if (place / PAIRS_PER_WORD >= known.length) {
            // The next square, and a little more.
            int side = Math.max(source, destination) + 2;
            known = Arrays.copyOf(known, Math.max(side * side / PAIRS_PER_WORD + 1, known.length * 5 / 4));
        }
        Answer.put(known, place, WIDE, answer);
        words = known;
    }

    private int number(PortSet ports) {
        int size = sets.length;
        for (int i = 0; i < size; i++) {
            if (sets[i].equals(ports)) {
                return Answer.FIRST_SET + i;
            }
        }
        if (size == MOST_SETS) {
            return OTHER_SET;
        }
        PortSet[] more = Arrays.copyOf(sets, size + 1);
        more[size] = ports;
        // Before any pair has the number.
        sets = more;
        return Answer.FIRST_SET + size;
    }
}
