package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.ports.PortSet;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a space say of its groups, as far as it is the same for all ports: two bits for each row and group, see
 * {@link Answer}. All rows lie in one array, so that they stay in a processor's cache. Where a column for each group would
 * be too much, one stands for some groups with neighbouring numbers. A memo, so it may stay incomplete.
 *
 * <p>Reading takes no lock. What a cell stands for never changes once it is known, so a thread that misses another's write
 * only does the work again.
 */
public final class RowAnswers {
    /** How wide its answers are, for {@link Answer#at}. */
    public static final int WIDE = 0;

    /** What has no place here: this number, and greater ones. */
    public static final int NO_NUMBER = 0xffff;

    // With so many rows, places are still numbers of 31 bits.
    private static final int MOST_COLUMNS = 1 << 15;
    private static final int ANSWERS_PER_WORD = Long.SIZE / 2;
    private static final int FIRST_PLACE = ANSWERS_PER_WORD;
    private static final int BITS_AT = 32;

    private final long mostCells;
    // First how many columns there are, and how many of the last bits of a number do not matter to them; then the
    // rows, one after the other. In one array because a reader needs all of it as it was at one time.
    private volatile long[] words = new long[1];
    // By number, for what depends on the port.
    private volatile @Nullable Row[] rows = new Row[2];

    /**
     * An empty table.
     *
     * @param mostCells how many cells it may grow to; 0 if it is to keep nothing
     */
    RowAnswers(int mostCells) {
        this.mostCells = mostCells;
    }

    /** The table as it is now. */
    public long[] words() {
        return words;
    }

    /**
     * Where the answer of a row for a group is in a table; {@link Answer#at} knows none if there is no such place.
     *
     * @param row the number of the row, at most {@link #NO_NUMBER}
     * @param group the number of the group, at most {@link #NO_NUMBER}
     */
    public static int place(long[] words, int row, int group) {
        int column = group >> bits(words);
        return column < columns(words) ? FIRST_PLACE + row * columns(words) + column : Answer.NOWHERE;
    }

    /** Makes a row known by its number. */
    synchronized void add(Row row) {
        int number = row.number();
        if (number < NO_NUMBER) {
            @Nullable Row[] known = number < rows.length ? rows : Arrays.copyOf(rows, 2 * number);
            known[number] = row;
            rows = known;
        }
    }

    /** The ports that a row allows to the ends of a group; null if one of them has no number, or the row is not known yet. */
    @Nullable
    PortSet allowed(int row, int group) {
        long[] answers = words;
        int answer = Answer.at(answers, place(answers, row, group), WIDE);
        if (answer == Answer.NONE || answer == Answer.ALL) {
            return answer == Answer.ALL ? PortSet.ALL : PortSet.EMPTY;
        }
        @Nullable Row[] known = rows;
        Row asked = row < known.length && group < NO_NUMBER ? known[row] : null;
        return asked == null ? null : asked.allowed(group);
    }

    /**
     * Keeps the answers of a row, as far as there is room.
     *
     * @param starts the first numbers of runs with one answer, ascending
     * @param answers the answers of the runs
     * @param end the number after the last run
     */
    void put(int row, int[] starts, int[] answers, int end) {
        if (mostCells > 0 && row < NO_NUMBER) {
            keep(row, starts, answers, end);
        }
    }

    private synchronized void keep(int row, int[] starts, int[] answers, int end) {
        int numbered = Math.min(end, NO_NUMBER);
        long[] known = words;
        if (row >= rows(known) || numbered > ((long) columns(known) << bits(known))) {
            known = grown(known, row + 1, numbered);
        }
        for (int run = 0; run < starts.length && row < rows(known); run++) {
            int next = run + 1 < starts.length ? starts[run + 1] : end;
            int after = Math.min(next, numbered) >> bits(known);
            // Only columns all of whose numbers are in the run.
            for (int column = ((starts[run] - 1) >> bits(known)) + 1; column < after; column++) {
                Answer.put(known, FIRST_PLACE + row * columns(known) + column, WIDE, answers[run]);
            }
        }
        words = known;
    }

    private static int columns(long[] words) {
        return (int) words[0];
    }

    private static int bits(long[] words) {
        return (int) (words[0] >>> BITS_AT);
    }

    private static int rows(long[] words) {
        return columns(words) == 0 ? 0 : (words.length * ANSWERS_PER_WORD - FIRST_PLACE) / columns(words);
    }

    /** The same answers with room for more, and a little more than that. */
    private long[] grown(long[] known, int rowsNeeded, int end) {
        int rows = rowsNeeded <= rows(known) ? rows(known) : Math.max(rowsNeeded, rows(known) * 5 / 4);
        int bits = bits(known);
        int columns = columns(known);
        if (end > ((long) columns << bits)) {
            columns = Math.max(((end - 1) >> bits) + 1, columns * 5 / 4);
        }
        while (columns > MOST_COLUMNS || (columns > 1 && (long) rows * columns > mostCells)) {
            columns = (columns + 1) / 2;
            bits++;
        }
        long[] grown = new long[(int) Math.min((long) rows * columns, mostCells) / ANSWERS_PER_WORD + 2];
        grown[0] = ((long) bits << BITS_AT) | columns;
        int joined = 1 << (bits - bits(known));
        for (int row = 0; row < Math.min(rows(known), rows(grown)); row++) {
            // Numbers whose answers are still to come stand for a part of the last column.
            for (int column = 0; column + joined <= columns(known); column += joined) {
                int first = FIRST_PLACE + row * columns(known) + column;
                Answer.put(
                        grown,
                        FIRST_PLACE + row * columns + column / joined,
                        WIDE,
                        common(known, first, first + joined));
            }
        }
        return grown;
    }

    /** The answer that all places of a range have, if there is one. */
    private static int common(long[] words, int first, int end) {
        int answer = Answer.at(words, first, WIDE);
        for (int place = first + 1; place < end; place++) {
            answer = Answer.at(words, place, WIDE) == answer ? answer : Answer.UNKNOWN;
        }
        return answer;
    }
}
