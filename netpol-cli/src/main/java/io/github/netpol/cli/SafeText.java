package io.github.netpol.cli;

/**
 * Text of unknown origin as a terminal may show it: characters that move the cursor, start control sequences or turn the
 * direction of writing are written as escapes, {@code \}{@code u001b}.
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
        if (text.chars().noneMatch(c -> isUnsafe((char) c))) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isUnsafe(c) || (keepLineEnds && (c == '\n' || c == '\t'))) {
                safe.append(c);
            } else {
                safe.append(String.format("\\u%04x", (int) c));
            }
        }
        return safe.toString();
    }

    private static boolean isUnsafe(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
