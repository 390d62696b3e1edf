package io.github.netpol.yaml.internal.structure;

import io.github.netpol.yaml.internal.text.Node.Position;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object whose structure was checked: it has only fields of its type, each at most once and of the right type. A
 * field that is null counts as absent, as it does for Kubernetes.
 */
public final class Struct implements Value {
    private final ObjectType type;
    private final @Nullable Struct parent;
    private final FieldPath path;
    private final Position position;
    // By the numbers of the type's fields.
    private final @Nullable Value[] values;
    private final @Nullable Position[] keyPositions;

    Struct(ObjectType type, @Nullable Struct parent, FieldPath path, Position position) {
        this.type = type;
        this.parent = parent;
        this.path = path;
        this.position = position;
        this.values = new @Nullable Value[type.size()];
        this.keyPositions = new @Nullable Position[values.length];
    }

    void put(int number, Value value, Position keyPosition) {
        values[number] = value;
        keyPositions[number] = keyPosition;
    }

    /** The type. */
    public ObjectType type() {
        return type;
    }

    /** The object that this one is a part of; null for a whole manifest. */
    public @Nullable Struct parent() {
        return parent;
    }

    /** Where this object is in the manifest. */
    public FieldPath path() {
        return path;
    }

    /** The path of a field of this object. */
    public FieldPath path(String field) {
        return path.child(field);
    }

    @Override
    public Position position() {
        return position;
    }

    /** Where the key of a field stands; this object's place if the field is absent. */
    public Position keyPosition(String field) {
        Position found = keyPositions[place(field)];
        return found == null ? position : found;
    }

    /** Whether the field is there and not null. */
    public boolean has(String field) {
        return found(field) != null;
    }

    /** The number of items of a list field; 0 if it is absent. */
    public int size(String field) {
        return items(field).size();
    }

    /** A string field. */
    public Optional<Text> text(String field) {
        return find(field, Text.class);
    }

    /** A string field that has characters. */
    public Optional<Text> nonEmptyText(String field) {
        return found(field) instanceof Text text && !text.text().isEmpty() ? Optional.of(text) : Optional.empty();
    }

    /** The characters of a string field; the empty text if it is absent. */
    public String textOrEmpty(String field) {
        return found(field) instanceof Text text ? text.text() : "";
    }

    /** Where the value of a field stands; this object's place if the field is absent. */
    public Position valuePosition(String field) {
        Value found = found(field);
        return found == null ? position : found.position();
    }

    /** A number field. */
    public Optional<Number> number(String field) {
        return find(field, Number.class);
    }

    /** Whether a boolean field is there and true. */
    public boolean isTrue(String field) {
        return found(field) instanceof Flag flag && flag.isTrue();
    }

    /** A field that is a map of strings, as its entries; none if it is absent. */
    public List<TextEntry> entries(String field) {
        return found(field) instanceof TextMap map ? map.entries() : List.of();
    }

    /** An object field that absence means something for. */
    public Optional<Struct> struct(String field) {
        return find(field, Struct.class);
    }

    /** An object field for which absent and empty are the same. */
    public Struct structOrEmpty(String field) {
        return found(field) instanceof Struct struct
                ? struct
                : new Struct(type.objectType(field), this, path(field), position);
    }

    /** The items of a list of objects. */
    @SuppressWarnings("unchecked") // of the field's type
    public List<Struct> structs(String field) {
        return (List<Struct>) (List<?>) items(field);
    }

    /** The items of a list of strings. */
    @SuppressWarnings("unchecked") // of the field's type
    public List<Text> texts(String field) {
        return (List<Text>) (List<?>) items(field);
    }

    /** A field whatever its type. */
    public Optional<Value> value(String field) {
        return Optional.ofNullable(found(field));
    }

    /** An object field whose keys are names, as its entries; none if it is absent. */
    public List<NamedEntry> named(String field) {
        return found(field) instanceof Named named ? named.entries() : List.of();
    }

    private List<Value> items(String field) {
        return found(field) instanceof Items list ? list.items() : List.of();
    }

    private <T extends Value> Optional<T> find(String field, Class<T> valueType) {
        Value found = found(field);
        return valueType.isInstance(found) ? Optional.of(valueType.cast(found)) : Optional.empty();
    }

    private @Nullable Value found(String field) {
        return values[place(field)];
    }

    private int place(String field) {
        int number = type.number(field);
        if (number < 0) {
            throw new IllegalArgumentException(type.words() + " has no field " + field);
        }
        return number;
    }
}
