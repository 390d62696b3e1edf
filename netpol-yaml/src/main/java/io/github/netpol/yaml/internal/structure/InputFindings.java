package io.github.netpol.yaml.internal.structure;

import io.github.netpol.model.SourceLocation;
import io.github.netpol.yaml.Diagnostic;
import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.Diagnostic.Severity;
import io.github.netpol.yaml.internal.text.Node.Position;
import io.github.netpol.yaml.internal.text.ProblemSink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** What was noticed about one input: a file, a stream, a text, or an object that has no lines. */
public final class InputFindings implements ProblemSink {
    /** More than anybody reads; a hostile input shall not fill the heap with complaints. */
    private static final int MOST = 10_000;

    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(
            Diagnostic::location,
            Comparator.comparingInt(SourceLocation::line).thenComparingInt(SourceLocation::column));

    private final Function<Position, SourceLocation> places;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private InputFindings(Function<Position, SourceLocation> places) {
        this.places = places;
    }

    /** Nothing yet about the input of that name. */
    public InputFindings(String file) {
        this(position -> new SourceLocation(file, position.line(), position.column()));
    }

    /** Nothing yet about an object whose text nobody sees. */
    public static InputFindings ofObject(String name) {
        return new InputFindings(position -> SourceLocation.withoutLines(name));
    }

    /** Whether it is a text that somebody wrote; else it is what a program made of an object. */
    public boolean isText() {
        return at(Position.START).hasLine();
    }

    /** A place in this input. */
    public SourceLocation at(Position position) {
        return places.apply(position);
    }

    /** Adds a diagnostic. */
    public void add(Severity severity, Kind kind, Position position, String fieldPath, String message) {
        if (diagnostics.size() < MOST) {
            diagnostics.add(new Diagnostic(severity, kind, at(position), fieldPath, message));
        } else if (diagnostics.size() == MOST) {
            String words = "there are more than " + MOST + " problems in this file; those from here on are not listed";
            diagnostics.add(new Diagnostic(Severity.ERROR, Kind.LIMIT, at(position), "", words));
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
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }

    /** Everything noticed, by line and column; what is at one place in the order in which it was noticed. */
    public List<Diagnostic> sorted() {
        return diagnostics.stream().sorted(BY_PLACE).toList();
    }
}
