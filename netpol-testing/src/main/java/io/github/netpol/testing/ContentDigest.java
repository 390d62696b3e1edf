package io.github.netpol.testing;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Tells files and folders apart by their names and by every byte below them. */
final class ContentDigest {
    private final Hasher hasher = Hashing.sha256().newHasher();

    private ContentDigest() {}

    static String of(Collection<Path> paths) {
        ContentDigest digest = new ContentDigest();
        for (Path path : paths) {
            digest.add(path);
        }
        return digest.hasher.hash().toString();
    }

    private void add(Path path) {
        try (Stream<Path> files = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
            List<Path> sorted = files.sorted().toList();
            for (Path file : sorted) {
                add(file.toString().getBytes(StandardCharsets.UTF_8));
                add(Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0]);
            }
        } catch (IOException | UncheckedIOException e) {
            // The reader will meet it too, and says what it is.
            add(e.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Adds bytes with their number, so that no two lists of them look the same. */
    private void add(byte[] bytes) {
        hasher.putInt(bytes.length).putBytes(bytes);
    }
}
