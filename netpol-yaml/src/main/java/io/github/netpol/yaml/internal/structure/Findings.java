package io.github.netpol.yaml.internal.structure;

import io.github.netpol.model.SourceLocation;
import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.Diagnostic.Severity;
import io.github.netpol.yaml.internal.text.Node.Position;
import java.util.HashSet;
import java.util.Set;

/**
 * What was noticed about one object. An error that only follows from another one is left out: what a value of the wrong
 * type lacks, or that a field is missing whose misspelling was reported.
 */
public final class Findings {
    private final InputFindings input;
    // Empty if the object is called by its place.
    private final String name;
    // Most objects have nothing to find, and so not even sets of their own.
    private Set<String> broken = Set.of();
    private Set<String> explained = Set.of();
    private Set<String> incomplete = Set.of();
    private boolean errors;

    /** Nothing yet about an object of that input. */
    public Findings(InputFindings input) {
        this(input, "");
    }

    private Findings(InputFindings input, String name) {
        this.input = input;
        this.name = name;
    }

    /** Nothing yet about an object in a list of that input, which is called by that name, unless it is empty. */
    public static Findings ofItem(InputFindings input, String name) {
        return new Findings(input, name);
    }

    /** Whether the object has an error, and so must not be used. */
    public boolean hasErrors() {
        return errors;
    }

    /** Whether so much is wrong already that nothing more is listed. */
    boolean isFull() {
        return input.isFull();
    }

    /** A place in the input. */
    public SourceLocation at(Position position) {
        return name.isEmpty() ? input.at(position) : SourceLocation.withoutLines(name);
    }

    /** Adds an error, unless it only follows from another one. */
    public void error(Kind kind, FieldPath path, Position position, String message) {
        errors = true;
        if (!follows(kind, path.toString())) {
            input.add(Severity.ERROR, kind, at(position), path.toString(), message);
        }
    }

    /** Adds a warning. */
    public void warning(Kind kind, FieldPath path, Position position, String message) {
        input.add(Severity.WARNING, kind, at(position), path.toString(), message);
    }

    /** Adds an information. */
    public void info(Kind kind, FieldPath path, Position position, String message) {
        input.add(Severity.INFO, kind, at(position), path.toString(), message);
    }

    /** Nothing more shall be said of this value and its parts: it has the wrong type. */
    void isBroken(FieldPath path) {
        broken = with(path, broken);
    }

    /** Nothing more shall be said of this value itself: what is wrong has been said. */
    public void isExplained(FieldPath path) {
        explained = with(path, explained);
    }

    /** That this object lacks something shall not be said: it is there under a wrong name. */
    void lacksSomething(FieldPath path) {
        incomplete = with(path, incomplete);
    }

    private static Set<String> with(FieldPath path, Set<String> paths) {
        Set<String> more = paths.isEmpty() ? new HashSet<>() : paths;
        more.add(path.toString());
        return more;
    }

    private boolean follows(Kind kind, String path) {
        if (explained.contains(path) || (kind == Kind.REQUIRED && incomplete.contains(path))) {
            return true;
        }
        if (broken.isEmpty()) {
            return false;
        }
        for (int end = 1; end <= path.length(); end++) {
            boolean isWhole = end == path.length() || path.charAt(end) == '.' || path.charAt(end) == '[';
            if (isWhole && broken.contains(path.substring(0, end))) {
                return true;
            }
        }
        return false;
    }
}
