package io.github.netpol.testing;

import io.github.netpol.engine.PolicySet;
import io.github.netpol.intents.World;
import io.github.netpol.model.Cluster;
import io.github.netpol.yaml.Manifests;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Fills the parameters of tests with what {@link PolicyManifests} names, which registers it; thread-safe. */
public final class PolicyManifestsExtension implements ParameterResolver {
    private static final Map<Class<?>, Function<ReadManifests, Object>> PARTS = Map.of(
            Manifests.class,
            ReadManifests::manifests,
            Cluster.class,
            read -> read.manifests().cluster(),
            PolicySet.class,
            read -> read.world().policies(),
            World.class,
            ReadManifests::world);

    /** One that has read nothing; what others read, it finds. */
    public PolicyManifestsExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PARTS.containsKey(parameter.getParameter().getType())
                && annotation(parameter, context).isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        List<String> paths =
                List.of(annotation(parameter, context).orElseThrow().value());
        try {
            ReadManifests read =
                    ReadManifests.of(paths, context.getRequiredTestClass().getClassLoader());
            return part(parameter.getParameter().getType()).apply(read);
        } catch (UnusableFilesException e) {
            throw new ParameterResolutionException(e.getMessage(), e);
        }
    }

    private static Function<ReadManifests, Object> part(Class<?> type) {
        return Objects.requireNonNull(PARTS.get(type), "only supported parameters are resolved");
    }

    /** The nearest: on the parameter, the method, the class, or a class around it. */
    private static Optional<PolicyManifests> annotation(ParameterContext parameter, ExtensionContext context) {
        Optional<PolicyManifests> found = parameter.findAnnotation(PolicyManifests.class);
        for (Optional<ExtensionContext> at = Optional.of(context); found.isEmpty() && at.isPresent(); ) {
            found = AnnotationSupport.findAnnotation(at.get().getElement(), PolicyManifests.class);
            at = at.get().getParent();
        }
        return found;
    }
}
