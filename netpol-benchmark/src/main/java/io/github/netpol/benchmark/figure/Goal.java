package io.github.netpol.benchmark.figure;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure to reach.
 *
 * @param what what is measured
 * @param shape the cluster
 * @param bound on which side of the limit the figure is good
 * @param limit the limit, in the unit
 * @param unit the unit
 * @param bytes the most that may be allocated for each operation, if there is a limit
 */
record Goal(String what, String shape, Bound bound, double limit, Unit unit, OptionalDouble bytes) {
    // What the profiler itself allocates shows as a fraction of a byte.
    private static final double NO_BYTES = 0.5;
    private static final double NOTHING = 0.005;

    /** On which side of the limit a figure is good. */
    enum Bound {
        /** Up to it. */
        AT_MOST("≤"),
        /** From it on. */
        AT_LEAST("≥");

        private final String sign;

        Bound(String sign) {
            this.sign = sign;
        }
    }

    /** What a figure is in, and what a measured value is divided by. */
    enum Unit {
        /** Nanoseconds. */
        NS(" ns", 1),
        /** Microseconds. */
        US(" µs", 1e3),
        /** Milliseconds. */
        MS(" ms", 1e6),
        /** Bytes. */
        BYTES(" B", 1),
        /** Megabytes in a second. */
        MB_PER_SECOND(" MB/s", 1),
        /** How many times something else. */
        TIMES(" times", 1);

        private final String word;
        private final double size;

        Unit(String word, double size) {
            this.word = word;
            this.size = size;
        }
    }

    static Goal atMost(String what, String shape, double limit, Unit unit) {
        return new Goal(what, shape, Bound.AT_MOST, limit, unit, OptionalDouble.empty());
    }

    static Goal atLeast(String what, String shape, double limit, Unit unit) {
        return new Goal(what, shape, Bound.AT_LEAST, limit, unit, OptionalDouble.empty());
    }

    Goal allocating(double atMost) {
        return new Goal(what, shape, bound, limit, unit, OptionalDouble.of(atMost));
    }

    /** What became of it. */
    Figure with(Optional<Measurement> measurement) {
        return measurement
                .map(measured -> figure(measured.value() / unit.size, measured.allocated()))
                .orElseGet(
                        () -> new Figure(what, shape, reach(), "", OptionalDouble.empty(), Figure.State.NOT_MEASURED));
    }

    /** What became of it, if it is made of two measurements. */
    Figure withRatio(Optional<Measurement> of, Optional<Measurement> to) {
        return with(of.flatMap(above -> to.map(below ->
                new Measurement(what, shape, "", above.value() / below.value() * unit.size, OptionalDouble.empty()))));
    }

    private Figure figure(double value, OptionalDouble allocated) {
        boolean inTime = bound == Bound.AT_MOST ? value <= limit : value >= limit;
        boolean inSpace = bytes.isEmpty() || allocated.orElse(Double.MAX_VALUE) <= bytes.getAsDouble() + NO_BYTES;
        return new Figure(
                what,
                shape,
                reach(),
                number(value) + unit.word,
                allocated,
                inTime && inSpace ? Figure.State.MET : Figure.State.MISSED);
    }

    private String reach() {
        String time = bound.sign + " " + number(limit) + unit.word;
        return bytes.isEmpty() ? time : time + ", " + bound.sign + " " + number(bytes.getAsDouble()) + " B";
    }

    /** Three digits that count, or all before the point. */
    static String number(double value) {
        if (value >= 100 || value == Math.rint(value) || value < NOTHING) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
    }
}
