package io.github.netpol.yaml.internal.structure;

import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.ReaderOptions.FieldValidation;
import io.github.netpol.yaml.internal.text.Node;
import io.github.netpol.yaml.internal.text.Node.Entry;
import io.github.netpol.yaml.internal.text.Node.Position;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The fields of an object that its client library did not know and kept aside: unknown fields, though this reader may know
 * them, or not look at them. Each is told once.
 */
public final class KeptAside {
    private static final String WAY_OUT = "`FieldValidation.LENIENT`";

    private final FieldValidation fieldValidation;
    private final Findings findings;
    // By the places of the keys, which are all that tells two entries apart at once.
    private final Map<Position, FieldPath> untold;
    private final Set<String> notFound;

    private KeptAside(Collection<String> pointers, FieldValidation fieldValidation, Findings findings) {
        this.fieldValidation = fieldValidation;
        this.findings = findings;
        // Most objects have none.
        this.untold = pointers.isEmpty() ? Map.of() : new LinkedHashMap<>();
        this.notFound = pointers.isEmpty() ? Set.of() : new LinkedHashSet<>(pointers);
    }

    /** No field. */
    public static KeptAside nothing(FieldValidation fieldValidation, Findings findings) {
        return new KeptAside(Set.of(), fieldValidation, findings);
    }

    /** The fields that JSON pointers lead to. */
    public static KeptAside of(
            Node object, Collection<String> pointers, FieldValidation fieldValidation, Findings findings) {
        KeptAside kept = new KeptAside(pointers, fieldValidation, findings);
        if (!pointers.isEmpty()) {
            kept.find(object, "", FieldPath.ROOT, Set.copyOf(pointers));
        }
        return kept;
    }

    /** One walk for all of them, for there may be many. */
    private void find(Node node, String pointer, FieldPath path, Set<String> pointers) {
        if (node instanceof Node.Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                String ofField = pointer + "/" + entry.key().replace("~", "~0").replace("/", "~1");
                FieldPath field = path.child(Quoted.cut(entry.key()));
                if (pointers.contains(ofField)) {
                    untold.put(entry.keyPosition(), field);
                    notFound.remove(ofField);
                }
                find(entry.value(), ofField, field, pointers);
            }
        } else if (node instanceof Node.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                find(sequence.items().get(i), pointer + "/" + i, path.item(i), pointers);
            }
        }
    }

    /** Whether the field is one of these and was not told yet; whoever asks tells it. */
    boolean take(Entry field) {
        return !untold.isEmpty() && untold.remove(field.keyPosition()) != null;
    }

    /** Tells a field that this reader knows. */
    void tellKnown(Entry field, FieldPath path, Findings findings) {
        tell(
                findings,
                path,
                field.keyPosition(),
                "the client library does not know this " + Quoted.of(field.key()) + ", but sends it as the field",
                "; with " + WAY_OUT + " it counts",
                ", so it counts");
    }

    /** Tells a field that nobody reads (S103). */
    void tellUnread(String name, FieldPath path, Position position, Findings findings) {
        tell(
                findings,
                path,
                position,
                "the client library does not know " + Quoted.of(name),
                "; if it is older than the cluster, read with " + WAY_OUT,
                "; it is dropped, and has no say in verdicts");
    }

    /** Tells all that were not come by. */
    public void tellRest() {
        untold.forEach((position, path) -> tellUnread(path.name(), path, position, findings));
        for (String pointer : notFound) {
            tell(
                    findings,
                    FieldPath.ROOT,
                    Position.START,
                    "the client library does not know " + Quoted.of(pointer) + ", and does not send it",
                    "; with " + WAY_OUT + " it is dropped",
                    "; it is dropped");
        }
    }

    private void tell(
            Findings findings, FieldPath path, Position position, String words, String strict, String lenient) {
        if (fieldValidation == FieldValidation.STRICT) {
            findings.error(Kind.UNKNOWN_FIELD, path, position, words + strict);
        } else {
            findings.warning(Kind.UNKNOWN_FIELD, path, position, words + lenient);
        }
    }
}
