package io.github.netpol.yaml.internal.structure;

import io.github.netpol.model.text.MeantName;
import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.ReaderOptions.FieldValidation;
import io.github.netpol.yaml.internal.structure.ObjectType.Cause;
import io.github.netpol.yaml.internal.structure.ObjectType.Dropped;
import io.github.netpol.yaml.internal.structure.Value.NamedEntry;
import io.github.netpol.yaml.internal.structure.Value.TextEntry;
import io.github.netpol.yaml.internal.text.Node;
import io.github.netpol.yaml.internal.text.Node.Entry;
import io.github.netpol.yaml.internal.text.Node.Mapping;
import io.github.netpol.yaml.internal.text.Node.Position;
import io.github.netpol.yaml.internal.text.Node.Scalar;
import io.github.netpol.yaml.internal.text.Node.Sequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks a tree against the table of its type, and makes a structure of what is right. */
public final class StructureReader {
    private final Findings findings;
    private final FieldValidation fieldValidation;
    private final KeptAside keptAside;
    // What a dropped field did can be said only when everything around it is known.
    private final List<Runnable> drops = new ArrayList<>();

    private StructureReader(Findings findings, FieldValidation fieldValidation, KeptAside keptAside) {
        this.findings = findings;
        this.fieldValidation = fieldValidation;
        this.keptAside = keptAside;
    }

    /** Reads an object of that type; every problem of its structure goes to the findings. */
    public static Struct read(Mapping root, ObjectType type, FieldValidation fieldValidation, Findings findings) {
        return read(root, type, fieldValidation, KeptAside.nothing(fieldValidation, findings), findings);
    }

    /** Reads an object of that type, of which a client library kept some fields aside. */
    public static Struct read(
            Mapping root, ObjectType type, FieldValidation fieldValidation, KeptAside keptAside, Findings findings) {
        StructureReader reader = new StructureReader(findings, fieldValidation, keptAside);
        Struct struct = reader.struct(root, type, FieldPath.ROOT, null);
        for (Runnable drop : reader.drops) {
            if (!findings.isFull()) {
                drop.run();
            }
        }
        return struct;
    }

    private Struct struct(Mapping mapping, ObjectType type, FieldPath path, @Nullable Struct parent) {
        Struct struct = new Struct(type, parent, path, mapping.position());
        Entry[] lastOfName = new Entry[type.size()];
        int[] order = new int[lastOfName.length];
        int count = 0;
        for (Entry entry : mapping.entries()) {
            int number = type.number(entry.key());
            if (number < 0) {
                unknownField(entry, struct);
                continue;
            }
            if (keptAside.take(entry)) {
                keptAside.tellKnown(entry, struct.path(entry.key()), findings);
            }
            Entry earlier = lastOfName[number];
            lastOfName[number] = entry;
            if (earlier == null) {
                order[count++] = number;
            } else {
                duplicate(earlier, entry, struct.path(entry.key()), struct);
            }
        }
        for (int i = 0; i < count; i++) {
            Entry entry = lastOfName[order[i]];
            Value value = value(type.typeOf(order[i]), entry.value(), struct.path(entry.key()), struct);
            if (value != null) {
                struct.put(order[i], value, entry.keyPosition());
            }
        }
        return struct;
    }

    private void unknownField(Entry entry, Struct owner) {
        ObjectType type = owner.type();
        boolean isKeptAside = keptAside.take(entry);
        if (type.isOpen() && !type.lacks(entry.key()) && !isMisspelling(entry.key(), type)) {
            if (isKeptAside) {
                keptAside.tellUnread(entry.key(), pathOf(entry, owner), entry.keyPosition(), findings);
            }
            return;
        }
        if (fieldValidation == FieldValidation.LENIENT) {
            drops.add(() -> dropUnknown(entry, owner));
            return;
        }
        // There is no use in guessing for a complaint that nobody will see.
        Intention intention =
                findings.isFull() ? Intention.here("", "") : Intentions.of(entry.key(), entry.value(), owner);
        findings.error(Kind.UNKNOWN_FIELD, pathOf(entry, owner), entry.keyPosition(), intention.words());
        findings.lacksSomething(owner.path());
        if (!intention.field().isEmpty()) {
            findings.isExplained(owner.path(intention.field()));
        }
    }

    private void dropUnknown(Entry entry, Struct owner) {
        Intention intention = Intentions.of(entry.key(), entry.value(), owner);
        findings.warning(
                Kind.UNKNOWN_FIELD,
                pathOf(entry, owner),
                entry.keyPosition(),
                intention.words() + dropped(intention) + effect(intention, owner, entry.value()));
    }

    private static FieldPath pathOf(Entry entry, Struct owner) {
        return owner.path(Quoted.cut(entry.key()));
    }

    private static String dropped(Intention intention) {
        return (intention.words().endsWith("?") ? " It" : "; it") + " is dropped, and ";
    }

    private static boolean isMisspelling(String field, ObjectType type) {
        String plain = TypographicQuotes.strip(field).orElse(field);
        return !type.passes(plain)
                && MeantName.misspelt(plain, type.fields().keySet()).isPresent();
    }

    private static String effect(Intention intention, Struct owner, Node dropped) {
        Struct meant = owner;
        for (int level = 0; level < intention.levelsUp() && meant.parent() != null; level++) {
            meant = meant.parent();
        }
        return meant.type().effect().of(new Dropped(intention.field(), meant, dropped, Cause.UNKNOWN));
    }

