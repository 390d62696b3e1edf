package io.github.netpol.engine.internal.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What rows say is found again, however the table grows, and nothing else. */
class RowAnswersProperties {

    private static int get(RowAnswers table, int row, int group) {
        long[] words = table.words();
        return Answer.at(words, RowAnswers.place(words, row, group), 0);
    }

    /** Rows of runs, the last of which ends where the row does. */
    private static int[][] rows(Random random, int count, int groups) {
        int[][] rows = new int[count][];
        for (int row = 0; row < count; row++) {
            rows[row] = new int[1 + random.nextInt(groups)];
            int answer = Answer.NONE;
            for (int group = 0; group < rows[row].length; group++) {
                answer = random.nextInt(8) == 0 ? random.nextInt(3) : answer;
                rows[row][group] = answer;
            }
        }
        return rows;
    }

    private static void put(RowAnswers table, int number, int[] row) {
        int[] starts = new int[row.length];
        int[] answers = new int[row.length];
        int size = 0;
        for (int group = 0; group < row.length; group++) {
            if (group == 0 || row[group] != row[group - 1]) {
                starts[size] = group;
                answers[size++] = row[group];
            }
        }
        table.put(number, Arrays.copyOf(starts, size), Arrays.copyOf(answers, size), row.length);
    }

    @Property
    void withRoomEveryAnswerIsKept(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int count) {
        int[][] rows = rows(new Random(seed), count, 200);
        RowAnswers table = new RowAnswers(1 << 20);
        for (int row = 0; row < count; row++) {
            put(table, row, rows[row]);
        }
        for (int row = 0; row < count; row++) {
            for (int group = 0; group < rows[row].length; group++) {
                assertThat(get(table, row, group)).isEqualTo(rows[row][group]);
            }
            assertThat(get(table, row, rows[row].length + 300)).isEqualTo(Answer.UNKNOWN);
        }
    }

    @Property
    void withoutRoomAnAnswerIsRightOrNotKnown(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int count,
            @ForAll @IntRange(min = 1, max = 4_000) int cells) {
        Random random = new Random(seed);
        int[][] rows = rows(random, count, 200);
        RowAnswers table = new RowAnswers(cells);
        for (int i = 0; i < 3 * count; i++) {
            int row = random.nextInt(count);
            // As far as there were groups then.
            put(table, row, Arrays.copyOf(rows[row], 1 + random.nextInt(rows[row].length)));
        }
        for (int row = 0; row < count; row++) {
            for (int group = 0; group < rows[row].length; group++) {
                assertThat(get(table, row, group)).isIn(Answer.UNKNOWN, rows[row][group]);
            }
        }
        assertThat(table.words().length).isLessThanOrEqualTo(cells / 32 + 2);
    }

    @Property(tries = 20)
    void whereRowsAgreeOverManyGroupsAFewCellsAreEnough(@ForAll @IntRange(min = 64, max = 5_000) int groups) {
        RowAnswers table = new RowAnswers(64);
        int[] row = new int[groups];
        Arrays.fill(row, Answer.ALL);
        put(table, 0, row);

        assertThat(get(table, 0, 0)).isEqualTo(Answer.ALL);
        assertThat(get(table, 0, groups / 2)).isEqualTo(Answer.ALL);
    }

    @Property(tries = 1)
    void whatHasNoNumberHasNoAnswer() {
        RowAnswers table = new RowAnswers(1 << 24);
        int[] row = new int[RowAnswers.NO_NUMBER + 10];
        Arrays.fill(row, Answer.ALL);
        put(table, 0, row);
        put(table, RowAnswers.NO_NUMBER, row);

        assertThat(get(table, 0, RowAnswers.NO_NUMBER - 100)).isEqualTo(Answer.ALL);
        assertThat(get(table, 0, RowAnswers.NO_NUMBER)).isEqualTo(Answer.UNKNOWN);
        assertThat(get(table, RowAnswers.NO_NUMBER, 0)).isEqualTo(Answer.UNKNOWN);
    }
}
