package io.github.netpol.model.syntax;

import java.util.ArrayList;
import java.util.List;

/** Label keys and values (S78). */
public final class LabelSyntax {
    private static final int MAX_NAME = 63;
    private static final String NAME_FORM =
            "must consist of letters, digits, `-`, `_` and `.`, and start and end with a letter or digit";

    private LabelSyntax() {}

    /**
     * What is wrong with {@code key} as a label key: an optional DNS prefix and {@code /}, then a name.
     *
     * @return the problems in words, empty if there are none
     */
    public static List<String> keyProblems(String key) {
        // Nearly all keys are right, and cost no list.
        if (isKey(key)) {
            return List.of();
        }
        List<String> problems = new ArrayList<>(2);
        int slash = key.indexOf('/');
        if (slash >= 0 && key.indexOf('/', slash + 1) >= 0) {
            problems.add("must be a name, optionally after a DNS prefix and one `/` (as in `example.com/my-name`)");
            return problems;
        }
        if (slash >= 0) {
            String prefix = key.substring(0, slash);
            if (prefix.isEmpty()) {
                problems.add("must have a DNS prefix before the `/` (as in `example.com/my-name`)");
            } else {
                NameSyntax.dnsSubdomainProblems(prefix).forEach(problem -> problems.add("prefix " + problem));
            }
        }
        String name = key.substring(slash + 1);
        if (name.isEmpty()) {
            problems.add("name must not be empty");
        }
        NameSyntax.addTooLong(problems, name, MAX_NAME);
        if (!isName(name, 0)) {
            problems.add("name " + NAME_FORM + " (as in `my.name`)");
        }
        return problems;
    }

    /**
     * What is wrong with {@code value} as a label value: empty, or like the name of a key.
     *
     * @return the problems in words, empty if there are none
     */
    public static List<String> valueProblems(String value) {
        if (value.isEmpty() || (value.length() <= MAX_NAME && isName(value, 0))) {
            return List.of();
        }
        List<String> problems = new ArrayList<>(2);
        NameSyntax.addTooLong(problems, value, MAX_NAME);
        if (!isName(value, 0)) {
            problems.add("must be empty, or " + NAME_FORM.substring("must ".length()) + " (as in `my-value`)");
        }
        return problems;
    }

    private static boolean isKey(String key) {
        int slash = key.indexOf('/');
        boolean hasRightPrefix =
                slash < 0 || (slash <= NameSyntax.MAX_SUBDOMAIN && NameSyntax.isDnsSubdomain(key, slash));
        return hasRightPrefix && key.length() - slash - 1 <= MAX_NAME && isName(key, slash + 1);
    }

    /** Whether the text from an offset on is a name. */
    private static boolean isName(String text, int start) {
        int last = text.length() - 1;
        if (start > last || !isAlphanumeric(text.charAt(start)) || !isAlphanumeric(text.charAt(last))) {
            return false;
        }
        for (int i = start + 1; i < last; i++) {
            char c = text.charAt(i);
            if (!isAlphanumeric(c) && c != '-' && c != '_' && c != '.') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAlphanumeric(char c) {
        return NameSyntax.isLowerCaseOrDigit(c) || (c >= 'A' && c <= 'Z');
    }
}
