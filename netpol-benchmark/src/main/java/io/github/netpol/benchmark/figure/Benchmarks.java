package io.github.netpol.benchmark.figure;

import io.github.netpol.benchmark.workload.Shape;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.openjdk.jmh.runner.RunnerException;

/**
 * The program of the benchmarks' jar. After {@code mvn -q -B package -DskipTests}:
 *
 * <pre>{@code
 * java -jar netpol-benchmark/target/benchmarks.jar short FOLDER
 * java -jar netpol-benchmark/target/benchmarks.jar goals FOLDER
 * java -jar netpol-benchmark/target/benchmarks.jar full FOLDER
 * java -jar netpol-benchmark/target/benchmarks.jar jmh ...
 * java -jar netpol-benchmark/target/benchmarks.jar yaml large FILE
 * }</pre>
 *
 * <p>{@code short} takes less than ten minutes, {@code goals} about twenty, {@code full} some hours. All print the table of figures, and write
 * {@code figures.md}, {@code figures.json} and {@code figures.svg} to the folder, also in between, so that a run that is
 * broken off leaves what it had. {@code jmh} hands its arguments to JMH. {@code yaml} writes a cluster's manifests.
 */
public final class Benchmarks {
    private final Plan plan;
    private final Path folder;
    private final String command;
    private final List<Measurement> measured = new ArrayList<>();

    private Benchmarks(Plan plan, Path folder, String command) {
        this.plan = plan;
        this.folder = folder;
        this.command = command;
    }

    /** Runs what the first argument names. */
    public static void main(String[] arguments) throws Exception {
        String called = arguments.length == 0 ? "" : arguments[0];
        String[] rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
        if (called.equals("jmh")) {
            org.openjdk.jmh.Main.main(rest);
        } else if (called.equals("short") && rest.length == 1) {
            new Benchmarks(Plan.brief(), Path.of(rest[0]), command(arguments)).run();
        } else if (called.equals("goals") && rest.length == 1) {
            new Benchmarks(Plan.goals(), Path.of(rest[0]), command(arguments)).run();
        } else if (called.equals("full") && rest.length == 1) {
            new Benchmarks(Plan.full(), Path.of(rest[0]), command(arguments)).run();
        } else if (called.equals("yaml") && rest.length == 2) {
            writeManifests(Shape.of(rest[0]), Path.of(rest[1]));
        } else {
            System.err.println("usage: (short|goals|full) FOLDER | jmh ARGUMENTS | yaml CLUSTER FILE");
            System.exit(2);
        }
    }

    private static String command(String[] arguments) {
        return "java -jar netpol-benchmark/target/benchmarks.jar " + String.join(" ", arguments);
    }

    private static void writeManifests(Shape shape, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            shape.generate().writeYaml(out);
        }
    }

    private void run() throws IOException, InterruptedException, RunnerException {
        Files.createDirectories(folder);
        measured.add(Processes.firstVerdict(plan.processStarts()));
        measured.add(new Measurement(
                Measurements.YAML_BYTES,
                Shape.LARGE.label(),
                "",
                Shape.LARGE.generate().yaml().length,
                OptionalDouble.empty()));
        for (String shape : plan.tables()) {
            measured.addAll(Processes.tableBytes(shape));
            write();
        }
        for (Plan.Step step : plan.steps()) {
            measured.addAll(BenchmarkRun.run(step, plan.effort()));
            write();
        }
        System.out.println(Files.readString(folder.resolve("figures.md")));
    }

    private void write() throws IOException {
        Measurements all = new Measurements(measured);
        List<Figure> figures = FigureTable.of(all);
        Machine machine = Machine.current();
        Files.writeString(folder.resolve("figures.md"), MarkdownReport.of(machine, command, figures, all));
        Files.writeString(folder.resolve("figures.json"), JsonReport.of(machine, command, figures, all));
        Files.writeString(folder.resolve("figures.svg"), Chart.svg(all));
    }
}
