package io.github.netpol.yaml.internal.kind;

import static io.github.netpol.yaml.internal.structure.FieldType.Simple.ANY;
import static io.github.netpol.yaml.internal.structure.FieldType.Simple.INT32;
import static io.github.netpol.yaml.internal.structure.FieldType.Simple.INT_OR_TEXT;
import static io.github.netpol.yaml.internal.structure.FieldType.Simple.TEXT;
import static io.github.netpol.yaml.internal.structure.FieldType.Simple.TEXT_MAP;
import static io.github.netpol.yaml.internal.structure.FieldType.listOf;

import io.github.netpol.yaml.internal.structure.ObjectType;

/** The tables of v1 Service. */
final class ServiceTypes {
    private static final ObjectType PORT = ObjectType.open("a service port")
            .with("name", TEXT)
            .with("protocol", TEXT)
            .with("port", INT32)
            .with("targetPort", INT_OR_TEXT)
            .passing("appProtocol", "nodePort");

    private static final ObjectType SPEC = ObjectType.open("the spec of a Service")
            .with("type", TEXT)
            .with("selector", TEXT_MAP)
            .with("clusterIP", TEXT)
            .with("clusterIPs", listOf(TEXT))
            .with("ports", listOf(PORT))
            .passing(
                    "allocateLoadBalancerNodePorts",
                    "externalIPs",
                    "externalName",
                    "externalTrafficPolicy",
                    "healthCheckNodePort",
                    "internalTrafficPolicy",
                    "ipFamilies",
                    "ipFamilyPolicy",
                    "loadBalancerClass",
                    "loadBalancerIP",
                    "loadBalancerSourceRanges",
                    "publishNotReadyAddresses",
                    "sessionAffinity",
                    "sessionAffinityConfig",
                    "topologyKeys",
                    "trafficDistribution");

    /** A Service. */
    static final ObjectType SERVICE = ObjectType.closed("a Service")
            .with("apiVersion", TEXT)
            .with("kind", TEXT)
            .with("metadata", MetadataTypes.METADATA.with(Widening.OF_OWN_METADATA))
            .with("spec", SPEC)
            .with("status", ANY);

    private ServiceTypes() {}
}
