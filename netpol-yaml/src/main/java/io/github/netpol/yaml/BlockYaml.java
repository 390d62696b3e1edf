package io.github.netpol.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes trees of maps, lists, strings and whole numbers as block YAML. The strings of policies have no characters that
 * need escapes, but many would be read as something else than strings without quotes (S100).
 */
final class BlockYaml {
    private static final Pattern SAFE =
            Pattern.compile("[A-Za-z][A-Za-z0-9._/-]*|[0-9]{1,3}(\\.[0-9]{1,3}){3}/[0-9]{1,2}");
    private static final Set<String> WORDS = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    private final StringBuilder out = new StringBuilder();

    private BlockYaml() {}

    static String write(Map<String, ?> document) {
        BlockYaml yaml = new BlockYaml();
        yaml.fields(document, "");
        return yaml.out.toString();
    }

    /** Writes the fields; the first one where the cursor stands, the others on lines of their own. */
    private void fields(Map<?, ?> map, String indent) {
        boolean first = true;
        for (Map.Entry<?, ?> field : map.entrySet()) {
            out.append(first ? "" : indent).append(scalar(field.getKey())).append(':');
            value(field.getValue(), indent);
            first = false;
        }
    }

    private void value(Object value, String indent) {
        String deeper = indent + "  ";
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            out.append('\n').append(deeper);
            fields(map, deeper);
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            out.append('\n');
            list.forEach(item -> item(item, deeper));
        } else {
            out.append(' ').append(scalar(value)).append('\n');
        }
    }

    private void item(Object item, String indent) {
        out.append(indent).append("- ");
        if (item instanceof Map<?, ?> map && !map.isEmpty()) {
            fields(map, indent + "  ");
        } else {
            out.append(scalar(item)).append('\n');
        }
    }

    private static String scalar(Object value) {
        if (value instanceof Map) {
            return "{}";
        }
        if (value instanceof List) {
            return "[]";
        }
        return value instanceof String text && !isPlain(text) ? "\"" + text + "\"" : String.valueOf(value);
    }

    private static boolean isPlain(String text) {
        return SAFE.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    }
}
