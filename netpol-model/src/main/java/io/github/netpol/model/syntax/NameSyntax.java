package io.github.netpol.model.syntax;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The names of Kubernetes objects (S77): RFC 1123 labels and subdomains. */
public final class NameSyntax {
    private static final int MAX_LABEL = 63;
    static final int MAX_SUBDOMAIN = 253;

    private NameSyntax() {}

    /**
     * What is wrong with {@code text} as an RFC 1123 label, the form of a namespace's name.
     *
     * @return the problems in words, empty if there are none
     */
    public static List<String> dnsLabelProblems(String text) {
        // Nearly all names are right, and cost no list.
        if (text.length() <= MAX_LABEL && isDnsLabel(text, 0, text.length())) {
            return List.of();
        }
        List<String> problems = new ArrayList<>(2);
        addTooLong(problems, text, MAX_LABEL);
        if (!isDnsLabel(text, 0, text.length())) {
            problems.add(
                    isDnsSubdomain(text, text.length())
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
        if (text.length() <= MAX_SUBDOMAIN && isDnsSubdomain(text, text.length())) {
            return List.of();
        }
        List<String> problems = new ArrayList<>(2);
        addTooLong(problems, text, MAX_SUBDOMAIN);
        if (!isDnsSubdomain(text, text.length())) {
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

    /** Whether the text up to an offset is a subdomain. */
    static boolean isDnsSubdomain(String text, int end) {
        int start = 0;
        while (true) {
            int dot = text.indexOf('.', start);
            int endOfLabel = dot < 0 || dot >= end ? end : dot;
            if (!isDnsLabel(text, start, endOfLabel)) {
                return false;
            }
            if (endOfLabel == end) {
                return true;
            }
            start = dot + 1;
        }
    }

    private static boolean isDnsLabel(String text, int start, int end) {
        if (start == end || text.charAt(start) == '-' || text.charAt(end - 1) == '-') {
            return false;
        }
        for (int i = start; i < end; i++) {
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
