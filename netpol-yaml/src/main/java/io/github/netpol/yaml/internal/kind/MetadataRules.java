package io.github.netpol.yaml.internal.kind;

import io.github.netpol.model.syntax.LabelSyntax;
import io.github.netpol.model.syntax.NameSyntax;
import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.internal.structure.FieldPath;
import io.github.netpol.yaml.internal.structure.Findings;
import io.github.netpol.yaml.internal.structure.Quoted;
import io.github.netpol.yaml.internal.structure.Struct;
import io.github.netpol.yaml.internal.structure.Value;
import io.github.netpol.yaml.internal.structure.Value.Text;
import io.github.netpol.yaml.internal.structure.Value.TextEntry;
import io.github.netpol.yaml.internal.text.Node.Position;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The API server's validation of object metadata (S77). */
final class MetadataRules {
    private static final int MAX_ANNOTATION_BYTES = 262_144;

    private final Struct metadata;
    private final Findings findings;

    private MetadataRules(Struct metadata, Findings findings) {
        this.metadata = metadata;
        this.findings = findings;
    }

    static void check(Struct metadata, Scope scope, Findings findings) {
        MetadataRules rules = new MetadataRules(metadata, findings);
        rules.names(scope);
        Optional<Value.Number> generation = metadata.number("generation");
        if (generation.isPresent() && generation.get().number() < 0) {
            rules.invalid("generation", generation.get().position(), "must not be negative");
        }
        LabelRules.check(metadata.entries("labels"), metadata.path("labels"), findings);
        rules.annotations();
        if (metadata.has("ownerReferences")) {
            rules.ownerReferences();
        }
        if (metadata.has("finalizers")) {
            rules.finalizers();
        }
    }

    /** The metadata of a pod template, which has no name. */
    static void checkTemplate(Struct metadata, Findings findings) {
        LabelRules.check(metadata.entries("labels"), metadata.path("labels"), findings);
        new MetadataRules(metadata, findings).annotations();
    }

    private void names(Scope scope) {
        String generateName = metadata.textOrEmpty("generateName");
        if (!generateName.isEmpty()) {
            // One trailing dash is what a prefix may have and a name may not.
            String masked = generateName.length() > 1 && generateName.endsWith("-")
                    ? generateName.substring(0, generateName.length() - 2) + "a"
                    : generateName;
            malformed("generateName", generateName, scope.nameProblems(masked));
        }
        String name = metadata.textOrEmpty("name");
        if (!name.isEmpty()) {
            malformed("name", name, scope.nameProblems(name));
        } else if (generateName.isEmpty()) {
            findings.error(
                    Kind.REQUIRED,
                    metadata.path("name"),
                    metadata.valuePosition("name"),
                    "the object needs a name (or a generateName)");
        }
        String namespace = metadata.textOrEmpty("namespace");
        if (namespace.isEmpty()) {
            return;
        }
        if (scope.hasNamespace()) {
            malformed("namespace", namespace, NameSyntax.dnsLabelProblems(namespace));
        } else {
            findings.error(
                    Kind.FORBIDDEN,
                    metadata.path("namespace"),
                    metadata.keyPosition("namespace"),
                    "a Namespace is not in a namespace; leave it out");
        }
    }

    private void malformed(String field, String text, List<String> problems) {
        for (String problem : problems) {
            invalid(field, metadata.valuePosition(field), Quoted.of(text) + " " + problem);
        }
    }

    private void annotations() {
        FieldPath path = metadata.path("annotations");
        long bytes = 0;
        for (TextEntry entry : metadata.entries("annotations")) {
            // Keys of annotations may have upper case in the prefix; the server lowers them before it looks.
            for (String problem : LabelSyntax.keyProblems(entry.key().toLowerCase(Locale.ROOT))) {
                findings.error(
                        Kind.INVALID,
                        path,
                        entry.keyPosition(),
                        "annotation key " + Quoted.of(entry.key()) + " " + problem);
            }
            bytes += bytes(entry.key()) + bytes(entry.value());
        }
        if (bytes > MAX_ANNOTATION_BYTES) {
            findings.error(
                    Kind.TOO_LONG,
                    path,
                    metadata.keyPosition("annotations"),
                    "annotations must have at most " + MAX_ANNOTATION_BYTES + " bytes together, not " + bytes);
        }
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private void ownerReferences() {
        int controllers = 0;
        for (Struct owner : metadata.structs("ownerReferences")) {
            String apiVersion = owner.textOrEmpty("apiVersion");
            if (apiVersion.isEmpty() || apiVersion.endsWith("/")) {
                notEmpty(owner, "apiVersion");
            }
            for (String field : List.of("kind", "name", "uid")) {
                if (owner.textOrEmpty(field).isEmpty()) {
                    notEmpty(owner, field);
                }
            }
            if (apiVersion.equals("v1") && owner.textOrEmpty("kind").equals("Event")) {
                findings.error(Kind.INVALID, owner.path(), owner.position(), "an Event cannot own objects");
            }
            controllers += owner.isTrue("controller") ? 1 : 0;
        }
        if (controllers > 1) {
            invalid(
                    "ownerReferences",
                    metadata.keyPosition("ownerReferences"),
                    "only one owner can be the controller, not " + controllers);
        }
    }

    private void notEmpty(Struct owner, String field) {
        findings.error(Kind.INVALID, owner.path(field), owner.valuePosition(field), "must not be empty");
    }

    private void finalizers() {
        for (Text finalizer : metadata.texts("finalizers")) {
            for (String problem : LabelSyntax.keyProblems(finalizer.text())) {
                invalid("finalizers", finalizer.position(), Quoted.of(finalizer.text()) + " " + problem);
            }
        }
        if (hasFinalizer("orphan") && hasFinalizer("foregroundDeletion")) {
            invalid(
                    "finalizers",
                    metadata.keyPosition("finalizers"),
                    "must not have both `orphan` and `foregroundDeletion`");
        }
    }

    private boolean hasFinalizer(String name) {
        return metadata.texts("finalizers").stream()
                .anyMatch(finalizer -> finalizer.text().equals(name));
    }

    private void invalid(String field, Position position, String message) {
        findings.error(Kind.INVALID, metadata.path(field), position, message);
    }
}
