package io.github.netpol.clientjava;

import static java.util.Map.entry;

import io.kubernetes.client.common.KubernetesType;
import io.kubernetes.client.openapi.models.V1CronJob;
import io.kubernetes.client.openapi.models.V1DaemonSet;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1Pod;
import io.kubernetes.client.openapi.models.V1ReplicaSet;
import io.kubernetes.client.openapi.models.V1ReplicationController;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an object is: as it says itself, or else as its class says.
 *
 * @param apiVersion the group and version; empty if nobody says it
 * @param kind the kind; empty if nobody says it
 */
record ObjectHeader(String apiVersion, String kind) {
    static final ObjectHeader UNKNOWN = new ObjectHeader("", "");
    static final ObjectHeader LIST_OF_ANYTHING = new ObjectHeader("v1", "List");

    private static final String LIST = "List";
    private static final Pattern VERSION = Pattern.compile("^V\\d+((alpha|beta)\\d+)?");
    private static final Map<Class<?>, ObjectHeader> OF_CLASS = Map.ofEntries(
            entry(V1NetworkPolicy.class, new ObjectHeader("networking.k8s.io/v1", "NetworkPolicy")),
            entry(V1Namespace.class, new ObjectHeader("v1", "Namespace")),
            entry(V1Pod.class, new ObjectHeader("v1", "Pod")),
            entry(V1Service.class, new ObjectHeader("v1", "Service")),
            entry(V1ReplicationController.class, new ObjectHeader("v1", "ReplicationController")),
            entry(V1Deployment.class, new ObjectHeader("apps/v1", "Deployment")),
            entry(V1ReplicaSet.class, new ObjectHeader("apps/v1", "ReplicaSet")),
            entry(V1StatefulSet.class, new ObjectHeader("apps/v1", "StatefulSet")),
            entry(V1DaemonSet.class, new ObjectHeader("apps/v1", "DaemonSet")),
            entry(V1Job.class, new ObjectHeader("batch/v1", "Job")),
            entry(V1CronJob.class, new ObjectHeader("batch/v1", "CronJob")));

    static ObjectHeader of(KubernetesType object) {
        return new ObjectHeader(textOf(object.getApiVersion()), textOf(object.getKind()))
                .orElse(OF_CLASS.getOrDefault(object.getClass(), UNKNOWN));
    }

    /** The kind that the name of a class such as {@code V1beta1Secret} speaks of, by which its object can be called. */
    static ObjectHeader ofName(Class<?> type) {
        return new ObjectHeader("", VERSION.matcher(type.getSimpleName()).replaceFirst(""));
    }

    private static String textOf(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** This header, or the other one if nothing is known. What is half known stays so, and is an error. */
    ObjectHeader orElse(ObjectHeader other) {
        return apiVersion.isEmpty() && kind.isEmpty() ? other : this;
    }

    /** What the items are, if this is the header of a list of one kind. */
    ObjectHeader ofItems() {
        return kind.endsWith(LIST) && !kind.equals(LIST)
                ? new ObjectHeader(apiVersion, kind.substring(0, kind.length() - LIST.length()))
                : UNKNOWN;
    }
}
