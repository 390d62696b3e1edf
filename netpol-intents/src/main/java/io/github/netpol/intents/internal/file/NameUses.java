package io.github.netpol.intents.internal.file;

import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.internal.structure.Quoted;
import java.util.HashMap;
import java.util.Map;

/** Names of which there can be only one each. */
final class NameUses {
    private final Map<String, Written> first = new HashMap<>();

    /** Claims a name; one that is claimed already is an error. */
    void claim(String name, Written written) {
        Written before = first.putIfAbsent(name, written);
        if (before != null) {
            written.error(
                    Kind.DUPLICATE,
                    Quoted.of(name) + " is given twice; first in line "
                            + before.place().position().line());
        }
    }
}
