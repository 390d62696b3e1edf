package io.github.netpol.model;

import java.util.Comparator;

/**
 * A place in a text that was read.
 *
 * @param file the file as it was named, or what the text was called
 * @param line the line, from 1
 * @param column the column in characters, from 1
 */
public record SourceLocation(String file, int line, int column) implements Comparable<SourceLocation> {
    private static final Comparator<SourceLocation> ORDER = Comparator.comparing(SourceLocation::file)
            .thenComparingInt(SourceLocation::line)
            .thenComparingInt(SourceLocation::column);

    /**
     * Validates the place.
     *
     * @throws IllegalArgumentException if the line or column is below 1
     */
    public SourceLocation {
        Checks.notNull(file, "file");
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException(
                    "`" + file + ":" + line + ":" + column + "` is no place; lines and columns count from 1");
        }
    }

    /** By file, line and column. */
    @Override
    public int compareTo(SourceLocation other) {
        return ORDER.compare(this, other);
    }

    /** The place as {@code file:line:column}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
