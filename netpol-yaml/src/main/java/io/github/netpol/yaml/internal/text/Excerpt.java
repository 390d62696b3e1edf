package io.github.netpol.yaml.internal.text;

/** Pieces of the input in messages. */
final class Excerpt {
    private static final int LONGEST = 60;

    private Excerpt() {}

    /** The text on one line, or its beginning if it is long. */
    static String of(String text) {
        String start =
                text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "...";
        return onOneLine(start);
    }

    /** The text with blanks for line breaks and other control characters. */
    static String onOneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line.append(Character.isISOControl(c) || Cursor.isBreak(c) ? ' ' : c);
        }
        return line.toString();
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
