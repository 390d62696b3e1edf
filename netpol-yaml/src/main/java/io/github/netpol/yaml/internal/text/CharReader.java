package io.github.netpol.yaml.internal.text;

import io.github.netpol.yaml.internal.text.Node.Position;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * The characters for SnakeYAML's scanner, of one document after the other. Its own reader copies all of a long token again
 * for each 1,000 characters that it looks ahead, so that a hostile scalar of some megabytes takes minutes; this one has
 * them all in place.
 */
final class CharReader extends StreamReader {
    private static final int[] NO_SNIPPET = {};

    private char[] chars = {};
    private int start;
    private int end;
    private int firstLine;
    private int offset;
    private int line;
    private int column;
    private @Nullable Mark mark;

    CharReader() {
        super("");
    }

    /** Goes to the first character of a document, which stands at the beginning of that line. */
    void begin(char[] newChars, int newStart, int newEnd, int newFirstLine) {
        chars = newChars;
        start = newStart;
        end = newEnd;
        firstLine = newFirstLine;
        offset = newStart;
        line = 0;
        column = 0;
        mark = null;
    }

    /** Where it is in the whole text. */
    Position position() {
        return new Position(firstLine + line, column + 1);
    }

    /**
     * Makes blanks of the tabs that come next, if something other than the dash of a list item precedes them on their line:
     * there Kubernetes takes tabs as blanks, and SnakeYAML does not.
     */
    boolean replaceSeparatingTabs() {
        int before = offset - 1;
        while (before >= start && (chars[before] == ' ' || chars[before] == '\t')) {
            before--;
        }
        boolean indents = before < start || Cursor.isBreak(chars[before]) || isIndicator(before);
        if (indents) {
            return false;
        }
        for (int i = offset; i < end && (chars[i] == '\t' || chars[i] == ' '); i++) {
            chars[i] = ' ';
        }
        return true;
    }

    /** Whether a dash or question mark stands alone and so begins a list item or key. */
    private boolean isIndicator(int at) {
        return (chars[at] == '-' || chars[at] == '?')
                && (at == start || chars[at - 1] == ' ' || Cursor.isBreak(chars[at - 1]));
    }

    @Override
    public Mark getMark() {
        // A token often begins where another ends.
        if (mark == null || mark.getIndex() != offset - start) {
            mark = new Mark("", offset - start, line, column, NO_SNIPPET, 0);
        }
        return mark;
    }

    @Override
    public void forward() {
        if (offset < end) {
            if (Cursor.endsLine(chars, offset, end)) {
                line++;
                column = 0;
            } else if (Cursor.takesColumn(chars[offset])) {
                column++;
            }
            offset++;
        }
    }

    @Override
    public void forward(int length) {
        for (int i = 0; i < length; i++) {
            forward();
        }
    }

    @Override
    public int peek() {
        return offset < end ? chars[offset] : 0;
    }

    @Override
    public int peek(int index) {
        return index < end - offset ? chars[offset + index] : 0;
    }

    @Override
    public String prefix(int length) {
        return new String(chars, offset, Math.min(length, end - offset));
    }

    /** Takes characters without a line break among them. */
    @Override
    public String prefixForward(int length) {
        String prefix = prefix(length);
        for (int i = 0; i < prefix.length(); i++) {
            if (!Character.isLowSurrogate(prefix.charAt(i))) {
                column++;
            }
        }
        offset += prefix.length();
        return prefix;
    }

    @Override
    public int getColumn() {
        return column;
    }

    /** There is nothing to limit here: the size of the input is limited before. */
    @Override
    public int getDocumentIndex() {
        return 0;
    }

    @Override
    public void resetDocumentIndex() {
        // The index is always 0.
    }

    @Override
    public int getIndex() {
        return offset - start;
    }

    @Override
    public int getLine() {
        return line;
    }
}
