package io.github.netpol.fabric8;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.FieldsV1;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What there is to look at in the objects of a class: as fabric8's own classes say it to Jackson, by annotations that are
 * the same for the Jackson 2 of one version and the Jackson 3 of the other. To ask Jackson would take a class for each.
 */
final class ModelClass {
    /** Whose additional properties are all they have, and so no unknown fields. */
    private static final Set<Class<?>> WITHOUT_FIELDS = Set.of(GenericKubernetesResource.class, FieldsV1.class);

    private static final ClassValue<ModelClass> KNOWN = new ClassValue<>() {
        @Override
        protected ModelClass computeValue(Class<?> type) {
            return new ModelClass(type);
        }
    };

    private final List<Property> properties = new ArrayList<>();
    private @Nullable Property additional;

    /**
     * A property.
     *
     * @param name its name in JSON
     * @param getter what gives its value
     */
    record Property(String name, Method getter) {
        @Nullable
        Object of(Object object) {
            try {
                return getter.invoke(object);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("fabric8 does not give the property `" + name + "`", e);
            }
        }
    }

    private ModelClass(Class<?> type) {
        for (Method method : type.getMethods()) {
            // What users' classes hold is theirs to say.
            if (isOfFabric8(method.getDeclaringClass()) && method.getParameterCount() == 0) {
                add(method);
            }
        }
        // Classes do not say it in any order.
        properties.sort(Comparator.comparing(Property::name));
    }

    /** The class of an object. */
    static ModelClass of(Object object) {
        return KNOWN.get(object.getClass());
    }

    private static boolean isOfFabric8(Class<?> type) {
        return type.getName().startsWith("io.fabric8.");
    }

    private void add(Method getter) {
        if (getter.isAnnotationPresent(JsonAnyGetter.class)) {
            if (!WITHOUT_FIELDS.contains(getter.getDeclaringClass())) {
                additional = new Property("", getter);
            }
            return;
        }
        String name = nameInJson(getter);
        if (!name.isEmpty() && !getter.isBridge()) {
            properties.add(new Property(name, getter));
        }
    }

    /** The name that an annotation gives, of the getter or of its field; empty if none does. */
    private static String nameInJson(Method getter) {
        JsonProperty named = getter.getAnnotation(JsonProperty.class);
        return named != null ? named.value() : nameInJsonOfField(getter);
    }

    private static String nameInJsonOfField(Method getter) {
        String name = getter.getName();
        if (!name.startsWith("get") || name.equals("get")) {
            return "";
        }
        String field = name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4);
        try {
            JsonProperty named =
                    getter.getDeclaringClass().getDeclaredField(field).getAnnotation(JsonProperty.class);
            return named != null ? named.value() : "";
        } catch (NoSuchFieldException e) {
            return "";
        }
    }

    /** The properties that the class declares. */
    List<Property> properties() {
        return properties;
    }

    /** The additional properties of an object of this class; none if they are what it is made of. */
    Map<?, ?> additionalProperties(Object object) {
        return additional != null && additional.of(object) instanceof Map<?, ?> map ? map : Map.of();
    }
}
