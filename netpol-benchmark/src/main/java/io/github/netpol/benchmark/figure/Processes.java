package io.github.netpol.benchmark.figure;

import io.github.netpol.benchmark.FirstVerdict;
import io.github.netpol.benchmark.TableBytes;
import io.github.netpol.benchmark.workload.Shape;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is measured from outside: processes of the JVM that runs the benchmarks. */
final class Processes {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private Processes() {}

    /**
     * The median wall time of processes that read the small cluster's manifests and give one verdict. Their class path is
     * that of a program that uses the library: the jars beside the benchmarks' own.
     */
    static Measurement firstVerdict(int starts) throws IOException, InterruptedException {
        Path manifests = Files.createTempFile("small", ".yaml");
        Files.write(manifests, Shape.SMALL.generate().yaml());
        List<String> command =
                List.of(JAVA, "-cp", libraryClassPath(), FirstVerdict.class.getName(), manifests.toString());
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < starts; i++) {
            long start = System.nanoTime();
            run(command);
            times.add(System.nanoTime() - start);
        }
        Files.delete(manifests);
        double median = times.stream().sorted().toList().get(starts / 2);
        return new Measurement(Measurements.FIRST_VERDICT, Shape.SMALL.label(), "", median, OptionalDouble.empty());
    }

    private static String libraryClassPath() throws IOException {
        Path jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
        Path library = jar.resolveSibling("library");
        if (!Files.isDirectory(library)) {
            throw new IOException("no folder `" + library + "`; run the benchmarks by `java -jar .../benchmarks.jar`");
        }
        try (Stream<Path> jars = Files.list(library)) {
            return Stream.concat(Stream.of(jar.resolveSibling("classes")), jars.sorted())
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    /** The bytes for each pod of all that an inventory needs beside the model, and of the tables that questions read. */
    static List<Measurement> tableBytes(String shape) throws IOException, InterruptedException {
        List<String> printed = run(List.of(
                        JAVA,
                        "-Xmx12g",
                        "-Djol.magicFieldOffset=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TableBytes.class.getName(),
                        shape))
                .lines()
                .toList();
        // JOL may print before.
        return List.of(
                bytes(Measurements.ALL_BYTES, shape, printed.get(printed.size() - 2)),
                bytes(Measurements.TABLE_BYTES, shape, printed.get(printed.size() - 1)));
    }

    private static Measurement bytes(String what, String shape, String printed) {
        return new Measurement(what, shape, "", Double.parseDouble(printed), OptionalDouble.empty());
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("`" + String.join(" ", command) + "` ended with " + process.exitValue());
        }
        return printed;
    }
}
