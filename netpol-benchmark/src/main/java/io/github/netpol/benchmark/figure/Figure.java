package io.github.netpol.benchmark.figure;

import java.util.OptionalDouble;

/**
 * A figure to reach, and what was measured.
 *
 * @param what what is measured
 * @param shape the cluster
 * @param reach the figure to reach, with its unit, as a table shows it
 * @param measured what was measured, in the same unit, or the empty text
 * @param allocated bytes allocated for each operation, if that was measured
 * @param state whether the figure is reached
 */
record Figure(String what, String shape, String reach, String measured, OptionalDouble allocated, State state) {

    /** Whether a figure is reached. */
    enum State {
        /** It is. */
        MET("yes"),
        /** It is not. */
        MISSED("no"),
        /** This run did not measure it. */
        NOT_MEASURED("not measured");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** As a table shows it. */
        String word() {
            return word;
        }
    }
}
