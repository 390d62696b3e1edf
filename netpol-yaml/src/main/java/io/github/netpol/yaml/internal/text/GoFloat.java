package io.github.netpol.yaml.internal.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;

/** Floating-point numbers as Go writes them: the fewest digits that give the same number back. */
final class GoFloat {
    /** Decimal numbers of so many digits are all different as doubles, and so are these as floats. */
    private static final int SAFE_DOUBLE_DIGITS = 15;

    private static final int SAFE_FLOAT_DIGITS = 6;

    private static final double JSON_SMALL = 1e-6;
    private static final double JSON_LARGE = 1e21;
    private static final int KEY_SMALL_EXPONENT = -4;
    private static final int KEY_LARGE_EXPONENT = 6;

    /** At powers of two the farther neighbour may be the same number when the nearer is not. */
    private static final List<RoundingMode> NEAREST_FIRST =
            List.of(RoundingMode.HALF_EVEN, RoundingMode.UP, RoundingMode.DOWN);

    private GoFloat() {}

    /** A finite number in JSON, as Go's encoder writes it. */
    static String toJson(double number) {
        double magnitude = Math.abs(number);
        if (magnitude == 0) {
            return isNegative(number) ? "-0" : "0";
        }
        BigDecimal digits = shortest(
                new BigDecimal(Double.toString(magnitude)),
                magnitude < Double.MIN_NORMAL ? 0 : SAFE_DOUBLE_DIGITS,
                candidate -> candidate.doubleValue() == magnitude);
        boolean scientific = magnitude < JSON_SMALL || magnitude >= JSON_LARGE;
        return (number < 0 ? "-" : "") + (scientific ? scientific(digits, 1) : digits.toPlainString());
    }

    /** A number as the key of an object: Kubernetes writes it with the precision of 32 bits. */
    static String toKey(double number) {
        float magnitude = Math.abs((float) number);
        String sign = isNegative(number) ? "-" : "";
        if (Float.isNaN(magnitude)) {
            return ".nan";
        }
        if (Float.isInfinite(magnitude)) {
            return sign + ".inf";
        }
        if (magnitude == 0) {
            return sign + "0";
        }
        BigDecimal digits = shortest(
                new BigDecimal(Float.toString(magnitude)),
                magnitude < Float.MIN_NORMAL ? 0 : SAFE_FLOAT_DIGITS,
                candidate -> candidate.floatValue() == magnitude);
        int exponent = digits.precision() - digits.scale() - 1;
        boolean scientific = exponent < KEY_SMALL_EXPONENT || exponent >= KEY_LARGE_EXPONENT;
        return sign + (scientific ? scientific(digits, 2) : digits.toPlainString());
    }

    private static boolean isNegative(double number) {
        return Double.doubleToRawLongBits(number) < 0;
    }

    /** Rounds what Java writes, which is not always the shortest before JDK 19, to as few digits as will do. */
    private static BigDecimal shortest(BigDecimal written, int safeDigits, Predicate<BigDecimal> isSame) {
        BigDecimal digits = written.stripTrailingZeros();
        if (digits.precision() <= safeDigits) {
            return digits;
        }
        for (int precision = Math.max(1, safeDigits); precision < digits.precision(); precision++) {
            for (RoundingMode mode : NEAREST_FIRST) {
                BigDecimal candidate = digits.round(new MathContext(precision, mode));
                if (isSame.test(candidate)) {
                    return candidate.stripTrailingZeros();
                }
            }
        }
        return digits;
    }

    private static String scientific(BigDecimal digits, int exponentDigits) {
        String all = digits.unscaledValue().toString();
        int exponent = digits.precision() - digits.scale() - 1;
        String fraction = all.length() == 1 ? "" : "." + all.substring(1);
        String power = Integer.toString(Math.abs(exponent));
        return all.charAt(0)
                + fraction
                + (exponent < 0 ? "e-" : "e+")
                + "0".repeat(Math.max(0, exponentDigits - power.length()))
                + power;
    }
}
