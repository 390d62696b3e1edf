package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.ports.PortSet;
import io.github.netpol.engine.internal.ports.PortSets;
import java.util.Arrays;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The ports that are allowed between numbered sources and destinations: the answer of both sides together. A memo of what
 * rows say, so it may stay incomplete.
 *
 * <p>A pair takes four bits, an {@link Answer} or the place of one of the few sets of ports that the table has: what fits
 * the cache of a processor answers several times faster than what does not. Reading takes no lock. What a pair's answer is
 * never changes once it is known, so a thread that misses another's write only does the work again, and who keeps words of
 * before only knows less.
 */
public final class PairTable {
    /** How wide its answers are, for {@link Answer#at}. */
    public static final int WIDE = 1;

    /** The number of classes that have none: pairs of so great a number have no place in any table. */
    public static final int NO_NUMBER = 0x7fff;

    private static final int PAIRS_PER_WORD = Long.SIZE / 4;
    // Some ports, but of a set for which there was no place left.
    private static final int OTHER_SET = 15;
    private static final int MOST_SETS = OTHER_SET - Answer.FIRST_SET;
    // The words begin with the numbers of the sets: most tables are so short that what tells the ports of a pair lies
    // beside the pair.
    private static final int SETS_PER_WORD = 4;
    private static final int BITS_OF_SET = 16;
    private static final int FIRST_WORD = MOST_SETS / SETS_PER_WORD;
    private static final int FIRST_PLACE = FIRST_WORD * PAIRS_PER_WORD;

    private final int mostPairs;
    private final IntSupplier classes;
    private final PortSets portSets;
    private volatile long[] words = new long[FIRST_WORD];

    /**
     * An empty table.
     *
     * @param mostPairs how many pairs it may grow to
     * @param classes how many sources and destinations there are so far: when it grows, there is room for all of these, so
     *     that it seldom does
     * @param portSets numbers sets of ports
     */
    PairTable(int mostPairs, IntSupplier classes, PortSets portSets) {
        this.mostPairs = mostPairs;
        this.classes = classes;
        this.portSets = portSets;
    }

    /** The answers as they are now, for {@link Answer#at}. */
    public long[] words() {
        return words;
    }

    /**
     * The place of a pair. Shells around a growing square: it stays the same when the table grows (Szudzik's pairing), and
     * is found without a branch, since which number is the greater one cannot be foreseen.
     *
     * @param source a number from 0 to {@link #NO_NUMBER}, as the destination: places of greater ones are no numbers any more
     */
    public static int place(int source, int destination) {
        int greater = Math.max(source, destination);
        int isDestinationGreater = (source - destination) >> (Integer.SIZE - 1);
        return FIRST_PLACE + greater * greater + source + (destination & ~isDestinationGreater);
    }

    /** The ports that are allowed between a pair, if these are some that the words know. */
    public static @Nullable PortSet some(long[] words, int place, PortSets portSets) {
        int set = Answer.at(words, place, WIDE) - Answer.FIRST_SET;
        return set >= 0 && set < MOST_SETS ? portSets.get(number(words, set)) : null;
    }

    private static int number(long[] words, int set) {
        return (int) (words[set / SETS_PER_WORD] >>> (set * BITS_OF_SET)) & 0xffff;
    }

    /** Whether an answer is not known, but there is room for it. */
    boolean isWanting(int source, int destination) {
        long side = Math.max(source, destination) + 1L;
        return side * side <= mostPairs && Answer.at(words, place(source, destination), WIDE) == Answer.UNKNOWN;
    }

    /** Keeps the ports of a pair that is wanting. */
    synchronized void put(int source, int destination, PortSet ports) {
        int place = place(source, destination);
        long[] known = words;
        if (place / PAIRS_PER_WORD >= known.length) {
            known = Arrays.copyOf(known, length(Math.max(Math.max(source, destination) + 1, classes.getAsInt())));
        }
        int answer = Answer.of(ports);
        Answer.put(known, place, WIDE, answer == Answer.UNKNOWN ? answerOfSet(known, portSets.number(ports)) : answer);
        words = known;
    }

    /** So many words that all pairs of some numbers have a place, and always a good deal more than before. */
    private int length(int side) {
        long pairs = Math.max((long) side * side, (words.length - FIRST_WORD) * (PAIRS_PER_WORD * 5L / 4));
        return FIRST_WORD + (int) (Math.min(pairs, mostPairs) / PAIRS_PER_WORD) + 1;
    }

    private static int answerOfSet(long[] words, int number) {
        for (int set = 0; set < MOST_SETS && number != PortSets.NO_NUMBER; set++) {
            int known = number(words, set);
            if (known == PortSets.NO_NUMBER) {
                // Before any pair has the place.
                words[set / SETS_PER_WORD] |= (long) number << (set * BITS_OF_SET);
            }
            if (known == PortSets.NO_NUMBER || known == number) {
                return Answer.FIRST_SET + set;
            }
        }
        return OTHER_SET;
    }
}
