package io.github.netpol.yaml.internal.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times, in the forms that go-yaml v2 takes. They stay strings; only the tag asks. */
final class Timestamp {
    private static final String TIME = "([01]?\\d|2[0-3]):[0-5]?\\d:[0-5]?\\d([.,]\\d+)?";
    private static final String ZONE = "(Z|[+-]([01]\\d|2[0-4]):[0-5]\\d)";
    private static final Pattern FORM = Pattern.compile(
            "(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})([Tt]" + TIME + ZONE + "| " + TIME + ")?");

    private Timestamp() {}

    static boolean isOne(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        try {
            LocalDate.of(
                    Integer.parseInt(matcher.group("year")),
                    Integer.parseInt(matcher.group("month")),
                    Integer.parseInt(matcher.group("day")));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
