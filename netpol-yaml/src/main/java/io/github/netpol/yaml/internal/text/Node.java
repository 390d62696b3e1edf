package io.github.netpol.yaml.internal.text;

import java.util.List;

/** A value of a document, in the form that it has after Kubernetes made JSON of it, with its place. */
public sealed interface Node {

    /** Where the value begins. */
    Position position();

    /**
     * A place in a text.
     *
     * @param line the line, from 1
     * @param column the column in characters, from 1
     */
    record Position(int line, int column) {
        /** The start of a text. */
        public static final Position START = new Position(1, 1);
    }

    /**
     * An object.
     *
     * @param entries the fields in the order written, duplicates included; of duplicates the last one counts
     * @param position where it begins
     */
    record Mapping(List<Entry> entries, Position position) implements Node {}

    /**
     * A field of an object.
     *
     * @param key the key; numbers and booleans in their JSON form
     * @param keyPosition where the key stands
     * @param value the value
     */
    record Entry(String key, Position keyPosition, Node value) {}

    /**
     * A list.
     *
     * @param items the items
     * @param position where it begins
     */
    record Sequence(List<Node> items, Position position) implements Node {}

    /**
     * A scalar.
     *
     * @param type its JSON type
     * @param text its value: of a string the characters, else the JSON literal ({@code 80.0} in YAML is the integer
     *     {@code 80}, S99)
     * @param position where it begins
     */
    record Scalar(Type type, String text, Position position) implements Node {}

    /** The JSON types of scalars. */
    enum Type {
        STRING("a string"),
        /** A number whose JSON literal is made of digits and perhaps a minus. */
        INTEGER("a number"),
        /** Any other number. */
        DECIMAL("a number"),
        BOOLEAN("a boolean"),
        NULL("null");

        private final String words;

        Type(String words) {
            this.words = words;
        }

        /** The type as messages call it. */
        public String words() {
            return words;
        }
    }
}
