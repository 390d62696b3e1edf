package io.github.netpol.model.syntax;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The names of Kubernetes objects (S77): RFC 1123 labels and subdomains. */
public final class NameSyntax {
    private static final int MAX_LABEL = 63;
    private static final int MAX_SUBDOMAIN = 253;

    private NameSyntax() {}

    /**
     * What is wrong with {@code text} as an RFC 1123 label, the form of a namespace's name.
     *
     * @return the problems in words, empty if there are none
     */
    public static List<String> dnsLabelProblems(String text) {
        List<String> problems = new ArrayList<>(2);
        addTooLong(problems, text, MAX_LABEL);
        if (!isDnsLabel(text)) {
            problems.add(
                    isDnsSubdomain(text)
                            ? "must not contain dots"
                            : "must consist of lower-case letters, digits and `-`, and start and end with a letter or"
                                    + " digit (as in `my-name`)");
        }
        return problems;
    }

    /**
     * What is wrong with {@code text} as an RFC 1123 subdomain, the form of most objects' names.
     *
     * @return the problems in words, empty if there are none
     */
    public static List<String> dnsSubdomainProblems(String text) {
        List<String> problems = new ArrayList<>(2);
        addTooLong(problems, text, MAX_SUBDOMAIN);
        if (!isDnsSubdomain(text)) {
            problems.add(
                    "must consist of lower-case letters, digits, `-` and `.`, and each part between dots must start"
                            + " and end with a letter or digit (as in `my-name.example`)");
        }
        return problems;
    }

    static void addTooLong(List<String> problems, String text, int maxBytes) {
        // Kubernetes counts bytes; only a text near the limit is worth encoding.
        if (text.length() > maxBytes
                || (text.length() * 3 > maxBytes && text.getBytes(StandardCharsets.UTF_8).length > maxBytes)) {
            problems.add("must be at most " + maxBytes + " bytes long");
        }
    }

    private static boolean isDnsSubdomain(String text) {
        int start = 0;
        while (true) {
            int dot = text.indexOf('.', start);
            int end = dot < 0 ? text.length() : dot;
            if (!isDnsLabel(text.substring(start, end))) {
                return false;
            }
            if (dot < 0) {
                return true;
            }
            start = dot + 1;
        }
    }

    private static boolean isDnsLabel(String text) {
        int length = text.length();
        if (length == 0 || text.charAt(0) == '-' || text.charAt(length - 1) == '-') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (!isLowerCaseOrDigit(c) && c != '-') {
                return false;
            }
        }
        return true;
    }

    static boolean isLowerCaseOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
