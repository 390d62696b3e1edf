package io.github.netpol.intents.internal.file;

import io.github.netpol.intents.Claim;
import io.github.netpol.intents.Intent;
import io.github.netpol.intents.Ports;
import io.github.netpol.intents.Subject;
import io.github.netpol.intents.Waiver;
import io.github.netpol.intents.internal.file.Contents.Openness;
import io.github.netpol.intents.internal.file.CsvRows.Cell;
import io.github.netpol.intents.internal.file.CsvRows.Row;
import io.github.netpol.model.text.MeantName;
import io.github.netpol.model.text.NearestNames;
import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.internal.structure.FieldPath;
import io.github.netpol.yaml.internal.structure.Findings;
import io.github.netpol.yaml.internal.structure.InputFindings;
import io.github.netpol.yaml.internal.structure.Place;
import io.github.netpol.yaml.internal.structure.Quoted;
import io.github.netpol.yaml.internal.text.Limits;
import io.github.netpol.yaml.internal.text.Node.Position;
import io.github.netpol.yaml.internal.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An intent file in CSV: one intent in each row, in columns that the first row names. */
final class CsvFile {
    /** The columns. */
    static final List<String> COLUMNS = List.of("name", "from", "to", "port", "expect");

    private final Findings findings;
    private final List<String> columns = new ArrayList<>();
    private final NameUses names = new NameUses();

    private CsvFile(Findings findings) {
        this.findings = findings;
    }

    /**
     * Reads a file.
     *
     * @throws IOException if the stream cannot be read
     */
    static Contents read(InputStream stream, InputFindings input) throws IOException {
        Optional<Text> text = Text.read(stream, Limits.DEFAULTS, input);
        List<Row> rows = text.map(found -> CsvRows.read(found, input)).orElse(List.of());
        CsvFile file = new CsvFile(new Findings(input));
        if (rows.isEmpty()) {
            if (input.isEmpty()) {
                file.error(Kind.REQUIRED, Position.START, "the first row must be `" + String.join(",", COLUMNS) + "`");
            }
            return Contents.NONE;
        }
        return file.header(rows.get(0))
                ? new Contents(Openness.NOT_SAID, List.of(), file.intents(rows, input))
                : Contents.NONE;
    }

    private void error(Kind kind, Position position, String message) {
        findings.error(kind, FieldPath.ROOT, position, message);
    }

    /** Reads the names of the columns; nothing can be said of the rows if they are wrong. */
    private boolean header(Row header) {
        if (header.cells().size() == 1 && header.cells().get(0).text().contains(";")) {
            error(Kind.SYNTAX, header.position(), "cells are separated by `,`, not by `;`");
            return false;
        }
        for (Cell cell : header.cells()) {
            if (!COLUMNS.contains(cell.text())) {
                error(
                        Kind.UNKNOWN_FIELD,
                        cell.position(),
                        "unknown column " + Quoted.of(cell.text()) + meant(cell.text()));
            } else if (columns.contains(cell.text())) {
                error(Kind.DUPLICATE_FIELD, cell.position(), "the column `" + cell.text() + "` is there twice");
            }
            columns.add(cell.text());
        }
        for (String column : COLUMNS) {
            if (!findings.hasErrors() && !columns.contains(column)) {
                error(Kind.REQUIRED, header.position(), "there is no column `" + column + "`");
            }
        }
        return !findings.hasErrors();
    }

    private static String meant(String column) {
        return MeantName.find(column, COLUMNS)
                .map(near -> "; did you mean `" + near + "`?")
                .orElse("; the columns are " + NearestNames.list(COLUMNS));
    }

    private List<Intent> intents(List<Row> rows, InputFindings input) {
        if (rows.size() == 1 && input.isEmpty()) {
            error(Kind.REQUIRED, rows.get(0).position(), "there is no intent below the names of the columns");
        }
        List<Intent> intents = new ArrayList<>();
        rows.subList(1, rows.size()).forEach(row -> intent(row).ifPresent(intents::add));
        return intents;
    }

    private Optional<Intent> intent(Row row) {
        int cells = row.cells().size();
        if (cells != columns.size()) {
            String message = "this row has " + cells + (cells == 1 ? " cell" : " cells") + ", and there are "
                    + columns.size() + " columns; put a cell with commas in it in quotes";
            error(Kind.INVALID, row.position(), message);
            return Optional.empty();
        }
        Map<String, Written> written = new HashMap<>();
        for (int i = 0; i < cells; i++) {
            Cell cell = row.cells().get(i);
            FieldPath path = FieldPath.ROOT.child(columns.get(i));
            written.put(columns.get(i), new Written(cell.text(), new Place(findings, path, cell.position())));
        }
        Optional<Written> name = cell(written, "name", "a few words for reports");
        name.ifPresent(text -> names.claim(text.text(), text));
        Optional<Claim> claim = claim(written);
        return name.flatMap(
                text -> claim.map(said -> new Intent(text.text(), said, Waiver.NONE, findings.at(row.position()))));
    }

    private static Optional<Claim> claim(Map<String, Written> row) {
        Optional<Subject> from = cell(row, "from", EndpointText.FORMS).flatMap(text -> text.read(EndpointText::read));
        Optional<Subject> to = cell(row, "to", EndpointText.FORMS).flatMap(text -> text.read(EndpointText::read));
        Optional<Ports> ports = cell(row, "port", "`any` for every port").flatMap(CsvFile::ports);
        Optional<Expectation> expect = cell(row, "expect", "`allow` or `deny`").flatMap(Expectation::read);
        return expect.flatMap(word -> from.flatMap(source ->
                to.flatMap(destination -> ports.map(on -> word.claim(source, destination, on, List.of())))));
    }

    private static Optional<Ports> ports(Written cell) {
        return PortForms.read(Arrays.stream(cell.text().split("[;,\\s]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> new Written(part, cell.place()))
                .toList());
    }

    private static Optional<Written> cell(Map<String, Written> row, String column, String meaning) {
        Optional<Written> cell = Optional.ofNullable(row.get(column));
        cell.filter(text -> text.text().isEmpty())
                .ifPresent(text -> text.error(Kind.REQUIRED, "the cell is empty; write " + meaning));
        return cell.filter(text -> !text.text().isEmpty());
    }
}
