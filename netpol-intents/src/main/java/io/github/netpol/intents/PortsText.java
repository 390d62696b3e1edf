package io.github.netpol.intents;

import io.github.netpol.engine.PortRange;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.syntax.PortSyntax;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the texts of ports. */
final class PortsText {
    /** The text of all ports. */
    static final String ANY = "any";

    private static final String FORMS = "write `TCP/5432`, `TCP/8000-8100`, a port's name, or `" + ANY + "`";
    private static final Pattern NUMBERS = Pattern.compile("([0-9]{1,9})(?:-([0-9]{1,9}))?");

    private PortsText() {}

    static Ports parse(String text) {
        List<Ports> parts = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            parts.add(part(part.strip()));
        }
        return Ports.of(parts);
    }

    private static Ports part(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a port is missing; " + FORMS);
        }
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return numbers(text, text.substring(0, slash), text.substring(slash + 1));
        }
        if (NUMBERS.matcher(text).matches()) {
            throw new IllegalArgumentException("`" + text + "` names no protocol; write `TCP/" + text + "`");
        }
        if (text.equals(ANY)) {
            return Ports.any();
        }
        if (!PortSyntax.nameProblems(text).isEmpty()) {
            throw new IllegalArgumentException("`" + text + "` stands for no port; " + FORMS);
        }
        return Ports.named(text);
    }

    private static Ports numbers(String text, String protocol, String numbers) {
        Matcher matcher = NUMBERS.matcher(numbers);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "`" + numbers + "` in `" + text + "` must be a port or a range of ports; " + FORMS);
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
        return new Ports.Range(protocol(text, protocol), new PortRange(first, last));
    }

    private static Protocol protocol(String text, String name) {
        for (Protocol known : Protocol.values()) {
            if (known.name().equals(name)) {
                return known;
            }
            if (known.name().equals(name.toUpperCase(Locale.ROOT))) {
                throw new IllegalArgumentException("`" + name + "` in `" + text + "` is written `" + known + "`");
            }
        }
        throw new IllegalArgumentException("`" + name + "` in `" + text + "` is none of "
                + String.join(
                        ", ",
                        Arrays.stream(Protocol.values())
                                .map(known -> "`" + known + "`")
                                .toList()));
    }
}
