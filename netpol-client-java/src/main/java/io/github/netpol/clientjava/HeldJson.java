package io.github.netpol.clientjava;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.kubernetes.client.common.KubernetesType;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Objects that are JSON already, as those of the client's dynamic API are. They are read as they stand: the client's own
 * methods fail where something is not there, and Gson would leave out what is null.
 */
record HeldJson(JsonObject json) {
    private static final Set<String> FIELDS_OF_LISTS = Set.of("apiVersion", "kind", "metadata", "items");

    /** The JSON of an object; none if the object is no such one. */
    static Optional<HeldJson> of(KubernetesType object) {
        try {
            // Their classes are in a jar that need not be there.
            return object.getClass().getMethod("getRaw").invoke(object) instanceof JsonObject json
                    ? Optional.of(new HeldJson(json))
                    : Optional.empty();
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    /**
     * The items of this list, and before them what the list has beside them. A list without any stays whole: they could be
     * under a misspelt name.
     */
    Stream<JsonElement> items() {
        if (!(json.get("items") instanceof JsonArray items) || items.isEmpty()) {
            return Stream.of(json);
        }
        ObjectHeader ofItems = new ObjectHeader(text(json, "apiVersion"), text(json, "kind")).ofItems();
        Stream<JsonElement> all =
                StreamSupport.stream(items.spliterator(), false).map(item -> withHeader(item, ofItems));
        return FIELDS_OF_LISTS.containsAll(json.keySet()) && !isOnePage()
                ? all
                : Stream.concat(Stream.of(withoutItems()), all);
    }

    private JsonObject withoutItems() {
        JsonObject list = json.deepCopy();
        list.add("items", new JsonArray());
        return list;
    }

    /** Whether there are more items to fetch. */
    private boolean isOnePage() {
        return json.get("metadata") instanceof JsonObject metadata
                && metadata.has("continue")
                && !metadata.get("continue").isJsonNull()
                && !metadata.get("continue").equals(new JsonPrimitive(""));
    }

    /** API servers leave apiVersion and kind out of the items of lists. */
    private static JsonElement withHeader(JsonElement item, ObjectHeader header) {
        if (!(item instanceof JsonObject object) || object.has("apiVersion") || object.has("kind")) {
            return item;
        }
        JsonObject whole = new JsonObject();
        whole.addProperty("apiVersion", header.apiVersion());
        whole.addProperty("kind", header.kind());
        object.entrySet().forEach(field -> whole.add(field.getKey(), field.getValue()));
        return whole;
    }

    private static String text(JsonObject object, String field) {
        return object.get(field) instanceof JsonPrimitive text && text.isString() ? text.getAsString() : "";
    }
}
