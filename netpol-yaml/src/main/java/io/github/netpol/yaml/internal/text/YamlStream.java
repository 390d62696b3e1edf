package io.github.netpol.yaml.internal.text;

/**
 * Splits a YAML text into its documents, so that a broken one does not take the others with it.
 *
 * <p>A marker at the beginning of a line ends a document wherever it stands, even within quotes; so this needs no
 * understanding of the rest.
 */
final class YamlStream {
    private static final int MARKER_LENGTH = 3;

    private final Limits limits;
    private final DocumentSink sink;
    private final char[] chars;
    private final int length;
    private int start;
    private int startLine = 1;
    private boolean hasContent;

    private YamlStream(Text text, Limits limits, DocumentSink sink) {
        this.limits = limits;
        this.sink = sink;
        this.chars = text.chars();
        this.length = text.length();
    }

    static void read(Text text, Limits limits, DocumentSink sink) {
        new YamlStream(text, limits, sink).read();
    }

    private void read() {
        int line = 1;
        int next;
        for (int at = 0; at < length; at = next) {
            next = nextLine(at);
            if (isMarker(at, '-')) {
                if (hasContent) {
                    finish(at, line);
                }
                hasContent = true;
            } else if (isMarker(at, '.')) {
                if (hasContent) {
                    finish(next, line + 1);
                } else {
                    begin(next, line + 1);
                }
            } else if (!hasContent) {
                hasContent = !belongsToNextMarker(at);
            }
            line++;
        }
        finish(length, line);
    }

    /** Reads what there is up to the end; the next document begins there. */
    private void finish(int end, int nextLine) {
        if (start < end) {
            YamlDocument.read(chars, start, end, startLine, limits, sink);
        }
        begin(end, nextLine);
    }

    private void begin(int at, int line) {
        start = at;
        startLine = line;
        hasContent = false;
    }

    private int nextLine(int at) {
        int i = at;
        while (i < length && !Cursor.endsLine(chars, i, length)) {
            i++;
        }
        return Math.min(i + 1, length);
    }

    private boolean isMarker(int at, char c) {
        int after = at + MARKER_LENGTH;
        return after <= length
                && chars[at] == c
                && chars[at + 1] == c
                && chars[at + 2] == c
                && (after == length || isBlankOrBreak(chars[after]));
    }

    private static boolean isBlankOrBreak(char c) {
        return c == ' ' || c == '\t' || Cursor.isBreak(c);
    }

    /** Whether a line is blank, a comment or a directive: what may precede the marker of its document. */
    private boolean belongsToNextMarker(int at) {
        if (chars[at] == '%') {
            return true;
        }
        int i = at;
        while (i < length && (chars[i] == ' ' || chars[i] == '\t')) {
            i++;
        }
        return i == length || chars[i] == '#' || Cursor.isBreak(chars[i]);
    }
}
