package io.github.netpol.yaml.internal.kind;

import io.github.netpol.model.text.MeantName;
import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.internal.structure.FieldPath;
import io.github.netpol.yaml.internal.structure.Findings;
import io.github.netpol.yaml.internal.structure.Quoted;
import io.github.netpol.yaml.internal.text.Node;
import io.github.netpol.yaml.internal.text.Node.Entry;
import io.github.netpol.yaml.internal.text.Node.Mapping;
import java.util.List;
import java.util.Optional;

/** Reads {@code apiVersion} and {@code kind} (S102). */
final class HeaderReader {
    private final Mapping object;
    private final Findings findings;

    private HeaderReader(Mapping object, Findings findings) {
        this.object = object;
        this.findings = findings;
    }

    static Optional<Header> read(Mapping object, Findings findings) {
        HeaderReader reader = new HeaderReader(object, findings);
        Optional<String> apiVersion = reader.text("apiVersion");
        Optional<String> kind = reader.text("kind");
        return apiVersion.isPresent() && kind.isPresent()
                ? Optional.of(new Header(apiVersion.get(), kind.get()))
                : Optional.empty();
    }

    /** The header of an item of a typed list, which may leave it out as API servers do. */
    static Optional<Header> readItem(Mapping object, Header ofList, Findings findings) {
        boolean bare =
                entry(object, "apiVersion").isEmpty() && entry(object, "kind").isEmpty();
        return bare ? Optional.of(ofList.item()) : read(object, findings);
    }

    /** The last entry of that name; null counts as absent. */
    static Optional<Entry> entry(Mapping object, String field) {
        for (int i = object.entries().size() - 1; i >= 0; i--) {
            Entry entry = object.entries().get(i);
            if (entry.key().equals(field)) {
                return entry.value() instanceof Node.Scalar scalar && scalar.type() == Node.Type.NULL
                        ? Optional.empty()
                        : Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private Optional<String> text(String field) {
        FieldPath path = FieldPath.ROOT.child(field);
        Optional<Entry> entry = entry(object, field);
        if (entry.isEmpty()) {
            missing(field, path);
            return Optional.empty();
        }
        if (entry.get().value() instanceof Node.Scalar scalar && scalar.type() == Node.Type.STRING) {
            if (!scalar.text().isEmpty()) {
                return Optional.of(scalar.text());
            }
            missing(field, path);
            return Optional.empty();
        }
        findings.error(Kind.WRONG_TYPE, path, entry.get().value().position(), "must be a string");
        return Optional.empty();
    }

    private void missing(String field, FieldPath path) {
        for (Entry entry : object.entries()) {
            if (!entry.key().equals(field)
                    && MeantName.misspelt(entry.key(), List.of(field)).isPresent()) {
                findings.error(
                        Kind.REQUIRED,
                        path,
                        entry.keyPosition(),
                        "a manifest needs `" + field + "`, not " + Quoted.of(entry.key()));
                return;
            }
        }
        findings.error(Kind.REQUIRED, path, object.position(), "a manifest needs `" + field + "`");
    }
}
