package io.github.netpol.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.benchmark.workload.Shape;
import io.github.netpol.engine.Inventory;
import org.junit.jupiter.api.Test;

/** Finding all pairs looks at what is allowed, not at every pair of groups. */
class CellsTest {
    // Of all pairs it would be some hundreds.
    private static final int MOST_OF_A_GROUP = 10;

    @Test
    void allPairsAreFoundWithoutLookingAtEachOfThem() {
        Connectivity connectivity =
                Connectivity.of(Inventory.of(Shape.MEDIUM.generate().cluster()));
        long[] named = new long[1];

        long cells = connectivity.walk(connection -> named[0] +=
                (long) connection.sources().size() * connection.destinations().size());

        long groups = connectivity.groups().size();
        assertThat(named[0]).isPositive();
        assertThat(cells).isPositive().isLessThan(MOST_OF_A_GROUP * groups);
    }
}
