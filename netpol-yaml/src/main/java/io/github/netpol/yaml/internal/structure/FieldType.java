package io.github.netpol.yaml.internal.structure;

/** What a field can hold. */
public sealed interface FieldType permits FieldType.Simple, FieldType.ListOf, ObjectType {

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

    /** A list of such items. */
    static FieldType listOf(FieldType element) {
        return new ListOf(element);
    }
}
