package io.github.netpol.yaml.internal.structure;

import io.github.netpol.yaml.internal.text.Node;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type of objects, as of the Kubernetes API: the table of its fields, and what is worth saying about fields that it does not have.
 *
 * <p>A <em>closed</em> type has no other fields. An <em>open</em> one may have more than the table names: of unknown
 * fields only those are reported that look like a misspelt field of the table, or that it certainly lacks (S103).
 */
public final class ObjectType implements FieldType {
    private final String words;
    private final Map<String, FieldType> fields;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<FieldType> types;
    private final boolean open;
    private final Set<String> passed;
    private final Set<String> lacked;
    private final Hint hint;
    private final Effect effect;

    /** Knows mistakes that are particular to a type. */
    @FunctionalInterface
    public interface Hint {
        /** Says nothing. */
        Hint NONE = (field, value) -> Optional.empty();

        /** What the author of an unknown field probably meant. */
        Optional<Intention> of(String field, Node value);
    }

    /** Knows what it does to verdicts when a field is dropped in lenient mode. */
    @FunctionalInterface
    public interface Effect {
        /** The effect in words. */
        String of(Dropped dropped);

        /** The same words, whatever it is. */
        static Effect saying(String words) {
            return new Saying(words);
        }
    }

    // No lambda: the tables of types are a large part of what is made when a program starts.
    private record Saying(String words) implements Effect {
        @Override
        public String of(Dropped dropped) {
            return words;
        }
    }

    /**
     * A field that is dropped.
     *
     * @param field the field of the type that is lost; empty if it is not known which one was meant
     * @param rest the object without it
     * @param value the value that is lost
     * @param cause why
     */
    public record Dropped(String field, Struct rest, Node value, Cause cause) {
        /** Whether the field is lost, and the object has no other one of its name. */
        public boolean leavesNone(String name) {
            return field.equals(name) && !rest.has(name);
        }
    }

    /** Why a field is dropped. */
    public enum Cause {
        /** The type does not have it. */
        UNKNOWN,
        /** It is given again. */
        DUPLICATE
    }

    private ObjectType(
            String words,
            Map<String, FieldType> fields,
            boolean open,
            Set<String> passed,
            Set<String> lacked,
            Hint hint,
            Effect effect) {
        this.words = words;
        this.fields = fields;
        this.open = open;
        this.passed = passed;
        this.lacked = lacked;
        this.hint = hint;
        this.effect = effect;
        this.types = List.copyOf(fields.values());
        for (String field : fields.keySet()) {
            numbers.put(field, numbers.size());
        }
    }

    /** A closed type without fields yet; the words name it in messages, as {@code a peer}. */
    public static ObjectType closed(String words) {
        return new ObjectType(
                words,
                Map.of(),
                false,
                Set.of(),
                Set.of(),
                Hint.NONE,
                Effect.saying("this does not change what policies say"));
    }

    /** An open type without fields yet. */
    public static ObjectType open(String words) {
        ObjectType closed = closed(words);
        return new ObjectType(words, closed.fields, true, closed.passed, closed.lacked, closed.hint, closed.effect);
    }

    /** This type with one more field. */
    public ObjectType with(String field, FieldType type) {
        Map<String, FieldType> more = new LinkedHashMap<>(fields);
        more.put(field, type);
        return new ObjectType(words, Collections.unmodifiableMap(more), open, passed, lacked, hint, effect);
    }

    /** This open type with the names of fields that it has too, and that nobody reads: they are no misspellings. */
    public ObjectType passing(String... names) {
        return new ObjectType(words, fields, open, Set.of(names), lacked, hint, effect);
    }

    /** This open type with the names of fields that it certainly lacks: they were meant for an object around it or in it. */
    public ObjectType lacking(String... names) {
        return new ObjectType(words, fields, open, passed, Set.of(names), hint, effect);
    }

    /** This type under another name in messages. */
    public ObjectType calling(String name) {
        return new ObjectType(name, fields, open, passed, lacked, hint, effect);
    }

    /** This type with hints. */
    public ObjectType with(Hint value) {
        return new ObjectType(words, fields, open, passed, lacked, value, effect);
    }

    /** This type with the effect of dropped fields. */
    public ObjectType with(Effect value) {
        return new ObjectType(words, fields, open, passed, lacked, hint, value);
    }

    /** What messages call an object of this type. */
    public String words() {
        return words;
    }

    /** The fields in their usual order. */
    public Map<String, FieldType> fields() {
        return fields;
    }

    /** Whether the table has the field. */
    public boolean has(String field) {
        return numbers.containsKey(field);
    }

    /** Whether the type may have fields that the table does not name. */
    public boolean isOpen() {
        return open;
    }

    /** Whether the field exists, though nobody reads it. */
    public boolean passes(String field) {
        return passed.contains(field);
    }

    /** Whether the type certainly lacks the field. */
    public boolean lacks(String field) {
        return lacked.contains(field);
    }

    /** The number of fields of the table. */
    int size() {
        return types.size();
    }

    /** The number of a field in the table, from 0; negative if the table does not have it. */
    int number(String field) {
        return numbers.getOrDefault(field, -1);
    }

    Hint hint() {
        return hint;
    }

    Effect effect() {
        return effect;
    }

    /** What the field of that number can hold. */
    FieldType typeOf(int number) {
        return types.get(number);
    }

    /** The type of an object field. */
    ObjectType objectType(String field) {
        return elementOf(fields.get(field)).orElseThrow();
    }

    /** The type of the objects that a field holds, if it holds an object or several objects. */
    static Optional<ObjectType> elementOf(@Nullable FieldType type) {
        if (type instanceof ListOf list) {
            return elementOf(list.element());
        }
        if (type instanceof MapOf map) {
            return elementOf(map.element());
        }
        if (type instanceof OneOf oneOf) {
            return oneOf.alternatives().stream()
                    .flatMap(alternative -> elementOf(alternative).stream())
                    .findFirst();
        }
        return type instanceof ObjectType object ? Optional.of(object) : Optional.empty();
    }
}
