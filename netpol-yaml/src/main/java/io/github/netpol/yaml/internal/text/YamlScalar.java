package io.github.netpol.yaml.internal.text;

import io.github.netpol.yaml.internal.text.GoValue.Kind;
import io.github.netpol.yaml.internal.text.Node.Position;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.ScalarEvent;

/** What a scalar stands for, by its tag, its quotes and its text. */
final class YamlScalar {
    private static final String STANDARD = "tag:yaml.org,2002:";

    private YamlScalar() {}

    /**
     * The value of a scalar with this text.
     *
     * @throws TextProblem if it has a tag that it does not fit
     */
    static GoValue of(ScalarEvent event, String text, Position position) {
        String tag = event.getTag();
        if (tag == null) {
            return event.isPlain() ? PlainScalar.resolve(text) : GoValue.string(text);
        }
        if (tag.equals("!")) {
            return PlainScalar.resolve(text);
        }
        if (!tag.startsWith(STANDARD)) {
            return GoValue.string(text);
        }
        GoValue value = tagged(tag.substring(STANDARD.length()), text);
        if (value == null) {
            throw TextProblem.syntax(
                    position,
                    "`" + Excerpt.of(text) + "` does not fit its tag `!!" + tag.substring(STANDARD.length()) + "`");
        }
        return value;
    }

    /** Whether it is the key {@code <<} that merges, and not the text. */
    static boolean isMergeKey(ScalarEvent event) {
        if (!event.getValue().equals("<<")) {
            return false;
        }
        String tag = event.getTag();
        return tag == null ? event.isPlain() : tag.equals("!") || tag.equals(STANDARD + "merge");
    }

    private static @Nullable GoValue tagged(String type, String text) {
        return switch (type) {
            case "int" -> oneOf(PlainScalar.resolve(text), Kind.INTEGER, Kind.BIG_INTEGER);
            case "float" -> asFloat(PlainScalar.resolve(text));
            case "bool" -> oneOf(PlainScalar.resolve(text), Kind.BOOLEAN, Kind.BOOLEAN);
            case "null" -> oneOf(PlainScalar.resolve(text), Kind.NULL, Kind.NULL);
            case "timestamp" -> Timestamp.isOne(text) ? GoValue.string(text) : null;
            case "binary" -> binary(text);
            default -> GoValue.string(text);
        };
    }

    private static @Nullable GoValue oneOf(GoValue value, Kind first, Kind second) {
        return value.kind() == first || value.kind() == second ? value : null;
    }

    private static @Nullable GoValue asFloat(GoValue value) {
        return value.kind() == Kind.INTEGER
                ? GoValue.decimal(Double.parseDouble(value.text()))
                : oneOf(value, Kind.FLOAT, Kind.FLOAT);
    }

    /** Base64 of a text; the lines may be broken anywhere. */
    private static @Nullable GoValue binary(String text) {
        String joined = text.replace("\r", "").replace("\n", "");
        if (joined.length() % 4 != 0) {
            return null;
        }
        try {
            return GoValue.string(new String(Base64.getDecoder().decode(joined), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
