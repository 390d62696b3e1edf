package io.github.netpol.yaml.internal.text;

/**
 * What scalars without quotes stand for: YAML 1.1 as go-yaml v2 has it (S99 to S101). Its first character tells nearly
 * every string from the rest.
 */
final class PlainScalar {
    private static final int LONGEST_WORD = 5;

    private PlainScalar() {}

    static GoValue resolve(String text) {
        if (text.isEmpty()) {
            return GoValue.NULL;
        }
        char first = text.charAt(0);
        return switch (first) {
            case 'y', 'Y', 'n', 'N', 't', 'T', 'f', 'F', 'o', 'O', '~' ->
                text.length() > LONGEST_WORD ? GoValue.string(text) : word(text);
            case '.' -> afterPoint(text, Double.POSITIVE_INFINITY);
            case '+' -> isInfinity(text) ? afterPoint(text.substring(1), Double.POSITIVE_INFINITY) : number(text);
            case '-' -> isInfinity(text) ? afterPoint(text.substring(1), Double.NEGATIVE_INFINITY) : number(text);
            default -> first >= '0' && first <= '9' ? number(text) : GoValue.string(text);
        };
    }

    private static GoValue word(String text) {
        return switch (text) {
            case "y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "true", "True", "TRUE" -> GoValue.TRUE;
            case "n", "N", "no", "No", "NO", "off", "Off", "OFF", "false", "False", "FALSE" -> GoValue.FALSE;
            case "~", "null", "Null", "NULL" -> GoValue.NULL;
            default -> GoValue.string(text);
        };
    }

    private static GoValue number(String text) {
        GoValue number = GoNumber.parse(text);
        return number == null ? GoValue.string(text) : number;
    }

    /** Whether infinity follows the sign; not a number has no sign. */
    private static boolean isInfinity(String text) {
        return text.length() == LONGEST_WORD
                && (text.endsWith(".inf") || text.endsWith(".Inf") || text.endsWith(".INF"));
    }

    private static GoValue afterPoint(String text, double infinity) {
        return switch (text) {
            case ".inf", ".Inf", ".INF" -> GoValue.decimal(infinity);
            case ".nan", ".NaN", ".NAN" -> GoValue.decimal(Double.NaN);
            // Underscores are left out of numbers only if those begin with a digit or sign.
            default -> text.indexOf('_') < 0 ? number(text) : GoValue.string(text);
        };
    }
}
