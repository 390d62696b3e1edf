package io.github.netpol.testing;

import io.github.netpol.intents.IntentFile;
import io.github.netpol.intents.World;
import io.github.netpol.model.Cluster;
import io.github.netpol.yaml.Manifests;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/**
 * A file of intents whose intents are tests of JUnit: one for each. Immutable and thread-safe.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> intents(Cluster cluster) {
 *     return PolicyIntents.load("netpol-intents.yaml").against(cluster).tests();
 * }
 * }</pre>
 */
public final class PolicyIntents {
    private final IntentFile file;
    private final TestSource source;

    private PolicyIntents(IntentFile file, TestSource source) {
        this.file = file;
        this.source = source;
    }

    /**
     * Reads a file, strictly: YAML or JSON, or CSV if its name ends in {@code .csv}.
     *
     * @param path the file, found as {@link PolicyManifests#value} are: in the working directory, or with
     *     {@code classpath:} on the class path
     * @throws IllegalArgumentException if there is no such file
     * @throws io.github.netpol.intents.InvalidIntentsException if there are errors in it; the message tells all of them
     */
    public static PolicyIntents load(String path) {
        try (NamedPaths paths =
                NamedPaths.find(List.of(path), Thread.currentThread().getContextClassLoader())) {
            Path found = paths.all().get(0);
            IntentFile file = IntentFile.read(found);
            file.intents(); // refuses errors
            return new PolicyIntents(file, TestSource.of(path, found));
        }
    }

    /** Tests of these intents against an inventory and its policies. */
    @CheckReturnValue
    public IntentTests against(Cluster cluster) {
        return against(Worlds.of(cluster));
    }

    /**
     * Tests of these intents against manifests.
     *
     * @throws io.github.netpol.yaml.InvalidManifestsException if there are errors in them
     */
    @CheckReturnValue
    public IntentTests against(Manifests manifests) {
        return against(Worlds.of(manifests));
    }

    /** Tests of these intents against a world. */
    @CheckReturnValue
    public IntentTests against(World world) {
        return against(() -> world);
    }

    private IntentTests against(Supplier<World> world) {
        return new IntentTests(file.intents(), file.view(world.get()), source, LocalDate.now(ZoneId.systemDefault()));
    }
}
