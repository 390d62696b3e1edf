package io.github.netpol.yaml.internal.text;

import io.github.netpol.yaml.internal.text.Node.Position;

/** Walks forward through a text and knows line and column, both from 1, in characters and not in UTF-16 units. */
public final class Cursor {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final char[] chars;
    private final int end;
    private int offset;
    private int line = 1;
    private int column = 1;

    Cursor(char[] chars, int end) {
        this.chars = chars;
        this.end = end;
    }

    /** Where it is. */
    public Position position() {
        return new Position(line, column);
    }

    /** Goes on to an offset; stays where it is if that lies behind it. */
    public Cursor moveTo(int target) {
        for (int goal = Math.min(target, end); offset < goal; offset++) {
            if (endsLine(chars, offset, end)) {
                line++;
                column = 1;
            } else if (takesColumn(chars[offset])) {
                column++;
            }
        }
        return this;
    }

    /** Whether a line ends with this character, by YAML 1.1: the first of {@code \r\n} does not end it. */
    static boolean endsLine(char[] chars, int offset, int end) {
        char c = chars[offset];
        return c == '\r' ? offset + 1 == end || chars[offset + 1] != '\n' : isLineFeed(c);
    }

    /** Whether a character is a line break, alone or, if it is {@code \r}, perhaps with the next one. */
    static boolean isBreak(char c) {
        return c == '\r' || isLineFeed(c);
    }

    private static boolean isLineFeed(char c) {
        return c == '\n' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    static boolean takesColumn(char c) {
        return c != BYTE_ORDER_MARK && !Character.isLowSurrogate(c);
    }
}
