package io.github.netpol.intents.internal.file;

import io.github.netpol.intents.Intent;
import io.github.netpol.intents.internal.file.Contents.Openness;
import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.ReaderOptions.FieldValidation;
import io.github.netpol.yaml.internal.structure.FieldPath;
import io.github.netpol.yaml.internal.structure.Findings;
import io.github.netpol.yaml.internal.structure.InputFindings;
import io.github.netpol.yaml.internal.structure.Struct;
import io.github.netpol.yaml.internal.structure.StructureReader;
import io.github.netpol.yaml.internal.text.DocumentReader;
import io.github.netpol.yaml.internal.text.DocumentSink;
import io.github.netpol.yaml.internal.text.Limits;
import io.github.netpol.yaml.internal.text.Node;
import io.github.netpol.yaml.internal.text.Node.Mapping;
import io.github.netpol.yaml.internal.text.Node.Position;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** An intent file in YAML or JSON. */
final class StructuredFile {
    private static final int VERSION = 1;

    private final Findings findings;

    private StructuredFile(Findings findings) {
        this.findings = findings;
    }

    /**
     * Reads a file.
     *
     * @throws IOException if the stream cannot be read
     */
    static Contents read(InputStream stream, InputFindings input) throws IOException {
        List<Node> documents = new ArrayList<>();
        new DocumentReader(Limits.DEFAULTS).read(stream, DocumentSink.of(documents::add, input));
        Findings findings = new Findings(input);
        if (documents.isEmpty()) {
            if (input.isEmpty()) {
                findings.error(Kind.REQUIRED, FieldPath.ROOT, Position.START, "there is no intent in it");
            }
            return Contents.NONE;
        }
        if (documents.size() > 1) {
            findings.error(
                    Kind.FORBIDDEN,
                    FieldPath.ROOT,
                    documents.get(1).position(),
                    "an intent file is one document; put the intents of this one into the first, or into another file");
        }
        return new StructuredFile(findings).read(documents.get(0));
    }

    private Contents read(Node root) {
        if (!(root instanceof Mapping mapping)) {
            findings.error(
                    Kind.WRONG_TYPE,
                    FieldPath.ROOT,
                    root.position(),
                    "an intent file must be an object, with `version: 1` and `intents`");
            return Contents.NONE;
        }
        NullValues.refuse(root, findings);
        Struct file = StructureReader.read(mapping, FileTypes.FILE, FieldValidation.STRICT, findings);
        version(file);
        Definitions definitions = new Definitions(file.named("define"), findings);
        Contents contents = new Contents(openness(file), virtual(file), intents(file, definitions));
        definitions.warnOfUnused();
        return contents;
    }

    private void version(Struct file) {
        if (!file.has("version")) {
            required(file, "version", "an intent file begins with `version: 1`");
        }
        file.number("version")
                .filter(version -> version.number() != VERSION)
                .ifPresent(version -> findings.error(
                        Kind.NOT_SUPPORTED,
                        file.path("version"),
                        version.position(),
                        "`" + version.number() + "` is no version that is known; the only one is `" + VERSION + "`"));
    }

    private Openness openness(Struct file) {
        return Written.of(file, "world", findings)
                .flatMap(word -> Choice.read(word, new Openness[] {Openness.CLOSED, Openness.OPEN}, Openness::word))
                .orElse(Openness.NOT_SAID);
    }

    private List<Contents.Virtual> virtual(Struct file) {
        List<Contents.Virtual> all = new ArrayList<>();
        NameUses names = new NameUses();
        for (Struct virtual : file.structs("virtual")) {
            new VirtualFields(virtual, findings).read(names).ifPresent(all::add);
        }
        return all;
    }

    private List<Intent> intents(Struct file, Definitions definitions) {
        List<Intent> all = new ArrayList<>();
        if (file.size("intents") == 0) {
            required(file, "intents", "there is no intent in it; `intents` is a list of at least one");
        }
        NameUses names = new NameUses();
        for (Struct intent : file.structs("intents")) {
            new IntentFields(intent, definitions, findings).read(names).ifPresent(all::add);
        }
        return all;
    }

    private void required(Struct file, String field, String message) {
        findings.error(Kind.REQUIRED, file.path(field), file.position(), message);
    }
}
