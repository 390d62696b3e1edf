package io.github.netpol.benchmark.figure;

import java.util.List;
import java.util.OptionalDouble;

/** The figures as a Markdown page: where and how they were measured, the table, and every single measurement. */
final class MarkdownReport {
    private final StringBuilder out = new StringBuilder();

    private MarkdownReport() {}

    static String of(Machine machine, String command, List<Figure> figures, Measurements measured) {
        MarkdownReport report = new MarkdownReport();
        report.line("Measured on " + machine.time() + " with `" + command + "` on " + machine.processor() + ", "
                + machine.system() + ", " + machine.jvm() + ".");
        report.line("");
        report.line("| what | cluster | to reach | measured | allocated | reached |");
        report.line("| --- | --- | --- | --- | --- | --- |");
        figures.forEach(report::add);
        report.line("");
        report.line("| benchmark | cluster | questions | value | allocated |");
        report.line("| --- | --- | --- | --- | --- |");
        measured.all().forEach(report::add);
        return report.out.toString();
    }

    private void add(Figure figure) {
        row(
                figure.what(),
                figure.shape(),
                figure.reach(),
                figure.measured(),
                bytes(figure.allocated()),
                figure.state().word());
    }

    private void add(Measurement each) {
        row(each.benchmark(), each.shape(), each.mix(), Goal.number(each.value()), bytes(each.allocated()));
    }

    private static String bytes(OptionalDouble allocated) {
        return allocated.isPresent() ? Goal.number(allocated.getAsDouble()) + " B" : "";
    }

    private void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
