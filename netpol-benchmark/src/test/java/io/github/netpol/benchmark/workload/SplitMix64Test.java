package io.github.netpol.benchmark.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SplitMix64Test {

    /** The published sequence of the generator for this seed. */
    @Test
    void itIsTheKnownSequence() {
        SplitMix64 random = new SplitMix64(1234567);
        assertThat(Long.toUnsignedString(random.next())).isEqualTo("6457827717110365317");
        assertThat(Long.toUnsignedString(random.next())).isEqualTo("3203168211198807973");
        assertThat(Long.toUnsignedString(random.next())).isEqualTo("9817491932198370423");
    }

    @Test
    void aPickFollowsTheWeights() {
        SplitMix64 random = new SplitMix64(1);
        int[] counts = new int[3];
        for (int i = 0; i < 10_000; i++) {
            counts[random.pick(70, 0, 30)]++;
        }
        assertThat(counts[0]).isBetween(6_800, 7_200);
        assertThat(counts[1]).isZero();
    }

    @Test
    void zipfRanksGrowRarerInTheirProportion() {
        SplitMix64 random = new SplitMix64(1);
        Zipf zipf = new Zipf(10, 1.0);
        int[] counts = new int[10];
        for (int i = 0; i < 100_000; i++) {
            counts[zipf.next(random)]++;
        }
        assertThat(counts[0] / (double) counts[1]).isBetween(1.9, 2.1);
        assertThat(counts[0] / (double) counts[9]).isBetween(9.3, 10.7);
    }
}
