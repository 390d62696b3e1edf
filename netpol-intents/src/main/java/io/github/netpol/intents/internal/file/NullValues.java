package io.github.netpol.intents.internal.file;

import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.internal.structure.FieldPath;
import io.github.netpol.yaml.internal.structure.Findings;
import io.github.netpol.yaml.internal.structure.Quoted;
import io.github.netpol.yaml.internal.text.Node;
import io.github.netpol.yaml.internal.text.Node.Entry;
import io.github.netpol.yaml.internal.text.Node.Mapping;
import io.github.netpol.yaml.internal.text.Node.Scalar;
import io.github.netpol.yaml.internal.text.Node.Sequence;

/**
 * Refuses fields without a value. In a manifest null is the same as absent, for programs print it; a file that people write
 * has a field without a value where somebody forgot it.
 */
final class NullValues {
    private final Findings findings;

    private NullValues(Findings findings) {
        this.findings = findings;
    }

    static void refuse(Node root, Findings findings) {
        new NullValues(findings).visit(root, FieldPath.ROOT);
    }

    private void visit(Node node, FieldPath path) {
        if (node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                visit(entry.value(), path.child(Quoted.cut(entry.key())));
            }
        } else if (node instanceof Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                visit(sequence.items().get(i), path.item(i));
            }
        } else if (node instanceof Scalar scalar && scalar.type() == Node.Type.NULL) {
            findings.error(
                    Kind.REQUIRED, path, scalar.position(), "there is no value here; write one, or leave it out");
            findings.isExplained(path);
        }
    }
}
