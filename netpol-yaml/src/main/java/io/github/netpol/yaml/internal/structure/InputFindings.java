package io.github.netpol.yaml.internal.structure;

import io.github.netpol.model.SourceLocation;
import io.github.netpol.yaml.Diagnostic;
import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.Diagnostic.Severity;
import io.github.netpol.yaml.internal.text.Node.Position;
import io.github.netpol.yaml.internal.text.ProblemSink;
import java.util.ArrayList;
import java.util.List;

/** What was noticed about one input: a file, a stream, a text, or an object that has no lines. */
public final class InputFindings implements ProblemSink {
    /** More than anybody reads; a hostile input shall not fill the heap with complaints. */
    private static final int MOST = 10_000;

    private final String name;
    private final boolean text;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private boolean errors;

    private InputFindings(String name, boolean text) {
        this.name = name;
        this.text = text;
    }

    /** Nothing yet about the input of that name. */
    public InputFindings(String file) {
        this(file, true);
    }

    /** Nothing yet about an object whose text nobody sees. */
    public static InputFindings ofObject(String name) {
        return new InputFindings(name, false);
    }

    /** Whether it is a text that somebody wrote; else it is what a program made of an object. */
    public boolean isText() {
        return text;
    }

    /** A place in this input. */
    public SourceLocation at(Position position) {
        return text ? new SourceLocation(name, position.line(), position.column()) : SourceLocation.withoutLines(name);
    }

    /** Adds a diagnostic. */
    public void add(Severity severity, Kind kind, Position position, String fieldPath, String message) {
        add(severity, kind, at(position), fieldPath, message);
    }

    void add(Severity severity, Kind kind, SourceLocation place, String fieldPath, String message) {
        errors |= severity == Severity.ERROR || diagnostics.size() == MOST;
        if (diagnostics.size() < MOST) {
            diagnostics.add(new Diagnostic(severity, kind, place, fieldPath, message));
        } else if (diagnostics.size() == MOST) {
            String words = "there are more than " + MOST + " problems in this file; those from here on are not listed";
            diagnostics.add(new Diagnostic(Severity.ERROR, Kind.LIMIT, place, "", words));
        }
    }

    @Override
    public void syntaxError(Position position, String message) {
        add(Severity.ERROR, Kind.SYNTAX, position, "", message);
    }

    @Override
    public void limitExceeded(Position position, String message) {
        add(Severity.ERROR, Kind.LIMIT, position, "", message);
    }

    /** Adds that there is nothing to read, and why. */
    public void unreadable(String message) {
        add(Severity.ERROR, Kind.UNREADABLE, Position.START, "", message);
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
