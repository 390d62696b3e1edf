package io.github.netpol.testing;

import io.github.netpol.model.SourceLocation;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;

/**
 * Where tests come from, in the form in which JUnit tells IDEs.
 *
 * @param file the file
 */
record TestSource(URI file) {
    /**
     * The source of a file.
     *
     * @param name what the test calls it
     * @param found where it was found
     */
    static TestSource of(String name, Path found) {
        // An IDE then opens what is edited, and not its copy among what was built.
        return new TestSource(
                name.startsWith(NamedPaths.CLASS_PATH)
                        ? onClassPath(name.substring(NamedPaths.CLASS_PATH.length()))
                        : found.toUri());
    }

    private static URI onClassPath(String resource) {
        try {
            return new URI("classpath", null, "/" + resource.replaceFirst("^/+", ""), null).normalize();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("an absolute path is always a URI", e);
        }
    }

    /** A place in it. */
    URI at(SourceLocation place) {
        return URI.create(file + "?line=" + place.line() + "&column=" + place.column());
    }
}
