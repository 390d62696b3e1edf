package io.github.netpol.benchmark.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where and when something was measured.
 *
 * @param processor the processor's name and how many of them there are
 * @param system the operating system
 * @param jvm the JVM's name and version
 * @param time the time in UTC
 */
record Machine(String processor, String system, String jvm, String time) {

    static Machine current() {
        return new Machine(
                processorName() + ", " + Runtime.getRuntime().availableProcessors() + " cores",
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                Instant.now().truncatedTo(ChronoUnit.MINUTES).toString());
    }

    /** As Linux tells it; other systems keep it elsewhere. */
    private static String processorName() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.replaceFirst(".*:\\s*", ""))
                    .findFirst()
                    .orElse("unknown processor");
        } catch (IOException e) {
            return "unknown processor";
        }
    }
}
