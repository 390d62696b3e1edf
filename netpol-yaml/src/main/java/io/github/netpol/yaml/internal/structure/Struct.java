package io.github.netpol.yaml.internal.structure;

import io.github.netpol.yaml.internal.text.Node.Position;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<String, Field> fields = new LinkedHashMap<>();

    private record Field(Value value, Position keyPosition) {}

    Struct(ObjectType type, @Nullable Struct parent, FieldPath path, Position position) {
        this.type = type;
        this.parent = parent;
        this.path = path;
        this.position = position;
    }

    void put(String name, Value value, Position keyPosition) {
        fields.put(name, new Field(value, keyPosition));
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
        Field found = find(field);
        return found == null ? position : found.keyPosition;
    }

    /** Whether the field is there and not null. */
    public boolean has(String field) {
        return find(field) != null;
    }

    /** The number of items of a list field; 0 if it is absent. */
    public int size(String field) {
        return items(field).size();
    }

    /** A string field. */
    public Optional<Text> text(String field) {
        return find(field, Text.class);
    }

    /** The characters of a string field; the empty text if it is absent. */
    public String textOrEmpty(String field) {
        return text(field).map(Text::text).orElse("");
    }

    /** Where the value of a field stands; this object's place if the field is absent. */
    public Position valuePosition(String field) {
        Field found = find(field);
        return found == null ? position : found.value.position();
    }

    /** A number field. */
    public Optional<Number> number(String field) {
        return find(field, Number.class);
    }

    /** Whether a boolean field is there and true. */
    public boolean isTrue(String field) {
        return find(field, Flag.class).map(Flag::isTrue).orElse(false);
    }

    /** A field that is a map of strings, as its entries; none if it is absent. */
    public List<TextEntry> entries(String field) {
        return find(field, TextMap.class).map(TextMap::entries).orElse(List.of());
    }

    /** An object field that absence means something for. */
    public Optional<Struct> struct(String field) {
        return find(field, Struct.class);
    }

    /** An object field for which absent and empty are the same. */
    public Struct structOrEmpty(String field) {
        return struct(field).orElseGet(() -> new Struct(type.objectType(field), this, path(field), position));
    }

    /** The items of a list of objects. */
    public List<Struct> structs(String field) {
        return items(field).stream().map(Struct.class::cast).toList();
    }

    /** The items of a list of strings. */
    public List<Text> texts(String field) {
        return items(field).stream().map(Text.class::cast).toList();
    }

    /** A field whatever its type. */
    public Optional<Value> value(String field) {
        return find(field, Value.class);
    }

    /** An object field whose keys are names, as its entries; none if it is absent. */
    public List<NamedEntry> named(String field) {
        return find(field, Named.class).map(Named::entries).orElse(List.of());
    }

    private List<Value> items(String field) {
        return find(field, Items.class).map(Items::items).orElse(List.of());
    }

    private <T extends Value> Optional<T> find(String field, Class<T> valueType) {
        Field found = find(field);
        return found == null || !valueType.isInstance(found.value)
                ? Optional.empty()
                : Optional.of(valueType.cast(found.value));
    }

    private @Nullable Field find(String field) {
        if (!type.has(field)) {
            throw new IllegalArgumentException(type.words() + " has no field " + field);
        }
        return fields.get(field);
    }
}
