package io.github.netpol.yaml;

import java.util.List;

/** Manifests have errors, and somebody asked for what they say. */
public final class InvalidManifestsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> errors;

    InvalidManifestsException(List<Diagnostic> errors) {
        super(String.join("\n", errors.stream().map(Diagnostic::toString).toList()));
        this.errors = List.copyOf(errors);
    }

    /** The errors, in the order of the files. */
    public List<Diagnostic> errors() {
        return errors;
    }
}
