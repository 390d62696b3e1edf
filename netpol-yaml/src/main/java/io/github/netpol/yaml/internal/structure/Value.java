package io.github.netpol.yaml.internal.structure;

import io.github.netpol.yaml.internal.text.Node.Position;
import java.util.List;

/** A value whose type was found to be right; null and absent values do not come (S3). */
public sealed interface Value
        permits Value.Text, Value.Number, Value.Flag, Value.Items, Value.Named, Value.TextMap, Struct {

    /** Where the value begins. */
    Position position();

    /**
     * A string.
     *
     * @param text the characters
     * @param position where it begins
     */
    record Text(String text, Position position) implements Value {}

    /**
     * A whole number.
     *
     * @param number the number, within the bits of its field's type
     * @param position where it begins
     */
    record Number(long number, Position position) implements Value {}

    /**
     * A boolean.
     *
     * @param isTrue its value
     * @param position where it begins
     */
    record Flag(boolean isTrue, Position position) implements Value {}

    /**
     * A list.
     *
     * @param items the items; a null item has become the zero value of its type (S10, S11)
     * @param position where it begins
     */
    record Items(List<Value> items, Position position) implements Value {}

    /**
     * An object whose keys are names.
     *
     * @param entries the entries in the order written, no name twice
     * @param position where it begins
     */
    record Named(List<NamedEntry> entries, Position position) implements Value {}

    /**
     * A value with the name that its author gave it.
     *
     * @param name the name
     * @param namePosition where the name stands
     * @param value the value
     */
    record NamedEntry(String name, Position namePosition, Value value) {}

    /**
     * An object whose values are all strings.
     *
     * @param entries the entries in the order written, no key twice
     * @param position where it begins
     */
    record TextMap(List<TextEntry> entries, Position position) implements Value {}

    /**
     * An entry of a map of strings.
     *
     * @param key the key
     * @param value the value; null has become the empty text (S100)
     * @param keyPosition where the key stands
     * @param valuePosition where the value stands
     */
    record TextEntry(String key, String value, Position keyPosition, Position valuePosition) {}
}
