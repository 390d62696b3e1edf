package io.github.netpol.testing;

import io.github.netpol.intents.World;
import io.github.netpol.yaml.Diagnostic;
import io.github.netpol.yaml.Manifests;
import io.github.netpol.yaml.ReaderOptions;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Manifests that were read for tests.
 *
 * @param manifests what was read; there is no error in it
 * @param world the world of it
 */
record ReadManifests(Manifests manifests, World world) {
    /**
     * What was read so far, by the paths and everything below them. Not in a store of JUnit: the widest that its older
     * versions have lasts for one execution, and Surefire starts one for each class. By content and not by path alone, since
     * a JVM may outlive a change of the files: an IDE's or a build's that runs tests again and again.
     */
    private static final Map<String, ReadManifests> READ = new ConcurrentHashMap<>();

    /**
     * Reads manifests strictly, or finds them read.
     *
     * @throws UnusableFilesException if something is not there, or there are errors in what is
     */
    static ReadManifests of(List<String> names, ClassLoader loader) {
        try (NamedPaths paths = NamedPaths.find(names, loader)) {
            return READ.computeIfAbsent(ContentDigest.of(paths.all()), content -> read(names, paths.all()));
        }
    }

    private static ReadManifests read(List<String> names, Collection<Path> paths) {
        Manifests manifests = Manifests.read(ReaderOptions.DEFAULTS, paths);
        if (!manifests.isValid()) {
            String where = "`" + String.join("`, `", names) + "`";
            throw new UnusableFilesException(manifests.diagnostics().stream()
                    .map(Diagnostic::toString)
                    .collect(Collectors.joining("\n", "there are errors in the manifests of " + where + ":\n", "")));
        }
        return new ReadManifests(manifests, Worlds.handedOut(manifests));
    }
}
