package io.github.netpol.yaml.internal.structure;

import io.github.netpol.yaml.internal.text.Node;
import java.util.List;
import java.util.Optional;

/** What a field can hold. */
public sealed interface FieldType
        permits FieldType.Simple, FieldType.ListOf, FieldType.MapOf, FieldType.OneOf, ObjectType {

    /** The types without parts of their own, and those whose parts have no names. */
    enum Simple implements FieldType {
        /** A string. */
        TEXT,
        /** A whole number of 32 bits. */
        INT32,
        /** A whole number of 64 bits. */
        INT64,
        /** A whole number of 32 bits, or a string (S99). */
        INT_OR_TEXT,
        /** A boolean. */
        FLAG,
        /** A string that is a time. */
        TIME,
        /** A string, number or boolean, as its text: whoever reads it knows what it may be. */
        SCALAR,
        /** An object whose values are all strings, such as labels. */
        TEXT_MAP,
        /** Anything; nobody looks at it. */
        ANY
    }

    /**
     * A list.
     *
     * @param element what each item is
     */
    record ListOf(FieldType element) implements FieldType {}

    /**
     * An object whose keys are names that its author makes up.
     *
     * @param element what each value is
     */
    record MapOf(FieldType element) implements FieldType {}

    /**
     * One of several types, of which a list, an object and a scalar tell which.
     *
     * @param words what it is, in messages
     * @param alternatives the types, no two of one shape; the first one has a zero value
     */
    record OneOf(String words, List<FieldType> alternatives) implements FieldType {
        /** Copies the alternatives. */
        public OneOf {
            alternatives = List.copyOf(alternatives);
        }

        /** The type that a node of this shape is meant to have. */
        Optional<FieldType> of(Node node) {
            return alternatives.stream().filter(type -> type.takes(node)).findFirst();
        }
    }

    /** Whether the node has the shape of this type, whatever it holds. */
    default boolean takes(Node node) {
        if (this instanceof ListOf) {
            return node instanceof Node.Sequence;
        }
        return (this instanceof Simple simple && simple != Simple.TEXT_MAP)
                ? node instanceof Node.Scalar
                : node instanceof Node.Mapping;
    }

    /** A list of such items. */
    static FieldType listOf(FieldType element) {
        return new ListOf(element);
    }

    /** An object of such values, whose keys are names that its author makes up. */
    static FieldType mapOf(FieldType element) {
        return new MapOf(element);
    }

    /** One of several types of different shapes; the words name it in messages, as {@code a name or a list of names}. */
    static FieldType oneOf(String words, FieldType... alternatives) {
        return new OneOf(words, List.of(alternatives));
    }
}
