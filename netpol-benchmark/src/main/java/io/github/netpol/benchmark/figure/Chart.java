package io.github.netpol.benchmark.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Nanoseconds for each question by cluster, the engine beside the scans, as bars on a logarithmic scale. The SVG follows
 * the reader's choice of light or dark.
 */
final class Chart {
    private static final List<String> SHAPES = List.of("small", "medium", "large", "extreme");
    private static final List<Series> SERIES = List.of(
            new Series("engine", "AllowsBenchmark.allows", "realistic", "engine"),
            new Series("scan of the namespace's policies", "ScanNamespaceBenchmark.allows", "", "namespace"),
            new Series("scan of all policies", "ScanAllBenchmark.allows", "", "all"));
    private static final String STYLE = """
            <style>
              text { font: 12px sans-serif; fill: #24292f }
              .grid { stroke: #d0d7de }
              .engine { fill: #0969da } .namespace { fill: #bf8700 } .all { fill: #8c959f }
              @media (prefers-color-scheme: dark) {
                text { fill: #e6edf3 }
                .grid { stroke: #30363d }
                .engine { fill: #58a6ff } .namespace { fill: #d29922 } .all { fill: #6e7681 }
              }
            </style>
            """;
    private static final int WIDTH = 720;
    private static final int LEFT = 90;
    private static final int RIGHT = 90;
    private static final int TOP = 48;
    private static final int BAR = 14;
    private static final int GAP = 18;
    private static final int AXIS = 24;

    private record Series(String name, String benchmark, String mix, String style) {}

    private record Bar(String shape, Series series, double nanoseconds) {}

    private final StringBuilder out = new StringBuilder();
    private final List<List<Bar>> groups = new ArrayList<>();
    private final int decades;

    private Chart(Measurements measured) {
        double most = 1;
        for (String shape : SHAPES) {
            List<Bar> bars = new ArrayList<>();
            for (Series series : SERIES) {
                Optional<Measurement> found = measured.find(series.benchmark(), shape, series.mix());
                found.ifPresent(each -> bars.add(new Bar(shape, series, each.value())));
                most = Math.max(most, found.map(Measurement::value).orElse(1.0));
            }
            if (!bars.isEmpty()) {
                groups.add(bars);
            }
        }
        decades = Math.max(1, (int) Math.ceil(Math.log10(most)));
    }

    /** The chart of what was measured; clusters and evaluators that were not are left out. */
    static String svg(Measurements measured) {
        return new Chart(measured).draw();
    }

    private String draw() {
        int bottom = TOP;
        for (List<Bar> bars : groups) {
            bottom += bars.size() * BAR + GAP;
        }
        out.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">\n",
                WIDTH,
                bottom + AXIS));
        out.append("<title>Nanoseconds for each question, by cluster and evaluator</title>\n")
                .append(STYLE);
        legend();
        grid(bottom);
        int y = TOP;
        for (List<Bar> bars : groups) {
            text(LEFT - 10, y + bars.size() * BAR / 2 + 4, "end", bars.get(0).shape());
            for (Bar bar : bars) {
                draw(bar, y);
                y += BAR;
            }
            y += GAP;
        }
        return out.append("</svg>\n").toString();
    }

    private void legend() {
        int x = LEFT;
        for (Series series : SERIES) {
            rectangle(x, 12, 12, series.style());
            text(x + 18, 23, "start", series.name());
            x += 60 + 7 * series.name().length();
        }
    }

    private void grid(int bottom) {
        for (int decade = 0; decade <= decades; decade++) {
            int x = x(Math.pow(10, decade));
            out.append(String.format(
                    Locale.ROOT,
                    "<line class=\"grid\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>\n",
                    x,
                    TOP - 6,
                    x,
                    bottom - 6));
            text(x, bottom + 12, "middle", Goal.number(Math.pow(10, decade)) + " ns");
        }
    }

    private void draw(Bar bar, int y) {
        int end = x(Math.max(1, bar.nanoseconds()));
        rectangle(LEFT, y, end - LEFT, bar.series().style());
        text(end + 5, y + BAR - 3, "start", Goal.number(bar.nanoseconds()) + " ns");
    }

    private int x(double nanoseconds) {
        return LEFT + (int) Math.round((WIDTH - LEFT - RIGHT) * Math.log10(nanoseconds) / decades);
    }

    private void rectangle(int x, int y, int width, String style) {
        out.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n",
                style,
                x,
                y,
                width,
                BAR - 2));
    }

    private void text(int x, int y, String anchor, String words) {
        out.append(String.format(
                Locale.ROOT, "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, words));
    }
}
