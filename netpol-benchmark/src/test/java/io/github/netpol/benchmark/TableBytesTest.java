package io.github.netpol.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.benchmark.TableBytes.PerPod;
import io.github.netpol.benchmark.workload.Shape;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TableBytesTest {
    // What it takes, and a tenth more.
    private static final double MOST_OF_TABLES = 16;
    private static final double MOST_OF_ALL = 1_100;

    @BeforeAll
    static void layoutsAreLookedUpInRecordsTooAndWithoutASecondProcess() {
        System.setProperty("jol.magicFieldOffset", "true");
        System.setProperty("jol.skipHotspotSAAttach", "true");
    }

    @Test
    void whatQuestionsReadIsSmall() {
        PerPod bytes = TableBytes.of(Shape.MEDIUM.generate());

        assertThat(bytes.tables()).isPositive().isLessThan(MOST_OF_TABLES);
        assertThat(bytes.all()).isGreaterThan(bytes.tables()).isLessThan(MOST_OF_ALL);
    }
}
