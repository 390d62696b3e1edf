package io.github.netpol.model.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of text, wrapped at 110 characters between words; names are never cut. Rows have a place at their right end. Not
 * thread-safe.
 */
public final class TextTable {
    private static final int WIDTH = 110;
    private static final int MIN_ROOM = 50;

    private record Line(String text, String place) {}

    private final List<Line> lines = new ArrayList<>();

    /** No lines. */
    public TextTable() {}

    /** A text as it may be shown on a terminal: control characters are written out. */
    public static String printable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                shown.append(String.format("\\u%04x", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    /** A line as it is. */
    public void line(String text) {
        lines.add(new Line(text, ""));
    }

    /** A text after a prefix; what does not fit goes on below, indented as far as the prefix. */
    public void paragraph(String prefix, String text) {
        wrap(prefix, text, "", WIDTH);
    }

    /** As a paragraph, with a place at the right end of the last line, or below if it would leave too little room. */
    public void row(String prefix, String text, String place) {
        int room = WIDTH - (place.isEmpty() ? 0 : place.length() + 2);
        if (prefix.length() + text.length() > room && room - prefix.length() < MIN_ROOM) {
            paragraph(prefix, text);
            lines.add(new Line(" ".repeat(prefix.length()) + place, ""));
            return;
        }
        wrap(prefix, text, place, room);
    }

    private void wrap(String prefix, String text, String place, int room) {
        StringBuilder current = new StringBuilder(prefix);
        boolean empty = true;
        for (String word : words(text)) {
            if (!empty && current.length() + 1 + word.length() > room) {
                lines.add(new Line(current.toString(), ""));
                current = new StringBuilder(" ".repeat(prefix.length()));
                empty = true;
            }
            current.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(new Line(current.toString(), place));
    }

    /** The words of a text; what stands in back-ticks is one word, spaces and all. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            quoted ^= text.charAt(i) == '`';
            if (text.charAt(i) == ' ' && !quoted) {
                words.add(text.substring(start, i));
                start = i + 1;
            }
        }
        words.add(text.substring(start));
        return words;
    }

    /** The lines; places stand in one column. */
    @Override
    public String toString() {
        int column = lines.stream()
                .filter(line -> !line.place().isEmpty())
                .mapToInt(line ->
                        Math.min(line.text().length(), WIDTH - line.place().length() - 2))
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(line.text());
            if (!line.place().isEmpty()) {
                text.append(" ".repeat(Math.max(0, column - line.text().length())))
                        .append("  ")
                        .append(line.place());
            }
            text.append('\n');
        }
        return text.toString();
    }
}