    private void duplicate(Entry earlier, Entry later, FieldPath path, Struct owner) {
        String words = Quoted.of(later.key()) + " is given twice; first in line "
                + earlier.keyPosition().line();
        if (fieldValidation == FieldValidation.STRICT) {
            findings.error(Kind.DUPLICATE_FIELD, path, later.keyPosition(), words);
            return;
        }
        Dropped dropped = new Dropped(path.name(), owner, earlier.value(), Cause.DUPLICATE);
        drops.add(() -> findings.warning(
                Kind.DUPLICATE_FIELD,
                path,
                later.keyPosition(),
                words + "; the last one counts, and " + owner.type().effect().of(dropped)));
    }

    /** The value if its type is right; null if it is null, wrong, or nobody looks at it. */
    private @Nullable Value value(FieldType type, Node node, FieldPath path, Struct owner) {
        if (type == FieldType.Simple.ANY || isNull(node)) {
            return null;
        }
        if (type instanceof ObjectType objectType) {
            return node instanceof Mapping mapping
                    ? struct(mapping, objectType, path, owner)
                    : wrong(WrongType.noObject(node), path, node, owner);
        }
        if (type instanceof FieldType.ListOf list) {
            return node instanceof Sequence sequence
                    ? items(list.element(), sequence, path, owner)
                    : wrong(WrongType.noList(node), path, node, owner);
        }
        if (type instanceof FieldType.MapOf map) {
            return node instanceof Mapping mapping
                    ? named(map.element(), mapping, path, owner)
                    : wrong(WrongType.noObject(node), path, node, owner);
        }
        if (type instanceof FieldType.OneOf oneOf) {
            Optional<FieldType> meant = oneOf.of(node);
            return meant.isPresent()
                    ? value(meant.get(), node, path, owner)
                    : wrong(WrongType.noneOf(oneOf, node), path, node, owner);
        }
        if (type == FieldType.Simple.TEXT_MAP) {
            return node instanceof Mapping mapping
                    ? textMap(mapping, path, owner)
                    : wrong(WrongType.noObject(node), path, node, owner);
        }
        return scalar((FieldType.Simple) type, node, path, owner);
    }

    private Value items(FieldType element, Sequence sequence, FieldPath path, Struct owner) {
        List<Value> items = new ArrayList<>(sequence.items().size());
        for (int i = 0; i < sequence.items().size(); i++) {
            Node node = sequence.items().get(i);
            FieldPath itemPath = path.item(i);
            Value value = value(element, node, itemPath, owner);
            items.add(value != null ? value : zero(element, itemPath, owner, node.position()));
        }
        return new Value.Items(items, sequence.position());
    }

    /** What Go makes of null in a list. */
    private static Value zero(FieldType type, FieldPath path, Struct owner, Position position) {
        if (type instanceof ObjectType objectType) {
            return new Struct(objectType, owner, path, position);
        }
        return new Value.Text("", position);
    }

    private Value named(FieldType element, Mapping mapping, FieldPath path, Struct owner) {
        List<NamedEntry> entries = new ArrayList<>();
        for (Entry entry : lastOfKey(mapping.entries(), path, owner)) {
            FieldPath entryPath = path.child(Quoted.cut(entry.key()));
            Value value = value(element, entry.value(), entryPath, owner);
            if (value != null) {
                entries.add(new NamedEntry(entry.key(), entry.keyPosition(), value));
            }
        }
        return new Value.Named(entries, mapping.position());
    }

    private Value textMap(Mapping mapping, FieldPath path, Struct owner) {
        Collection<Entry> lastOfKey = lastOfKey(mapping.entries(), path, owner);
        List<TextEntry> entries = new ArrayList<>(lastOfKey.size());
        for (Entry entry : lastOfKey) {
            Node value = entry.value();
            Position position = value.position();
            if (isNull(value)) {
                entries.add(new TextEntry(entry.key(), "", entry.keyPosition(), position));
            } else if (value instanceof Scalar scalar && scalar.type() == Node.Type.STRING) {
                entries.add(new TextEntry(entry.key(), scalar.text(), entry.keyPosition(), position));
            } else {
                findings.error(
                        Kind.WRONG_TYPE,
                        path,
                        position,
                        "the value of " + Quoted.of(entry.key()) + " " + WrongType.noText(value));
            }
        }
        return new Value.TextMap(entries, mapping.position());
    }

    private Collection<Entry> lastOfKey(List<Entry> entries, FieldPath path, Struct owner) {
        if (isAscending(entries)) {
            return entries;
        }
        Map<String, Entry> lastOfKey = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Entry earlier = lastOfKey.put(entry.key(), entry);
            if (earlier != null) {
                duplicate(earlier, entry, path, owner);
            }
        }
        return lastOfKey.values();
    }

    /** Whether the keys are in order, as machines write them, so that none can be there twice. */
    private static boolean isAscending(List<Entry> entries) {
        for (int i = 1; i < entries.size(); i++) {
            if (entries.get(i - 1).key().compareTo(entries.get(i).key()) >= 0) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Value scalar(FieldType.Simple type, Node node, FieldPath path, Struct owner) {
        Value value = node instanceof Scalar scalar ? Scalars.read(type, scalar) : null;
        return value != null ? value : wrong(WrongType.no(type, node), path, node, owner);
    }

    private @Nullable Value wrong(String message, FieldPath path, Node node, Struct owner) {
        findings.error(Kind.WRONG_TYPE, path, node.position(), message);
        findings.isBroken(path);
        findings.lacksSomething(owner.path());
        return null;
    }

    private static boolean isNull(Node node) {
        return node instanceof Scalar scalar && scalar.type() == Node.Type.NULL;
    }
}
