package io.github.netpol.intents.internal.file;

import io.github.netpol.yaml.internal.text.Cursor;
import io.github.netpol.yaml.internal.text.Node.Position;
import io.github.netpol.yaml.internal.text.ProblemSink;
import io.github.netpol.yaml.internal.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits CSV into rows of cells by RFC 4180, with the place of every cell: commas between cells, quotes around those with
 * commas, quotes or line ends in them, and quotes in those doubled.
 *
 * <p>Jackson's reader of CSV would be another dependency; it takes what breaks the rules without a word, and knows no place of
 * a cell.
 */
final class CsvRows {
    private final char[] chars;
    private final int length;
    private final Cursor cursor;
    private final ProblemSink problems;
    private final List<Row> rows = new ArrayList<>();
    private int offset;

    /**
     * A row that has something in it.
     *
     * @param cells the cells
     * @param position where it begins
     */
    record Row(List<Cell> cells, Position position) {}

    /**
     * A cell.
     *
     * @param text the characters, without quotes and the blanks around it
     * @param position where it begins
     */
    record Cell(String text, Position position) {}

    private CsvRows(Text text, ProblemSink problems) {
        this.chars = text.chars();
        this.length = text.length();
        this.cursor = text.walk();
        this.problems = problems;
    }

    /** The rows but for empty lines; those from the first one on that breaks the rules do not come. */
    static List<Row> read(Text text, ProblemSink problems) {
        CsvRows csv = new CsvRows(text, problems);
        csv.read();
        return csv.rows;
    }

    private void read() {
        while (offset < length) {
            Position start = here();
            List<Cell> cells = new ArrayList<>();
            do {
                if (!cell(cells)) {
                    return;
                }
            } while (skip(','));
            boolean empty = cells.size() == 1 && cells.get(0).text().isEmpty();
            if (!empty) {
                rows.add(new Row(cells, start));
            }
            skip('\r');
            skip('\n');
        }
    }

    private boolean cell(List<Cell> cells) {
        skipBlanks();
        Position position = here();
        if (!skip('"')) {
            return plain(cells, position);
        }
        StringBuilder text = new StringBuilder();
        while (offset < length && (chars[offset] != '"' || isDoubled())) {
            offset += chars[offset] == '"' ? 1 : 0;
            text.append(chars[offset++]);
        }
        if (!skip('"')) {
            problems.syntaxError(position, "the quote that begins here does not end");
            return false;
        }
        skipBlanks();
        if (!atCellEnd()) {
            problems.syntaxError(
                    here(),
                    "a comma or the end of the line must follow the closing quote; a quote inside is written twice, `\"\"`");
            return false;
        }
        cells.add(new Cell(text.toString().strip(), position));
        return true;
    }

    private boolean plain(List<Cell> cells, Position position) {
        int start = offset;
        while (!atCellEnd()) {
            if (chars[offset] == '"') {
                problems.syntaxError(
                        here(), "a cell with a quote in it must begin and end with one, and have it twice inside");
                return false;
            }
            offset++;
        }
        cells.add(new Cell(new String(chars, start, offset - start).strip(), position));
        return true;
    }

    private boolean isDoubled() {
        return offset + 1 < length && chars[offset + 1] == '"';
    }

    private boolean atCellEnd() {
        return offset == length || chars[offset] == ',' || chars[offset] == '\n' || chars[offset] == '\r';
    }

    private void skipBlanks() {
        while (offset < length && (chars[offset] == ' ' || chars[offset] == '\t')) {
            offset++;
        }
    }

    private boolean skip(char c) {
        boolean found = offset < length && chars[offset] == c;
        offset += found ? 1 : 0;
        return found;
    }

    private Position here() {
        return cursor.moveTo(offset).position();
    }
}
