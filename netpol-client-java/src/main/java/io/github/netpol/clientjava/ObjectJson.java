package io.github.netpol.clientjava;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonSerializer;
import com.google.gson.reflect.TypeToken;
import io.kubernetes.client.common.KubernetesListObject;
import io.kubernetes.client.common.KubernetesType;
import io.kubernetes.client.openapi.JSON;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects as JSON, with nothing left out that the API server would see. */
final class ObjectJson {
    private static final TypeToken<Map<String, String>> TEXTS = new TypeToken<>() {};

    // One of our own: the client's can be replaced, and leaves out labels without a value, which widens a selector.
    private static final Gson GSON = JSON.createGson()
            .registerTypeAdapter(OffsetDateTime.class, new JSON.OffsetDateTimeTypeAdapter())
            .registerTypeAdapter(TEXTS.getType(), (JsonSerializer<Map<@Nullable String, @Nullable String>>)
                    (texts, type, context) -> object(texts))
            .create();

    private ObjectJson() {}

    /** The object under that header, which it need not have itself. */
    static String of(KubernetesType object, ObjectHeader header) {
        NamelessClasses.refuse(object);
        JsonObject json = GSON.toJsonTree(object).getAsJsonObject();
        if (!header.apiVersion().isEmpty()) {
            json.addProperty("apiVersion", header.apiVersion());
        }
        if (!header.kind().isEmpty()) {
            json.addProperty("kind", header.kind());
        }
        return json.toString();
    }

    /** What a list has beside its items. */
    static String withoutItems(KubernetesListObject list) {
        ObjectHeader header = ObjectHeader.of(list).orElse(ObjectHeader.LIST_OF_ANYTHING);
        JsonObject json = new JsonObject();
        json.addProperty("apiVersion", header.apiVersion());
        json.addProperty("kind", header.kind());
        json.add("metadata", GSON.toJsonTree(list.getMetadata()));
        json.add("items", new JsonArray());
        return json.toString();
    }

    /** Null is the empty text, as it is in files (S100). */
    private static JsonObject object(Map<@Nullable String, @Nullable String> texts) {
        JsonObject object = new JsonObject();
        texts.forEach((key, value) -> object.addProperty(key == null ? "" : key, value == null ? "" : value));
        return object;
    }
}
