package io.github.netpol.yaml.internal.text;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Numbers as go-yaml v2 reads them: the syntax of Go, with underscores anywhere (S99). */
final class GoNumber {
    private static final int DECIMAL = 10;
    private static final int OCTAL = 8;
    /** So many decimal digits always fit into 64 bits. */
    private static final int SAFE_DIGITS = 18;
    /** Integers of more digits are of no use; to convert them would take long. */
    private static final int MOST_DIGITS = 1000;

    private static final int SIGNED_BITS = 63;
    private static final int UNSIGNED_BITS = 64;
    private static final BigInteger SMALLEST = BigInteger.valueOf(Long.MIN_VALUE);

    private GoNumber() {}

    /** The number, or null if the text is none. */
    static @Nullable GoValue parse(String text) {
        String plain = text.indexOf('_') < 0 ? text : text.replace("_", "");
        int start = afterSign(plain, 0);
        int end = afterDigits(plain, start);
        if (end == plain.length()) {
            return end == start ? null : digits(plain, start);
        }
        if (end == start + 1 && plain.charAt(start) == '0') {
            int radix = radix(plain.charAt(end));
            if (radix > 0) {
                return prefixed(plain, start, end + 1, radix);
            }
        }
        return isFloat(plain, start, end) ? floating(plain) : null;
    }

    private static int afterSign(String text, int offset) {
        return offset < text.length() && (text.charAt(offset) == '+' || text.charAt(offset) == '-')
                ? offset + 1
                : offset;
    }

    private static int afterDigits(String text, int offset) {
        int i = offset;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    private static int radix(char letter) {
        return switch (letter) {
            case 'b', 'B' -> 2;
            case 'o', 'O' -> OCTAL;
            case 'x', 'X' -> 16;
            default -> 0;
        };
    }

    /** Digits only: octal if they begin with 0, but floats if they are no octal digits or too many. */
    private static @Nullable GoValue digits(String plain, int start) {
        int count = plain.length() - start;
        boolean negative = plain.charAt(0) == '-';
        if (count == 1 && plain.charAt(start) == '0') {
            return GoValue.ZERO;
        }
        if (plain.charAt(start) != '0' && count <= SAFE_DIGITS) {
            return GoValue.integer(start == 0 || negative ? plain : plain.substring(start));
        }
        int radix = plain.charAt(start) == '0' ? OCTAL : DECIMAL;
        BigInteger value = magnitude(plain, start, radix);
        if (value != null && fits(value, negative)) {
            return GoValue.integer((negative ? value.negate() : value).toString());
        }
        if (value != null && start == 0 && value.bitLength() <= UNSIGNED_BITS) {
            return GoValue.bigInteger(value.toString());
        }
        return floating(plain);
    }

    private static @Nullable GoValue prefixed(String plain, int start, int first, int radix) {
        // Go strips `0b` and reads the rest as a number of its own, sign included.
        int afterInnerSign = start == 0 && plain.startsWith("0b") ? afterSign(plain, first) : first;
        boolean signed = start > 0 || afterInnerSign > first;
        boolean negative = plain.charAt(0) == '-' || plain.charAt(afterInnerSign - 1) == '-';
        if (!areDigits(plain, afterInnerSign, radix)) {
            return null;
        }
        BigInteger value = magnitude(plain, afterInnerSign, radix);
        if (value != null && fits(value, negative)) {
            return GoValue.integer((negative ? value.negate() : value).toString());
        }
        if (signed) {
            return null;
        }
        return value == null ? GoValue.decimal(Double.POSITIVE_INFINITY) : GoValue.bigInteger(value.toString());
    }

    private static boolean fits(BigInteger magnitude, boolean negative) {
        return magnitude.bitLength() <= SIGNED_BITS
                || (negative && magnitude.negate().equals(SMALLEST));
    }

    private static boolean areDigits(String text, int from, int radix) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            // Character.digit knows the digits of all scripts; numbers have those of ASCII only.
            if (c > 'f' || Character.digit(c, radix) < 0) {
                return false;
            }
        }
        return from < text.length();
    }

    /** The value of the digits from there to the end; null if they are not of that radix, or too many. */
    private static @Nullable BigInteger magnitude(String text, int from, int radix) {
        int first = from;
        while (first < text.length() - 1 && text.charAt(first) == '0') {
            first++;
        }
        if (text.length() - first > MOST_DIGITS || !areDigits(text, first, radix)) {
            return null;
        }
        return new BigInteger(text.substring(first), radix);
    }

    /** Whether it is a float, after a sign and the digits between the offsets. */
    private static boolean isFloat(String text, int start, int end) {
        int i = end;
        if (text.charAt(i) == '.') {
            int fraction = afterDigits(text, i + 1);
            if (end == start && fraction == i + 1) {
                return false;
            }
            i = fraction;
        } else if (end == start) {
            return false;
        }
        if (i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            int exponent = afterSign(text, i + 1);
            i = afterDigits(text, exponent);
            return i == text.length() && i > exponent;
        }
        return i == text.length();
    }

    /** A text in the form of a float; one that is too large is a string to Go. */
    private static @Nullable GoValue floating(String plain) {
        double number = Double.parseDouble(plain);
        return Double.isInfinite(number) ? null : GoValue.decimal(number);
    }
}
