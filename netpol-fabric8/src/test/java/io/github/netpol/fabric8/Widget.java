package io.github.netpol.fabric8;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;
import java.util.Map;

/** A custom resource whose fields are whatever its users like. */
@SuppressWarnings("serial")
@Group("acme.com")
@Version("v1")
public final class Widget extends CustomResource<Widget.Spec, Void> {

    /** What it has. */
    public static final class Spec implements KubernetesResource {
        /** The fields that no class declares. */
        @JsonAnyGetter
        public Map<String, Object> getAdditionalProperties() {
            return Map.of("zoo", 1);
        }
    }
}
