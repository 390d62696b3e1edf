package io.github.netpol.yaml.internal.text;

import io.github.netpol.yaml.internal.text.Node.Position;

/** Why a document cannot be read; thrown inside this package only, and told to the sink. */
final class TextProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Position position;
    private final boolean limit;

    private TextProblem(Position position, String message, boolean limit) {
        // Without a stack trace: hostile input may make many of these.
        super(message, null, false, false);
        this.position = position;
        this.limit = limit;
    }

    static TextProblem syntax(Position position, String message) {
        return new TextProblem(position, message, false);
    }

    static TextProblem limit(Position position, String message) {
        return new TextProblem(position, message, true);
    }

    Position position() {
        return position;
    }

    boolean isLimit() {
        return limit;
    }

    void tell(ProblemSink sink) {
        if (limit) {
            sink.limitExceeded(position, getMessage());
        } else {
            sink.syntaxError(position, getMessage());
        }
    }

    /** Never absent, unlike the inherited one. */
    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? "" : message;
    }
}
