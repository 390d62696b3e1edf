package io.github.netpol.yaml.internal.structure;

import io.github.netpol.model.SourceLocation;
import io.github.netpol.yaml.Diagnostic;
import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.Diagnostic.Severity;
import io.github.netpol.yaml.internal.text.Node.Position;
import java.util.ArrayList;
import java.util.List;

/** What was noticed about one input: a file, a stream or a text. */
public final class InputFindings {
    /** More than anybody reads; a hostile input shall not fill the heap with complaints. */
    private static final int MOST = 10_000;

    private final String file;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private boolean errors;

    /** Nothing yet about the input of that name. */
    public InputFindings(String file) {
        this.file = file;
    }

    /** A place in this input. */
    public SourceLocation at(Position position) {
        return new SourceLocation(file, position.line(), position.column());
    }

    /** Adds a diagnostic. */
    public void add(Severity severity, Kind kind, Position position, String fieldPath, String message) {
        errors |= severity == Severity.ERROR || diagnostics.size() == MOST;
        if (diagnostics.size() < MOST) {
            diagnostics.add(new Diagnostic(severity, kind, at(position), fieldPath, message));
        } else if (diagnostics.size() == MOST) {
            String words = "there are more than " + MOST + " problems in this file; those from here on are not listed";
            diagnostics.add(new Diagnostic(Severity.ERROR, Kind.LIMIT, at(position), "", words));
        }
    }

    boolean isFull() {
        return diagnostics.size() > MOST;
    }

    /** Whether anything has been noticed. */
    public boolean isEmpty() {
        return diagnostics.isEmpty();
    }

    /** Whether there is an error. */
    public boolean hasErrors() {
        return errors;
    }

    /** Everything noticed, by line and column; what is at one place in the order in which it was noticed. */
    public List<Diagnostic> sorted() {
        List<Diagnostic> sorted = new ArrayList<>(diagnostics);
        sorted.sort(InputFindings::byPlace);
        return sorted;
    }

    private static int byPlace(Diagnostic one, Diagnostic other) {
        SourceLocation place = one.location();
        int byLine = Integer.compare(place.line(), other.location().line());
        return byLine != 0
                ? byLine
                : Integer.compare(place.column(), other.location().column());
    }
}
