package io.github.netpol.yaml.internal.structure;

/** How messages quote what a manifest says. */
public final class Quoted {
    private static final int MAX_LENGTH = 120;

    private Quoted() {}

    /** The text in back-ticks, cut if it is very long. */
    public static String of(String text) {
        return "`" + cut(text) + "`";
    }

    /** The text, cut if it is very long. */
    static String cut(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "\u2026";
    }
}
