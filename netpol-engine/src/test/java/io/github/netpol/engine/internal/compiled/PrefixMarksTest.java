package io.github.netpol.engine.internal.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PrefixMarksTest {
    private static long[] hashes(int seed, int count) {
        return LongStream.generate(new Random(seed)::nextLong).limit(count).toArray();
    }

    @Test
    void whatWasAddedIsMarkedHoweverManyComeLater() {
        PrefixMarks marks = new PrefixMarks();
        long[] hashes = hashes(1, 5_000);
        for (int i = 0; i < hashes.length; i++) {
            marks.add(hashes[i]);
            assertThat(marks.mayHave(hashes[i / 2])).isTrue();
        }
        assertThat(LongStream.of(hashes).allMatch(marks::mayHave)).isTrue();
    }

    @Test
    void nearlyNothingElseIsMarked() {
        PrefixMarks marks = new PrefixMarks();
        LongStream.of(hashes(1, 5_000)).forEach(marks::add);

        assertThat(LongStream.of(hashes(2, 5_000)).filter(marks::mayHave).count())
                .isLessThan(1_000);
    }

    @Test
    void nothingIsMarkedBeforeAnythingWasAdded() {
        assertThat(LongStream.of(hashes(1, 100)).noneMatch(new PrefixMarks()::mayHave))
                .isTrue();
    }
}
