package io.github.netpol.yaml;

import io.github.netpol.model.SourceLocation;
import io.github.netpol.yaml.internal.structure.Quoted;
import java.util.Locale;

/**
 * Something that a manifest or another input has wrong, or that its author should know.
 *
 * @param severity whether the input is refused for it
 * @param kind what sort of problem it is
 * @param location where it is
 * @param fieldPath the field, as Kubernetes writes it ({@code spec.ingress[0].from[1]}); empty for a text or object as a
 *     whole
 * @param message what is wrong and, if there is a likely intention, what would be right
 */
public record Diagnostic(Severity severity, Kind kind, SourceLocation location, String fieldPath, String message) {

    /** How bad it is. */
    public enum Severity {
        /** The input is refused; nothing is made of it. */
        ERROR,
        /** The input is read, but something was left out or may not mean what it seems to. */
        WARNING,
        /** Something worth knowing, such as an object of a kind that policies do not concern. */
        INFO
    }

    /** The sorts of problem; the first six are those of the API server's validation. */
    public enum Kind {
        /** A value is missing. */
        REQUIRED,
        /** A value is malformed or out of range. */
        INVALID,
        /** A value is none of those that the field takes. */
        NOT_SUPPORTED,
        /** A value may not be there. */
        FORBIDDEN,
        /** A value or object is there twice. */
        DUPLICATE,
        /** A value is too long. */
        TOO_LONG,
        /** A field that the type does not have (S95, S96). */
        UNKNOWN_FIELD,
        /** A field is given twice (S97). */
        DUPLICATE_FIELD,
        /** A value of the wrong type (S98). */
        WRONG_TYPE,
        /** The text is not YAML or JSON, or not UTF-8. */
        SYNTAX,
        /** The text is larger or deeper than the limits allow. */
        LIMIT,
        /** The file or stream cannot be read. */
        UNREADABLE,
        /** Something is defined that nothing uses. */
        UNUSED,
        /** An object of a policy kind that is not evaluated. */
        UNSUPPORTED_POLICY,
        /** An object of another kind that is not evaluated. */
        UNSUPPORTED_KIND,
        /** A port name that stands for nothing, or for several numbers (S50, S53). */
        NAMED_PORT,
        /** Something that the manifests do not say, and that is assumed (S18, S77). */
        ASSUMPTION
    }

    /** Makes texts that came from manifests safe to print: control characters become escapes. */
    public Diagnostic {
        fieldPath = Quoted.printable(fieldPath);
        message = Quoted.printable(message);
    }

    /** The diagnostic as {@code file:line:column: error: field path: message}. */
    @Override
    public String toString() {
        String word = severity.name().toLowerCase(Locale.ROOT);
        return Quoted.printable(location.toString()) + ": " + word + ": "
                + (fieldPath.isEmpty() ? "" : fieldPath + ": ") + message;
    }
}
