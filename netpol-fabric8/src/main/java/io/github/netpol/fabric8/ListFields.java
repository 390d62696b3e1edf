package io.github.netpol.fabric8;

import io.fabric8.kubernetes.api.model.KubernetesResourceList;
import io.fabric8.kubernetes.api.model.ListMeta;
import io.github.netpol.fabric8.ModelClass.Property;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list without its items, which is empty.
 *
 * @param values the fields by their names in JSON
 * @param unknown JSON pointers to those in it that fabric8 did not know
 */
record ListFields(Map<String, @Nullable Object> values, List<String> unknown) {
    private static final String ITEMS = "items";

    static ListFields of(KubernetesResourceList<?> list) {
        ModelClass type = ModelClass.of(list);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(ITEMS, List.of());
        for (Property property : type.properties()) {
            if (!property.name().equals(ITEMS)) {
                values.put(property.name(), property.of(list));
            }
        }
        List<String> unknown = new ArrayList<>(AdditionalProperties.of(values));
        type.additionalProperties(list).forEach((name, value) -> {
            values.put(String.valueOf(name), value);
            unknown.add(AdditionalProperties.pointer("", name));
        });
        return new ListFields(values, unknown);
    }

    /** Whether an additional property is sent in place of the items. */
    boolean hasOtherItems() {
        return unknown.contains(AdditionalProperties.pointer("", ITEMS));
    }

    /** Whether there are more items to fetch. */
    boolean areOfOnePage() {
        return values.get("metadata") instanceof ListMeta metadata
                && metadata.getContinue() != null
                && !metadata.getContinue().isEmpty();
    }
}
