package io.github.netpol.fabric8;

import io.github.netpol.fabric8.ModelClass.Property;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what fabric8 kept aside: the {@code additionalProperties} of an object and of all its parts. */
final class AdditionalProperties {
    private final List<String> pointers = new ArrayList<>();

    private AdditionalProperties() {}

    /** JSON pointers to them. */
    static List<String> of(@Nullable Object object) {
        AdditionalProperties found = new AdditionalProperties();
        found.walk(object, "");
        return found.pointers;
    }

    private void walk(@Nullable Object value, String pointer) {
        if (value instanceof Collection<?> items) {
            int index = 0;
            for (Object item : items) {
                walk(item, pointer + "/" + index++);
            }
        } else if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, entry) -> walk(entry, pointer(pointer, key)));
        } else if (value != null) {
            walkObject(value, pointer);
        }
    }

    private void walkObject(Object object, String pointer) {
        ModelClass type = ModelClass.of(object);
        Map<?, ?> additional = type.additionalProperties(object);
        additional.keySet().forEach(name -> pointers.add(pointer(pointer, name)));
        for (Property property : type.properties()) {
            // An additional property of the same name is sent in its place.
            if (!additional.containsKey(property.name())) {
                walk(property.of(object), pointer(pointer, property.name()));
            }
        }
    }

    /** A JSON pointer (RFC 6901). */
    static String pointer(String parent, @Nullable Object name) {
        return parent + "/" + String.valueOf(name).replace("~", "~0").replace("/", "~1");
    }
}
