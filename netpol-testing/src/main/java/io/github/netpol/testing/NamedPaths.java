package io.github.netpol.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The files and folders that a test names, also those inside of jars; open until they are read. */
final class NamedPaths implements AutoCloseable {
    static final String CLASS_PATH = "classpath:";

    private final List<Path> paths = new ArrayList<>();
    private final List<FileSystem> jars = new ArrayList<>();

    private NamedPaths() {}

    /**
     * Finds all of them.
     *
     * @throws UnusableFilesException if one is not there, or in several places of the class path
     */
    static NamedPaths find(List<String> names, ClassLoader loader) {
        if (names.isEmpty()) {
            throw new UnusableFilesException("no manifests are named; give a file or a folder, as in `k8s/`");
        }
        NamedPaths found = new NamedPaths();
        try {
            for (String name : names) {
                found.paths.add(
                        name.startsWith(CLASS_PATH) ? found.onClassPath(name, loader) : inWorkingDirectory(name));
            }
            return found;
        } catch (RuntimeException e) {
            found.close();
            throw e;
        }
    }

    List<Path> all() {
        return List.copyOf(paths);
    }

    private static Path inWorkingDirectory(String name) {
        try {
            Path path = Path.of(name).normalize();
            if (!name.isBlank() && Files.exists(path)) {
                return path;
            }
            throw new UnusableFilesException("there is no `" + name + "`: looked for " + path.toAbsolutePath()
                    + "; relative paths start in the working directory, "
                    + Path.of("").toAbsolutePath());
        } catch (InvalidPathException e) {
            throw new UnusableFilesException("`" + name + "` is not a path: " + e.getMessage());
        }
    }

    private Path onClassPath(String name, ClassLoader loader) {
        String resource = name.substring(CLASS_PATH.length()).replaceAll("^/+|/+$", "");
        try {
            List<URL> places = Collections.list(loader.getResources(resource));
            if (resource.isEmpty() || places.isEmpty()) {
                throw new UnusableFilesException("there is no `" + name + "`: looked for `" + resource
                        + "` on the class path; a folder in a jar is found only if the jar has an entry for it");
            }
            if (places.size() > 1) {
                throw new UnusableFilesException("`" + name + "` is in more than one place of the class path, and"
                        + " only one would be read: "
                        + String.join(", ", places.stream().map(URL::toString).toList()));
            }
            return path(places.get(0));
        } catch (IOException e) {
            throw new UncheckedIOException("`" + name + "` cannot be read", e);
        }
    }

    private Path path(URL place) throws IOException {
        if (place.openConnection() instanceof JarURLConnection jar) {
            FileSystem files = FileSystems.newFileSystem(
                    Path.of(URI.create(jar.getJarFileURL().toString())));
            jars.add(files);
            return files.getPath("/" + jar.getEntryName());
        }
        Path path = Path.of(URI.create(place.toString()));
        Path here = Path.of("").toAbsolutePath();
        // Messages name it: as short as it goes, and the same on every machine.
        return path.startsWith(here) ? here.relativize(path) : path;
    }

    @Override
    public void close() {
        for (FileSystem jar : jars) {
            try {
                jar.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
