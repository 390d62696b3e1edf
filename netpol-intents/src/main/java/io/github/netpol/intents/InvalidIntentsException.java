package io.github.netpol.intents;

import io.github.netpol.yaml.Diagnostic;
import java.util.List;

/** A file of intents has errors, and somebody asked for what it says. */
public final class InvalidIntentsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> errors;

    InvalidIntentsException(List<Diagnostic> errors) {
        super(String.join("\n", errors.stream().map(Diagnostic::toString).toList()));
        this.errors = List.copyOf(errors);
    }

    /** The errors, in the order of the file. */
    public List<Diagnostic> errors() {
        return errors;
    }
}
