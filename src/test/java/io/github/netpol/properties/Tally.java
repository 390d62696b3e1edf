package io.github.netpol.properties;

import java.util.Map;
import java.util.TreeMap;

/** Counts how often each row was hit. */
final class Tally {
    private final Map<String, Integer> counts = new TreeMap<>();

    /** Makes the row count, if only with 0. */
    void expect(String row) {
        counts.merge(row, 0, Integer::sum);
    }

    void hit(String row) {
        counts.merge(row, 1, Integer::sum);
    }

    void hitIf(String row, boolean condition) {
        counts.merge(row, condition ? 1 : 0, Integer::sum);
    }

    int of(String row) {
        return counts.getOrDefault(row, 0);
    }

    Map<String, Integer> rows() {
        return counts;
    }
}
