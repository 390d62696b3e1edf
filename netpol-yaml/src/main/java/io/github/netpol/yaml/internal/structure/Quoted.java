package io.github.netpol.yaml.internal.structure;

/** How messages quote what a manifest says. */
public final class Quoted {
    private static final int MAX_LENGTH = 120;

    private Quoted() {}

    /** The text in back-ticks, cut if it is very long. */
    public static String of(String text) {
        return "`" + cut(text) + "`";
    }

    /**
     * The text with what a terminal would act on, or a reader would not see, as escapes: line ends, control characters,
     * and the invisible ones that turn the direction of writing.
     */
    public static String printable(String text) {
        if (text.codePoints().allMatch(Quoted::isPrintable)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (isPrintable(c)) {
                escaped.appendCodePoint(c);
            } else if (c == '\n') {
                escaped.append("\\n");
            } else if (c == '\t') {
                escaped.append("\\t");
            } else {
                escaped.append(String.format(c > 0xffff ? "\\U%08x" : "\\u%04x", c));
            }
        });
        return escaped.toString();
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** The text, cut if it is very long. */
    public static String cut(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "\u2026";
    }
}
