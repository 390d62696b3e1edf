package io.github.netpol.yaml;

import java.util.List;

/**
 * An object that is in no file, such as one of a client library.
 *
 * @param json the object as the library would send it to the API server, as JSON
 * @param unknownFields the fields in it that the library did not know when it parsed the object, as JSON pointers (RFC
 *     6901) such as {@code /spec/podSelector/matchLables}, each at most once; what no pointer names is judged as a field
 *     of a file is
 */
public record ManifestObject(String json, List<String> unknownFields) {
    /**
     * Copies the pointers.
     *
     * @throws IllegalArgumentException if one of them does not begin with {@code /}
     */
    public ManifestObject {
        unknownFields = List.copyOf(unknownFields);
        for (String pointer : unknownFields) {
            if (!pointer.startsWith("/")) {
                throw new IllegalArgumentException("JSON pointer `" + pointer + "` must begin with `/`");
            }
        }
    }

    /** An object of a library that knows every field of it, or refuses those that it does not know. */
    public static ManifestObject of(String json) {
        return new ManifestObject(json, List.of());
    }
}
