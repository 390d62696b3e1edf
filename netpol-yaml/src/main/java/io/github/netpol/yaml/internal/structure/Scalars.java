package io.github.netpol.yaml.internal.structure;

import io.github.netpol.yaml.internal.text.Node;
import io.github.netpol.yaml.internal.text.Node.Scalar;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads scalars of the simple types (S98, S99). */
final class Scalars {
    private Scalars() {}

    /** The value, or null if the scalar is not of that type. */
    static @Nullable Value read(FieldType.Simple type, Scalar scalar) {
        return switch (type) {
            case TEXT -> text(scalar);
            case SCALAR -> new Value.Text(scalar.text(), scalar.position());
            case TIME -> isTime(scalar.text()) ? text(scalar) : null;
            case INT32 -> number(scalar, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case INT64 -> number(scalar, Long.MIN_VALUE, Long.MAX_VALUE);
            case INT_OR_TEXT ->
                scalar.type() == Node.Type.STRING ? text(scalar) : number(scalar, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case FLAG ->
                scalar.type() == Node.Type.BOOLEAN
                        ? new Value.Flag(scalar.text().equals("true"), scalar.position())
                        : null;
            case TEXT_MAP, ANY -> null;
        };
    }

    private static Value.@Nullable Text text(Scalar scalar) {
        return scalar.type() == Node.Type.STRING ? new Value.Text(scalar.text(), scalar.position()) : null;
    }

    private static Value.@Nullable Number number(Scalar scalar, long min, long max) {
        if (scalar.type() != Node.Type.INTEGER) {
            return null;
        }
        try {
            long number = Long.parseLong(scalar.text());
            return number >= min && number <= max ? new Value.Number(number, scalar.position()) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean isTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
