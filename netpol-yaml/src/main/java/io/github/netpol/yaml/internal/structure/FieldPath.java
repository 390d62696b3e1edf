package io.github.netpol.yaml.internal.structure;

import org.jspecify.annotations.Nullable;

/**
 * A field path as Kubernetes writes it, such as {@code spec.ingress[0].from[1]}. It becomes a text only when somebody
 * asks, which is when something is wrong.
 */
public final class FieldPath {
    /** The object as a whole. */
    public static final FieldPath ROOT = new FieldPath(null, "", 0);

    private final @Nullable FieldPath parent;
    private final String name;
    private final int index;

    private FieldPath(@Nullable FieldPath parent, String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    /** The path of a field of the object at this path. */
    public FieldPath child(String field) {
        return new FieldPath(this, field, 0);
    }

    /** The path of an item of the list at this path. */
    public FieldPath item(int item) {
        return new FieldPath(this, "", item);
    }

    /** The field that this path ends with; empty at the item of a list. */
    public String name() {
        return name;
    }

    /** The path as text. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        appendTo(text);
        return text.toString();
    }

    private void appendTo(StringBuilder text) {
        if (parent == null) {
            return;
        }
        parent.appendTo(text);
        if (name.isEmpty()) {
            text.append('[').append(index).append(']');
        } else {
            text.append(text.isEmpty() ? "" : ".").append(name);
        }
    }
}
