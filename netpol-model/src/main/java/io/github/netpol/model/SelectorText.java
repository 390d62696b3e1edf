package io.github.netpol.model;

import io.github.netpol.model.LabelSelector.Operator;
import io.github.netpol.model.LabelSelector.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads label selectors as kubectl does. */
final class SelectorText {
    private static final String FORMS = "write requirements as `app=web`, `app!=web`, `app in (web,api)`,"
            + " `app notin (web,api)`, `app` or `!app`, with commas between them, or `*` for everything";
    private static final Pattern SET = Pattern.compile("([^\\s(]+)\\s+(\\S+?)\\s*\\(([^()]*)\\)");
    private static final Pattern EQUALITY = Pattern.compile("([^\\s=!]+)\\s*(!=|==?)\\s*(\\S*)");

    private final String text;
    private final SortedMap<String, String> labels = new TreeMap<>();
    private final List<Requirement> expressions = new ArrayList<>();

    private SelectorText(String text) {
        this.text = text;
    }

    static LabelSelector parse(String text) {
        String stripped = text.strip();
        // The second is how an empty selector shows itself.
        return stripped.equals("*") || stripped.equals("{}") ? LabelSelector.EVERYTHING : new SelectorText(text).read();
    }

    private LabelSelector read() {
        if (text.isBlank()) {
            throw new IllegalArgumentException("the label selector is empty; " + FORMS);
        }
        parts().forEach(part -> add(part.strip()));
        try {
            return new LabelSelector(labels, expressions);
        } catch (IllegalArgumentException e) {
            throw refused("cannot be read: " + e.getMessage());
        }
    }

    /** What stands between the commas that are in no parentheses. */
    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0 || depth > 1) {
                throw refused("has a `" + c + "` too many");
            }
            if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        if (depth != 0) {
            throw refused("lacks a `)`");
        }
        parts.add(text.substring(start));
        return parts;
    }

    private void add(String part) {
        if (part.isEmpty()) {
            throw refused("has a comma with nothing before or after it");
        }
        Matcher set = SET.matcher(part);
        Matcher equality = EQUALITY.matcher(part);
        if (set.matches()) {
            addExpression(set.group(1), operator(part, set.group(2)), values(set.group(3)));
        } else if (equality.matches()) {
            addEquality(equality.group(1), equality.group(2), equality.group(3));
        } else if (part.startsWith("!")) {
            addExpression(part.substring(1).strip(), Operator.DOES_NOT_EXIST, List.of());
        } else {
            addExpression(part, Operator.EXISTS, List.of());
        }
    }

    private void addEquality(String key, String operator, String value) {
        if (operator.equals("!=")) {
            addExpression(key, Operator.NOT_IN, List.of(value));
            return;
        }
        String before = labels.put(key, value);
        if (before != null && !before.equals(value)) {
            throw refused("wants two values of the label `" + key + "`; for either of them write `" + key + " in ("
                    + before + "," + value + ")`");
        }
    }

    private void addExpression(String key, Operator operator, List<String> values) {
        try {
            expressions.add(new Requirement(key, operator, values));
        } catch (IllegalArgumentException e) {
            throw refused("cannot be read: " + e.getMessage());
        }
    }

    private Operator operator(String part, String word) {
        return switch (word) {
            case "in" -> Operator.IN;
            case "notin" -> Operator.NOT_IN;
            default -> throw refused("cannot be read at `" + part + "`: `" + word + "` is neither `in` nor `notin`");
        };
    }

    private static List<String> values(String list) {
        return List.of(list.split(",", -1)).stream()
                .map(String::strip)
                .distinct()
                .toList();
    }

    private IllegalArgumentException refused(String problem) {
        return new IllegalArgumentException("the label selector `" + text + "` " + problem + "; " + FORMS);
    }
}
