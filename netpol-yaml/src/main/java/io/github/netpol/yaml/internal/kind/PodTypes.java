package io.github.netpol.yaml.internal.kind;

import static io.github.netpol.yaml.internal.structure.FieldType.Simple.ANY;
import static io.github.netpol.yaml.internal.structure.FieldType.Simple.FLAG;
import static io.github.netpol.yaml.internal.structure.FieldType.Simple.INT32;
import static io.github.netpol.yaml.internal.structure.FieldType.Simple.TEXT;
import static io.github.netpol.yaml.internal.structure.FieldType.listOf;

import io.github.netpol.yaml.internal.structure.ObjectType;
import io.github.netpol.yaml.internal.structure.ObjectType.Effect;

/** The tables of v1 Pod and of pod templates: complete where the model reads, open below that. */
final class PodTypes {
    private static final ObjectType CONTAINER_PORT = ObjectType.closed("a container port")
            .with("name", TEXT)
            .with("containerPort", INT32)
            .with("protocol", TEXT)
            .with("hostPort", INT32)
            .with("hostIP", TEXT)
            .with(Effect.saying("rules with named ports see the port without it"));

    private static final ObjectType CONTAINER = ObjectType.open("a container")
            .with("name", TEXT)
            .with("ports", listOf(CONTAINER_PORT))
            .with("restartPolicy", TEXT)
            .passing(
                    "args",
                    "command",
                    "env",
                    "envFrom",
                    "image",
                    "imagePullPolicy",
                    "lifecycle",
                    "livenessProbe",
                    "readinessProbe",
                    "resizePolicy",
                    "resources",
                    "restartPolicyRules",
                    "securityContext",
                    "startupProbe",
                    "stdin",
                    "stdinOnce",
                    "terminationMessagePath",
                    "terminationMessagePolicy",
                    "tty",
                    "volumeDevices",
                    "volumeMounts",
                    "workingDir")
            .with(Effect.saying("rules with named ports do not see what it says"));

    /** PodSpec. */
    static final ObjectType POD_SPEC = ObjectType.open("the spec of a pod")
            .with("containers", listOf(CONTAINER))
            .with("initContainers", listOf(CONTAINER))
            .with("hostNetwork", FLAG)
            .with("nodeName", TEXT)
            .passing(
                    "activeDeadlineSeconds",
                    "affinity",
                    "automountServiceAccountToken",
                    "dnsConfig",
                    "dnsPolicy",
                    "enableServiceLinks",
                    "ephemeralContainers",
                    "hostAliases",
                    "hostIPC",
                    "hostPID",
                    "hostUsers",
                    "hostname",
                    "hostnameOverride",
                    "imagePullSecrets",
                    "nodeSelector",
                    "os",
                    "overhead",
                    "preemptionPolicy",
                    "priority",
                    "priorityClassName",
                    "readinessGates",
                    "resourceClaims",
                    "resources",
                    "restartPolicy",
                    "runtimeClassName",
                    "schedulerName",
                    "schedulingGates",
                    "securityContext",
                    "serviceAccount",
                    "serviceAccountName",
                    "setHostnameAsFQDN",
                    "shareProcessNamespace",
                    "subdomain",
                    "terminationGracePeriodSeconds",
                    "tolerations",
                    "topologySpreadConstraints",
                    "volumes")
            .lacking("labels", "metadata", "spec", "template")
            .with(Widening.OF_POD_SPEC);

    private static final ObjectType ADDRESS = ObjectType.open("an address").with("ip", TEXT);

    private static final ObjectType STATUS = ObjectType.open("the status of a pod")
            .with("phase", TEXT)
            .with("podIP", TEXT)
            .with("podIPs", listOf(ADDRESS))
            .with("hostIP", TEXT)
            .with("hostIPs", listOf(ADDRESS))
            .with(Effect.saying("the pod's addresses, node or phase may be unknown without it"));

    /** A Pod. */
    static final ObjectType POD = ObjectType.closed("a Pod")
            .with("apiVersion", TEXT)
            .with("kind", TEXT)
            .with("metadata", MetadataTypes.METADATA)
            .with("spec", POD_SPEC)
            .with("status", STATUS)
            .with(Widening.OF_POD);

    /** PodTemplateSpec. */
    static final ObjectType TEMPLATE = ObjectType.closed("a pod template")
            .with("metadata", MetadataTypes.METADATA)
            .with("spec", POD_SPEC)
            .with(Widening.OF_POD);

    /** A Namespace. */
    static final ObjectType NAMESPACE = ObjectType.closed("a Namespace")
            .with("apiVersion", TEXT)
            .with("kind", TEXT)
            .with("metadata", MetadataTypes.METADATA)
            .with("spec", ObjectType.closed("the spec of a Namespace").with("finalizers", ANY))
            .with("status", ANY)
            .with(Widening.OF_POD);

    private PodTypes() {}
}
