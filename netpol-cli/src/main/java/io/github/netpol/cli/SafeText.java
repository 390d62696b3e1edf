package io.github.netpol.cli;

/**
 * Text of unknown origin as a terminal may show it, and as XML and YAML may hold it: characters that move the cursor, start
 * control sequences or turn the direction of writing, and those that are none, are written as escapes,
 * {@code \}{@code u001b}.
 */
final class SafeText {
    private SafeText() {}

    /** The text on one line: line ends are escaped too. */
    static String line(String text) {
        return escape(text, false);
    }

    /** The text with its line ends and tabs. */
    static String lines(String text) {
        return escape(text, true);
    }

    private static String escape(String text, boolean keepLineEnds) {
        if (text.codePoints().noneMatch(SafeText::isUnsafe)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (!isUnsafe(c) || (keepLineEnds && (c == '\n' || c == '\t'))) {
                safe.appendCodePoint(c);
            } else {
                safe.append(String.format(Character.isBmpCodePoint(c) ? "\\u%04x" : "\\U%08x", c));
            }
        });
        return safe.toString();
    }

    private static boolean isUnsafe(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            // The last two of each plane will never be characters.
            default -> (c & 0xfffe) == 0xfffe;
        };
    }
}
