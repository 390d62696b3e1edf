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
        if (name.isEmpty() || !isName(name)) {
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
        List<String> problems = new ArrayList<>(2);
        NameSyntax.addTooLong(problems, value, MAX_NAME);
        if (!value.isEmpty() && !isName(value)) {
            problems.add("must be empty, or " + NAME_FORM.substring("must ".length()) + " (as in `my-value`)");
        }
        return problems;
    }

    private static boolean isName(String text) {
        int last = text.length() - 1;
        if (!isAlphanumeric(text.charAt(0)) || !isAlphanumeric(text.charAt(last))) {
            return false;
        }
        for (int i = 1; i < last; i++) {
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
