package io.github.netpol.model;

import java.util.Comparator;

/**
 * A place in a text that was read, or an object that has no text, such as one of a client library.
 *
 * @param file the file as it was named, or what the text or object is called
 * @param line the line, from 1; 0 if there are no lines
 * @param column the column in characters, from 1; 0 if there are no lines
 */
public record SourceLocation(String file, int line, int column) implements Comparable<SourceLocation> {
    private static final Comparator<SourceLocation> ORDER = Comparator.comparing(SourceLocation::file)
            .thenComparingInt(SourceLocation::line)
            .thenComparingInt(SourceLocation::column);

    /**
     * Validates the place.
     *
     * @throws IllegalArgumentException if the line or column is below 1, but for both being 0
     */
    public SourceLocation {
        Checks.notNull(file, "file");
        boolean hasNoLines = line == 0 && column == 0;
        if (!hasNoLines && (line < 1 || column < 1)) {
            throw new IllegalArgumentException(
                    "`" + file + ":" + line + ":" + column + "` is no place; lines and columns count from 1");
        }
    }

    /** An object that has no lines. */
    public static SourceLocation withoutLines(String object) {
        return new SourceLocation(object, 0, 0);
    }

    /** Whether there are lines; else the place is the object as a whole. */
    public boolean hasLine() {
        return line > 0;
    }

    /** The place as {@code file:line}, or the object's name alone if it has no lines. */
    public String inShort() {
        return hasLine() ? file + ":" + line : file;
    }

    /** By file, line and column. */
    @Override
    public int compareTo(SourceLocation other) {
        return ORDER.compare(this, other);
    }

    /** The place as {@code file:line:column}, or the object's name alone if it has no lines. */
    @Override
    public String toString() {
        return hasLine() ? file + ":" + line + ":" + column : file;
    }
}
