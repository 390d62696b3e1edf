package io.github.netpol.yaml.internal.text;

/** Pieces of the input in messages. */
final class Excerpt {
    private static final int LONGEST = 60;

    private Excerpt() {}

    /** The text, or its beginning if it is long. */
    static String of(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "...";
    }

    /** A character, or its number if it cannot be seen. */
    static String of(int codePoint) {
        boolean visible = !Character.isISOControl(codePoint)
                && !Character.isWhitespace(codePoint)
                && !Character.isSpaceChar(codePoint)
                && Character.getType(codePoint) != Character.FORMAT
                && Character.isDefined(codePoint)
                && Character.getType(codePoint) != Character.SURROGATE;
        return visible ? Character.toString(codePoint) : String.format("U+%04X", codePoint);
    }
}
