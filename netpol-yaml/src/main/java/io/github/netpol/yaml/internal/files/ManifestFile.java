package io.github.netpol.yaml.internal.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file to read, or a place where there is none to read.
 *
 * @param path the file, named as the caller named it or the folder above it
 * @param origin why it is read
 * @param problem why it cannot be read; empty if nothing is known to be in the way
 */
public record ManifestFile(Path path, Origin origin, String problem) {

    /** Why a file is read. */
    public enum Origin {
        /** The caller named it. */
        NAMED,
        /** It is in a folder that the caller named. */
        IN_FOLDER
    }

    /** Whether the file can be opened, as far as is known. */
    public boolean isReadable() {
        return problem.isEmpty();
    }

    /** The size in bytes; 0 if it is not known. */
    public long size() {
        try {
            return isReadable() ? Files.size(path) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
