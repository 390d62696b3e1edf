package io.github.netpol.intents;

import io.github.netpol.intents.internal.file.Contents;
import io.github.netpol.intents.internal.file.FileReading;
import io.github.netpol.yaml.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * A file of intents as it was read: YAML or JSON, or CSV if its name ends in {@code .csv}. Immutable and thread-safe.
 *
 * <pre>{@code
 * World world = World.of(Manifests.read(Path.of("k8s")));
 * List<IntentResult> results = IntentFile.read(Path.of("intents.yaml")).check(world, LocalDate.now());
 * }</pre>
 *
 * <p>Reading never throws for what a file says: every problem becomes a {@link Diagnostic} with its place, its field and what
 * would be right.
 */
public final class IntentFile {
    private final String name;
    private final List<Diagnostic> diagnostics;
    private final Contents contents;

    private IntentFile(String name, FileReading reading) {
        this.name = name;
        this.diagnostics = reading.diagnostics();
        this.contents = reading.contents();
    }

    /** Reads a file. */
    public static IntentFile read(Path file) {
        return new IntentFile(file.toString(), FileReading.of(file));
    }

    /** Reads a stream to its end, and does not close it. The name stands in locations, and its ending tells the form. */
    public static IntentFile read(String name, InputStream stream) {
        return new IntentFile(name, FileReading.of(name, stream));
    }

    /** Reads a text. The name stands in locations, and its ending tells the form. */
    public static IntentFile readText(String name, String text) {
        return read(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The name of the file, as locations have it. */
    public String name() {
        return name;
    }

    /** Everything that was noticed, by line and column. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Whether there is no error. */
    public boolean isValid() {
        return errors().isEmpty();
    }

    private List<Diagnostic> errors() {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR)
                .toList();
    }

    /**
     * The intents, in the order of the file.
     *
     * @throws InvalidIntentsException if there are errors: some of the intents without the others would prove nothing
     */
    public List<Intent> intents() {
        requireValid();
        return contents.intents();
    }

    /**
     * A world as this file sees it: with its virtual workloads, and open or closed if it says so.
     *
     * @throws InvalidIntentsException if there are errors, or if the world has one of the virtual workloads already
     */
    public World view(World world) {
        requireValid();
        World seen = switch (contents.openness()) {
            case NOT_SAID -> world;
            case CLOSED -> world.closed();
            case OPEN -> world.open();
        };
        for (Contents.Virtual virtual : contents.virtual()) {
            try {
                seen = seen.with(List.of(virtual.workload()));
            } catch (IllegalArgumentException e) {
                throw new InvalidIntentsException(List.of(virtual.refused(String.valueOf(e.getMessage()))));
            }
        }
        return seen;
    }

    /**
     * Checks every intent in the {@linkplain #view view} of a world.
     *
     * @param today the day that waivers are judged by
     * @return the results, in the order of the file
     * @throws InvalidIntentsException if there are errors, or if the world has one of the virtual workloads already
     */
    public List<IntentResult> check(World world, LocalDate today) {
        World seen = view(world);
        return intents().stream().map(intent -> intent.check(seen, today)).toList();
    }

    private void requireValid() {
        List<Diagnostic> errors = errors();
        if (!errors.isEmpty()) {
            throw new InvalidIntentsException(errors);
        }
    }
}
