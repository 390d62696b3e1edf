package io.github.netpol.yaml.internal.structure;

import io.github.netpol.model.text.MeantName;
import io.github.netpol.model.text.NearestNames;
import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.internal.text.Node.Position;
import java.util.List;

/**
 * A place in an object, where something may be said of it later.
 *
 * @param findings the findings of the object
 * @param path the field
 * @param position where it stands
 */
public record Place(Findings findings, FieldPath path, Position position) {

    /** Adds an error at this place. */
    public void error(Kind kind, String message) {
        findings.error(kind, path, position, message);
    }

    /** Adds the error that the text at this place is none of a few words. */
    public void notSupported(String text, List<String> words) {
        String meant = MeantName.misspelt(text, words)
                .map(near -> "; did you mean `" + near + "`?")
                .orElse("");
        error(
                Kind.NOT_SUPPORTED,
                Quoted.of(text) + " is not supported; it is one of " + NearestNames.list(words) + meant);
    }
}
