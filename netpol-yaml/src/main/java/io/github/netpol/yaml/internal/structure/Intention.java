package io.github.netpol.yaml.internal.structure;

/**
 * What the author of an unknown field probably meant.
 *
 * @param words what is wrong and what would be right
 * @param levelsUp which object should have had the field: 0 for the one that has it, 1 for its parent, and so on
 * @param field the field of that object that was meant; empty if that is not known
 */
public record Intention(String words, int levelsUp, String field) {
    /** The object itself should have had the field. */
    public static Intention here(String words, String field) {
        return new Intention(words, 0, field);
    }

    Intention saying(String otherWords) {
        return new Intention(otherWords, levelsUp, field);
    }
}
