package io.github.netpol.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The project's files, wherever the tests are started. */
public final class Repository {
    /** The top folder. */
    public static final Path ROOT = find();

    private Repository() {}

    private static Path find() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve(".ci/run"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException(
                        "no `.ci/run` above " + Path.of("").toAbsolutePath());
            }
            folder = parent;
        }
        return folder;
    }

    /** The text of a file, named from the top folder. */
    public static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
