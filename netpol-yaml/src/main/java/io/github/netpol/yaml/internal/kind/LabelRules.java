package io.github.netpol.yaml.internal.kind;

import io.github.netpol.model.syntax.LabelSyntax;
import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.internal.structure.FieldPath;
import io.github.netpol.yaml.internal.structure.Findings;
import io.github.netpol.yaml.internal.structure.Quoted;
import io.github.netpol.yaml.internal.structure.TypographicQuotes;
import io.github.netpol.yaml.internal.structure.Value.TextEntry;
import io.github.netpol.yaml.internal.text.Node.Position;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The API server's validation of label keys and values (S78). Keys are not part of the field path. */
final class LabelRules {
    private LabelRules() {}

    static void check(List<TextEntry> entries, FieldPath path, Findings findings) {
        for (TextEntry entry : entries) {
            checkKey(entry.key(), path, entry.keyPosition(), findings);
            if (!LabelSyntax.valueProblems(entry.value()).isEmpty()) {
                checkText(
                        "value",
                        entry.value(),
                        LabelSyntax::valueProblems,
                        path,
                        entry.valuePosition(),
                        " of label " + Quoted.of(entry.key()),
                        findings);
            }
        }
    }

    static void checkKey(String key, FieldPath path, Position position, Findings findings) {
        checkText("label key", key, LabelSyntax::keyProblems, path, position, "", findings);
    }

    static void checkValue(String value, FieldPath path, Position position, Findings findings) {
        checkText("label value", value, LabelSyntax::valueProblems, path, position, "", findings);
    }

    private static void checkText(
            String what,
            String text,
            Function<String, List<String>> syntax,
            FieldPath path,
            Position position,
            String context,
            Findings findings) {
        List<String> problems = syntax.apply(text);
        if (problems.isEmpty()) {
            return;
        }
        Optional<String> stripped = TypographicQuotes.strip(text);
        if (stripped.isPresent()) {
            String message = TypographicQuotes.advice(stripped.get());
            List<String> others = syntax.apply(stripped.get());
            if (!others.isEmpty()) {
                message += ", and the " + what + " " + String.join("; ", others);
            }
            findings.error(Kind.INVALID, path, position, message);
            return;
        }
        for (String problem : problems) {
            findings.error(Kind.INVALID, path, position, what + " " + Quoted.of(text) + context + " " + problem);
        }
    }
}
