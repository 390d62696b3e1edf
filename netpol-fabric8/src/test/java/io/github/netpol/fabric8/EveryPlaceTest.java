package io.github.netpol.fabric8;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.FieldsV1;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodList;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects in which every part has something that fabric8 kept aside: it is found where the client sends it. */
class EveryPlaceTest {
    private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();

    /** The types of which an object is being made: schemas and the like hold themselves. */
    private final Deque<Class<?>> around = new ArrayDeque<>();

    @ParameterizedTest
    @ValueSource(
            classes = {
                NetworkPolicy.class,
                Namespace.class,
                Pod.class,
                PodList.class,
                Service.class,
                StatefulSet.class,
                CronJob.class,
                PersistentVolume.class
            })
    void noneIsMissedAndNoneIsMadeUp(Class<?> type) throws Exception {
        Object object = full(type);
        List<String> sent = new ArrayList<>();
        find(new ObjectMapper().readTree(SERIALIZATION.asJson(object)), "", sent);

        assertThat(AdditionalProperties.of(object)).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(AdditionalProperties.of(object))).isEqualTo(new TreeSet<>(sent));
        assertThat(sent).hasSizeGreaterThan(5);
    }

    private static void find(JsonNode node, String pointer, List<String> found) {
        if (node.has("zoo")) {
            found.add(pointer + "/zoo");
        }
        node.properties().forEach(field -> find(field.getValue(), pointer + "/" + field.getKey(), found));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            find(node.get(i), pointer + "/" + i, found);
        }
    }

    /** An object with all its parts, each with an additional property. */
    private Object full(Class<?> type) throws ReflectiveOperationException {
        Object object = type.getConstructor().newInstance();
        around.push(type);
        for (Method setter : type.getMethods()) {
            if (setter.getName().equals("setAdditionalProperty")) {
                setter.invoke(object, "zoo", 1);
            } else if (setter.getName().startsWith("set") && setter.getParameterCount() == 1) {
                Object value = value(setter.getGenericParameterTypes()[0]);
                if (value != null) {
                    setter.invoke(object, value);
                }
            }
        }
        around.pop();
        return object;
    }

    private @Nullable Object value(Type type) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType of) {
            Object part = value(of.getActualTypeArguments()[of.getActualTypeArguments().length - 1]);
            if (part == null) {
                return null;
            }
            return of.getRawType() == List.class ? List.of(part) : Map.of("key", part);
        }
        return type instanceof Class<?> part && isPart(part) ? full(part) : null;
    }

    private boolean isPart(Class<?> type) {
        return type.getName().startsWith("io.fabric8.kubernetes.api.model.")
                && !Modifier.isAbstract(type.getModifiers())
                && type != Quantity.class // no object in JSON
                && type != FieldsV1.class // made of nothing else
                && !around.contains(type);
    }
}
