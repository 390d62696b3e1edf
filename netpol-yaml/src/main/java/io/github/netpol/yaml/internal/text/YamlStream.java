package io.github.netpol.yaml.internal.text;

import java.io.IOException;

/**
 * Splits a YAML text into its documents, so that a broken one does not take the others with it, and that of a long text
 * only one document needs to be here at a time.
 *
 * <p>A marker at the beginning of a line ends a document wherever it stands, even within quotes; so this needs no
 * understanding of the rest.
 */
final class YamlStream {
    private static final int MARKER_LENGTH = 3;

    private final Text text;
    private final YamlDocuments documents;
    private char[] chars;
    private int length;
    private int start;
    private int startLine = 1;
    private int at;
    private int line = 1;
    private boolean hasContent;

    private YamlStream(Text text, YamlDocuments documents) {
        this.text = text;
        this.documents = documents;
        this.chars = text.chars();
        this.length = text.length();
    }

    /**
     * Hands the documents on.
     *
     * @throws TextProblem if the text cannot be decoded or is too large
     */
    static void read(Text text, Limits limits, StringPool strings, DocumentSink sink) throws IOException {
        new YamlStream(text, new YamlDocuments(limits, strings, sink)).read();
    }

    private void read() throws IOException {
        while (at < length || more()) {
            int next = nextLine();
            if (isMarker('-')) {
                if (hasContent) {
                    finish(at, line);
                }
                hasContent = true;
            } else if (isMarker('.')) {
                if (hasContent) {
                    finish(next, line + 1);
                } else {
                    begin(next, line + 1);
                }
            } else if (!hasContent) {
                hasContent = !belongsToNextMarker();
            }
            at = next;
            line++;
        }
        finish(length, line);
    }

    /** Reads what there is up to the end; the next document begins there. */
    private void finish(int end, int nextLine) {
        if (start < end) {
            documents.read(chars, start, end, startLine);
        }
        begin(end, nextLine);
    }

    private void begin(int offset, int lineThere) {
        start = offset;
        startLine = lineThere;
        hasContent = false;
    }

    /** Where the line after this one begins; reads on until this one is there as a whole. */
    private int nextLine() throws IOException {
        int i = at;
        while (true) {
            // The last character may be a carriage return whose line feed is still to come.
            while (i + 1 < length && !Cursor.endsLine(chars, i, length)) {
                i++;
            }
            int done = i - at;
            if (i + 1 < length) {
                return i + 1;
            }
            if (!more()) {
                return length;
            }
            i = at + done;
        }
    }

    /** Reads on, and forgets the documents before this one. */
    private boolean more() throws IOException {
        int moved = text.forget(start, startLine);
        start -= moved;
        at -= moved;
        boolean more = text.more();
        chars = text.chars();
        length = text.length();
        return more;
    }

    private boolean isMarker(char c) {
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

    /** Whether this line is blank, a comment or a directive: what may precede the marker of its document. */
    private boolean belongsToNextMarker() {
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
