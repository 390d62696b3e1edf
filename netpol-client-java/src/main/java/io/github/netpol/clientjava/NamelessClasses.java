package io.github.netpol.clientjava;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Classes of which Gson writes nothing: anonymous and local ones. It does not say so, and what is left of an object without
 * such a part can mean more than the object.
 */
final class NamelessClasses {
    private static final String MODELS = "io.kubernetes.client.openapi.models.";

    private static final ClassValue<List<Method>> GETTERS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Stream.of(type.getMethods())
                    .filter(method -> method.getName().startsWith("get")
                            && method.getParameterCount() == 0
                            && !Modifier.isStatic(method.getModifiers())
                            && method.getDeclaringClass().getName().startsWith(MODELS))
                    .toList();
        }
    };

    private NamelessClasses() {}

    /**
     * Looks at an object and all its parts.
     *
     * @throws IllegalArgumentException if one is of such a class
     */
    static void refuse(@Nullable Object value) {
        if (value instanceof Collection<?> items) {
            items.forEach(NamelessClasses::refuse);
        } else if (value instanceof Map<?, ?> entries) {
            entries.values().forEach(NamelessClasses::refuse);
        } else if (value != null) {
            refuseObject(value);
        }
    }

    private static void refuseObject(Object object) {
        Class<?> type = object.getClass();
        if (!(object instanceof Enum) && (type.isAnonymousClass() || isLocal(type))) {
            throw new IllegalArgumentException("Gson writes nothing of `" + type.getName()
                    + "`, which is an anonymous or local class; make a `"
                    + type.getSuperclass().getSimpleName() + "` itself");
        }
        for (Method getter : GETTERS.get(type)) {
            refuse(part(object, getter));
        }
    }

    private static boolean isLocal(Class<?> type) {
        return type.isLocalClass() && !Modifier.isStatic(type.getModifiers());
    }

    private static @Nullable Object part(Object object, Method getter) {
        try {
            return getter.invoke(object);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the client does not give what `" + getter.getName() + "` says", e);
        }
    }
}
