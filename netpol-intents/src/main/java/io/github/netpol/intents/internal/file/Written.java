package io.github.netpol.intents.internal.file;

import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.internal.structure.FieldPath;
import io.github.netpol.yaml.internal.structure.Findings;
import io.github.netpol.yaml.internal.structure.Place;
import io.github.netpol.yaml.internal.structure.Struct;
import io.github.netpol.yaml.internal.structure.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A text of a file, with its place.
 *
 * @param text the characters
 * @param place where it stands
 */
record Written(String text, Place place) {

    /** A text that stands somewhere in an object. */
    static Written at(FieldPath path, Value.Text text, Findings findings) {
        return new Written(text.text(), new Place(findings, path, text.position()));
    }

    /** A text field of an object. */
    static Optional<Written> of(Struct struct, String field, Findings findings) {
        return struct.text(field).map(text -> at(struct.path(field), text, findings));
    }

    /** The items of a field that is a list of texts. */
    static List<Written> allOf(Struct struct, String field, Findings findings) {
        List<Value.Text> texts = struct.texts(field);
        List<Written> all = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            all.add(at(struct.path(field).item(i), texts.get(i), findings));
        }
        return all;
    }

    /** What a reader makes of the text; if it refuses it, its words are the error. */
    <T> Optional<T> read(Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException e) {
            error(Kind.INVALID, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** Adds an error about this text. */
    void error(Kind kind, String message) {
        place.error(kind, message);
    }
}
