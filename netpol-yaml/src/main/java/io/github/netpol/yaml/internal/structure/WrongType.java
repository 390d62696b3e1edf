package io.github.netpol.yaml.internal.structure;

import io.github.netpol.yaml.internal.text.Node;
import io.github.netpol.yaml.internal.text.Node.Mapping;
import io.github.netpol.yaml.internal.text.Node.Scalar;
import io.github.netpol.yaml.internal.text.Node.Sequence;

/** What to say of a value of the wrong type, and how it would be right. */
final class WrongType {
    private WrongType() {}

    static String noObject(Node node) {
        String words = "must be an object, not " + words(node);
        return node instanceof Sequence ? words + "; leave out the `- ` before it" : words;
    }

    static String noList(Node node) {
        String words = "must be a list, not " + words(node);
        if (node instanceof Mapping) {
            return words + "; write `- ` before the item";
        }
        return words + "; write it as a list, `[" + (node instanceof Scalar scalar ? Quoted.cut(scalar.text()) : "")
                + "]`";
    }

    static String noText(Node node) {
        String words = "must be a string, not " + words(node);
        return node instanceof Scalar ? words + "; put it in quotes" : words;
    }

    static String no(FieldType.Simple type, Node node) {
        return switch (type) {
            case TEXT -> noText(node);
            case SCALAR -> "must be a plain value, not " + words(node);
            case TIME -> "must be a time in the form `2006-01-02T15:04:05Z`, not " + words(node);
            case FLAG -> "must be `true` or `false`, not " + words(node) + adviceOnFlag(node);
            case INT32 -> "must be a whole number of 32 bits, not " + words(node) + adviceOnNumber(node);
            case INT64 -> "must be a whole number of 64 bits, not " + words(node) + adviceOnNumber(node);
            case INT_OR_TEXT -> "must be a whole number of 32 bits or a name, not " + words(node);
            case TEXT_MAP, ANY -> "has the wrong type";
        };
    }

    static String noneOf(FieldType.OneOf type, Node node) {
        return "must be " + type.words() + ", not " + words(node);
    }

    private static String adviceOnNumber(Node node) {
        boolean quotedNumber = node instanceof Scalar scalar
                && scalar.type() == Node.Type.STRING
                && scalar.text().matches("-?[0-9]{1,10}");
        return quotedNumber ? "; leave out the quotes" : "";
    }

    private static String adviceOnFlag(Node node) {
        return node instanceof Scalar scalar && scalar.text().matches("true|false") ? "; leave out the quotes" : "";
    }

    /** The value as JSON sees it: of an unquoted {@code 1.10} the number {@code 1.1}, of {@code y} the boolean. */
    private static String words(Node node) {
        if (node instanceof Mapping) {
            return "an object";
        }
        if (node instanceof Scalar scalar) {
            return scalar.type() == Node.Type.NULL
                    ? "null"
                    : scalar.type().words().replace("a ", "the ") + " " + Quoted.of(scalar.text());
        }
        return "a list";
    }
}
