package io.github.netpol.yaml.internal.text;

import io.github.netpol.yaml.internal.text.Node.Position;
import io.github.netpol.yaml.internal.text.Node.Scalar;

/**
 * A scalar as Kubernetes has it in memory, between YAML and JSON.
 *
 * @param kind what it is
 * @param text the characters of a string, the JSON text of anything else but a float
 * @param number the value of a float
 */
record GoValue(Kind kind, String text, double number) {
    static final GoValue NULL = new GoValue(Kind.NULL, "null", 0);
    static final GoValue TRUE = new GoValue(Kind.BOOLEAN, "true", 0);
    static final GoValue FALSE = new GoValue(Kind.BOOLEAN, "false", 0);
    static final GoValue ZERO = integer("0");

    enum Kind {
        STRING("a string"),
        NULL("null"),
        BOOLEAN("a boolean"),
        /** An integer of 64 bits with sign. */
        INTEGER("an integer"),
        /** A larger integer. */
        BIG_INTEGER("an integer"),
        FLOAT("a float");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static GoValue string(String text) {
        return new GoValue(Kind.STRING, text, 0);
    }

    static GoValue integer(String text) {
        return new GoValue(Kind.INTEGER, text, 0);
    }

    static GoValue bigInteger(String text) {
        return new GoValue(Kind.BIG_INTEGER, text, 0);
    }

    static GoValue decimal(double number) {
        return new GoValue(Kind.FLOAT, "", number);
    }

    /**
     * The scalar in JSON (S99).
     *
     * @throws TextProblem if it is infinite or not a number
     */
    Scalar toScalar(String source, Position position) {
        return switch (kind) {
            case STRING -> new Scalar(Node.Type.STRING, text, position);
            case NULL -> new Scalar(Node.Type.NULL, text, position);
            case BOOLEAN -> new Scalar(Node.Type.BOOLEAN, text, position);
            case INTEGER, BIG_INTEGER -> new Scalar(Node.Type.INTEGER, text, position);
            case FLOAT -> floatScalar(source, position);
        };
    }

    private Scalar floatScalar(String source, Position position) {
        if (!Double.isFinite(number)) {
            throw TextProblem.syntax(
                    position,
                    "the number `" + Excerpt.of(source) + "` cannot be written in JSON; put it in quotes if it is a"
                            + " text");
        }
        String json = GoFloat.toJson(number);
        boolean whole = json.indexOf('.') < 0 && json.indexOf('e') < 0;
        return new Scalar(whole ? Node.Type.INTEGER : Node.Type.DECIMAL, json, position);
    }

    /**
     * The scalar as the key of an object (S100).
     *
     * @throws TextProblem if it cannot be a key
     */
    String toKey(String source, Position position) {
        return switch (kind) {
            case STRING, BOOLEAN, INTEGER -> text;
            case FLOAT -> GoFloat.toKey(number);
            case NULL -> throw TextProblem.syntax(position, "a key is missing here, or is null; a key is a text");
            case BIG_INTEGER ->
                throw TextProblem.syntax(
                        position, "the number `" + Excerpt.of(source) + "` is too large for a key; put it in quotes");
        };
    }
}
