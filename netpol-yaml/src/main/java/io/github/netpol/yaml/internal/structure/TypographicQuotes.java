package io.github.netpol.yaml.internal.structure;

import java.util.Optional;

/** The quotes of word processors and web pages, which are letters like any other to YAML. */
public final class TypographicQuotes {
    private static final String QUOTES =
            "\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u201b\u00ab\u00bb\u2039\u203a\u2032\u2033\uff02\uff07\u00b4";

    private TypographicQuotes() {}

    /** The text without the typographic quotes around it; empty if there are none. */
    public static Optional<String> strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && QUOTES.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && QUOTES.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end - start == text.length() ? Optional.empty() : Optional.of(text.substring(start, end));
    }

    /** What to say of a text that had such quotes around it. */
    public static String advice(String stripped) {
        return "the quotes around " + Quoted.of(stripped) + " are typographic; write plain quotes";
    }
}
