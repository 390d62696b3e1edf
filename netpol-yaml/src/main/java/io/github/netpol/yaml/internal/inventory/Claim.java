package io.github.netpol.yaml.internal.inventory;

import io.github.netpol.yaml.internal.structure.Place;

/**
 * The name that an object asks for.
 *
 * @param kind the kind
 * @param namespace the namespace; empty for objects that live in none
 * @param name the name, or the beginning of it; empty if the object has none
 * @param form what the name is
 * @param place where it stands
 */
public record Claim(String kind, String namespace, String name, Form form, Place place) {

    /** What the name is. */
    public enum Form {
        /** The whole name. */
        WHOLE,
        /** A {@code generateName}, which the server makes a name of. */
        PREFIX
    }

    /** Whether the object has no name to ask for. */
    boolean isMissing() {
        return name.isEmpty() && form == Form.WHOLE;
    }
}
