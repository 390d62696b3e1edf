package io.github.netpol.engine.internal.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.engine.internal.ports.PortSet;
import io.github.netpol.engine.internal.ports.PortSets;
import io.github.netpol.model.Protocol;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PairTableTest {
    private static final int NONE_HAS_IT = PairTable.NO_NUMBER;

    private static PortSet port(int number) {
        return PortSet.range(Protocol.TCP, number, number);
    }

    private final PortSets portSets = new PortSets();

    private PairTable table(int mostPairs, int classes) {
        return new PairTable(mostPairs, () -> classes, portSets);
    }

    private @Nullable PortSet some(PairTable table, int source, int destination) {
        return PairTable.some(table.words(), PairTable.place(source, destination), portSets);
    }

    private static int get(PairTable table, int source, int destination) {
        return Answer.at(table.words(), PairTable.place(source, destination), 1);
    }

    @Test
    void everyPairHasAPlaceOfItsOwnInASquareThatCanGrow() {
        Set<Integer> places = new HashSet<>();
        for (int source = 0; source < 30; source++) {
            for (int destination = 0; destination < 30; destination++) {
                assertThat(places.add(PairTable.place(source, destination))).isTrue();
            }
        }
        int first = PairTable.place(0, 0);
        assertThat(places).allMatch(place -> place >= first && place < first + 30 * 30);
    }

    @Test
    void answersStayWhenTheTableGrows() {
        PairTable table = table(1 << 20, 1);
        table.put(3, 1, PortSet.ALL);
        table.put(1, 3, PortSet.EMPTY);
        table.put(2, 2, port(80));
        table.put(500, 900, port(443));

        assertThat(get(table, 3, 1)).isEqualTo(Answer.ALL);
        assertThat(get(table, 1, 3)).isEqualTo(Answer.NONE);
        assertThat(some(table, 2, 2)).isEqualTo(port(80));
        assertThat(some(table, 500, 900)).isEqualTo(port(443));
        assertThat(table.isWanting(2, 2)).isFalse();
        assertThat(table.isWanting(2, 1)).isTrue();
    }

    @Test
    void wordsOfBeforeStayRightAndOnlyKnowLess() {
        PairTable table = table(1 << 20, 1);
        table.put(0, 1, port(80));
        long[] before = table.words();
        table.put(30, 30, PortSet.ALL);

        assertThat(PairTable.some(before, PairTable.place(0, 1), portSets)).isEqualTo(port(80));
        assertThat(Answer.at(before, PairTable.place(30, 30), PairTable.WIDE)).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void aTableThatGrowsHasRoomForAllClassesSoFar() {
        PairTable table = table(1 << 20, 100);
        table.put(0, 1, port(80));
        long[] before = table.words();
        table.put(99, 99, PortSet.ALL);

        assertThat(table.words()).isSameAs(before);
    }

    @Test
    void aTableSeldomGrowsThoughClassesComeOneByOne() {
        AtomicInteger classes = new AtomicInteger();
        PairTable table = new PairTable(1 << 22, classes::get, portSets);
        Set<Integer> lengths = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            classes.set(i + 1);
            table.put(i, 0, PortSet.ALL);
            lengths.add(table.words().length);
        }

        // Handles may keep words of before, so these must not be many.
        assertThat(lengths).hasSizeLessThan(60);
    }

    @Test
    void pairsForWhoseSetNoNumberIsLeftAreKnownAsSuchAndNotWorkedOutAgain() {
        PairTable table = table(1 << 20, 1);
        for (int i = 0; i < 20; i++) {
            table.put(0, i, port(i + 1));
        }

        assertThat(some(table, 0, 11)).isEqualTo(port(12));
        for (int i = 12; i < 20; i++) {
            assertThat(some(table, 0, i)).isNull();
            assertThat(table.isWanting(0, i)).isFalse();
        }
    }

    @Test
    void pairsWithoutANumberHaveNoPlaceAmongTheNumbersOfSetsNorAnywhereElse() {
        PairTable table = table(1 << 22, 1);
        for (int i = 0; i < 12; i++) {
            table.put(0, i, port(i + 1));
        }
        table.put(2_047, 2_047, PortSet.ALL);

        for (int i = 0; i <= NONE_HAS_IT; i++) {
            assertThat(get(table, NONE_HAS_IT, i)).isEqualTo(Answer.UNKNOWN);
            assertThat(get(table, i, NONE_HAS_IT)).isEqualTo(Answer.UNKNOWN);
        }
    }

    @Test
    void whatHasNoNumberHasNoAnswer() {
        PairTable table = table(1 << 10, 1);
        for (int i = 0; i < 32; i++) {
            for (int j = 0; j < 32; j++) {
                table.put(i, j, PortSet.ALL);
            }
        }

        assertThat(get(table, NONE_HAS_IT, NONE_HAS_IT)).isEqualTo(Answer.UNKNOWN);
        assertThat(get(table, NONE_HAS_IT, 0)).isEqualTo(Answer.UNKNOWN);
        assertThat(get(table, 0, NONE_HAS_IT)).isEqualTo(Answer.UNKNOWN);
        assertThat(table.isWanting(32, 0)).isFalse();
    }
}
