package io.github.netpol.engine.internal.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RangesTest {
    /** The elements at 1 and 2, at 4, and at 6 to 8. */
    private static final List<String> RANGES = new Ranges<>(
            List.of("a", "b", "c", "d", "e", "f", "g", "h", "i"), new int[] {1, 4, 6}, new int[] {2, 3, 6});

    @Test
    void theElementsOfAllRangesFollowEachOther() {
        assertThat(RANGES.iterator()).toIterable().containsExactly("b", "c", "e", "g", "h", "i");
    }

    @Test
    void anElementIsFoundByItsPlace() {
        assertThat(IntStream.range(0, RANGES.size()).mapToObj(RANGES::get))
                .containsExactly("b", "c", "e", "g", "h", "i");
    }

    @Test
    void thereIsNothingBehindTheEnd() {
        Iterator<String> iterator = RANGES.iterator();
        RANGES.forEach(element -> iterator.next());

        assertThat(iterator.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(iterator::next);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> RANGES.get(6));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> RANGES.get(-1));
    }
}
