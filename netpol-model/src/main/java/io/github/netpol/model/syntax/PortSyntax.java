package io.github.netpol.model.syntax;

import java.util.ArrayList;
import java.util.List;

/** Port numbers (1 to 65535) and port names (S89). */
public final class PortSyntax {
    /** The lowest port number. */
    public static final int MIN = 1;

    /** The highest port number. */
    public static final int MAX = 65_535;

    private static final int MAX_NAME = 15;

    private PortSyntax() {}

    /** Whether {@code number} is a port number. */
    public static boolean isNumber(int number) {
        return number >= MIN && number <= MAX;
    }

    /**
     * What is wrong with {@code name} as a port name; every broken clause is a problem of its own.
     *
     * @return the problems in words, empty if there are none
     */
    public static List<String> nameProblems(String name) {
        boolean allowed = !name.isEmpty();
        boolean hasLetter = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            allowed &= NameSyntax.isLowerCaseOrDigit(c) || c == '-';
            hasLetter |= c >= 'a' && c <= 'z';
        }
        List<String> problems = new ArrayList<>(0);
        NameSyntax.addTooLong(problems, name, MAX_NAME);
        if (!allowed) {
            problems.add("must contain only lower-case letters, digits and `-`");
        }
        if (!hasLetter) {
            problems.add("must contain at least one letter (a to z); a port number is written without quotes");
        }
        if (name.contains("--")) {
            problems.add("must not contain `--`");
        }
        if (name.startsWith("-") || name.endsWith("-")) {
            problems.add("must not start or end with `-`");
        }
        return problems;
    }
}
