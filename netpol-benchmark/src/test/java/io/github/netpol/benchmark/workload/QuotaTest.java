package io.github.netpol.benchmark.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotaTest {

    @Test
    void partsAreInProportionAndTheRestGoesRound() {
        assertThat(Quota.split(11, new double[] {1, 1, 2}, 0, 100)).containsExactly(3, 3, 5);
    }

    @Test
    void whatTheLeastShareGivesTooMuchIsTakenFromOthers() {
        assertThat(Quota.split(10, new double[] {1, 1, 98}, 3, 100)).containsExactly(3, 3, 4);
    }

    @Test
    void whatIsAboveTheMostGoesToOthers() {
        assertThat(Quota.split(10, new double[] {1, 1, 98}, 0, 6)).containsExactly(2, 2, 6);
    }
}
