package io.github.netpol.yaml.internal.files;

import io.github.netpol.yaml.internal.files.ManifestFile.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the files to read: those named, and in folders, links followed, everything that ends like a manifest. */
public final class ManifestFiles {
    private final List<ManifestFile> files = new ArrayList<>();
    // By their real paths: what is reached in two ways is read once.
    private final Set<Path> seen = new HashSet<>();
    // What folders had for us, whether it is read now or was before.
    private int found;

    private ManifestFiles() {}

    /** The files to read, in the order of the paths, and within folders by name. */
    public static List<ManifestFile> find(Collection<Path> paths) {
        ManifestFiles search = new ManifestFiles();
        for (Path path : paths) {
            search.named(path);
        }
        return search.files;
    }

    private void named(Path path) {
        if (!Files.exists(path)) {
            add(path, Origin.NAMED, "there is no such file or folder");
        } else if (Files.isDirectory(path)) {
            int before = found;
            folder(path, new LinkedHashSet<>());
            if (found == before) {
                add(path, Origin.NAMED, "there is no file with the ending .yaml, .yml or .json in this folder");
            }
        } else if (seen.add(realPath(path))) {
            add(path, Origin.NAMED, "");
        }
    }

    private void folder(Path folder, Set<Path> above) {
        Path real = realPath(folder);
        if (above.contains(real)) {
            found++;
            add(folder, Origin.IN_FOLDER, "this link leads back to a folder that it is in");
            return;
        }
        if (!seen.add(real)) {
            found++;
            return;
        }
        above.add(real);
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> sorted = entries.sorted().toList();
            for (Path entry : sorted) {
                entry(entry, above);
            }
        } catch (IOException e) {
            found++;
            add(folder, Origin.IN_FOLDER, problem(e));
        } catch (UncheckedIOException e) {
            found++;
            add(folder, Origin.IN_FOLDER, problem(new IOException(e.getMessage(), e)));
        }
        above.remove(real);
    }

    private void entry(Path entry, Set<Path> above) {
        if (Files.isDirectory(entry)) {
            folder(entry, above);
        } else if (hasEnding(entry)) {
            found++;
            if (!Files.isRegularFile(entry)) {
                // A pipe would keep the reader waiting.
                String problem = Files.exists(entry) ? "this is not a regular file" : "this link leads nowhere";
                add(entry, Origin.IN_FOLDER, problem);
            } else if (seen.add(realPath(entry))) {
                add(entry, Origin.IN_FOLDER, "");
            }
        }
    }

    private void add(Path path, Origin origin, String problem) {
        files.add(new ManifestFile(path, origin, problem));
    }

    private static boolean hasEnding(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    }

    /** The path without links; pipes and the like have none. */
    private static Path realPath(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    /** What to say of a file that cannot be read. */
    public static String problem(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "there is no permission to read this";
        }
        return "cannot be read: " + e.getMessage();
    }
}
