package io.github.netpol.yaml.internal.kind;

import static io.github.netpol.yaml.internal.structure.FieldType.Simple.ANY;
import static io.github.netpol.yaml.internal.structure.FieldType.Simple.FLAG;
import static io.github.netpol.yaml.internal.structure.FieldType.Simple.INT64;
import static io.github.netpol.yaml.internal.structure.FieldType.Simple.TEXT;
import static io.github.netpol.yaml.internal.structure.FieldType.Simple.TEXT_MAP;
import static io.github.netpol.yaml.internal.structure.FieldType.Simple.TIME;
import static io.github.netpol.yaml.internal.structure.FieldType.listOf;

import io.github.netpol.yaml.internal.structure.ObjectType;

/** The tables of object metadata, the same for all kinds. */
final class MetadataTypes {
    private static final ObjectType OWNER_REFERENCE = ObjectType.closed("an owner reference")
            .with("apiVersion", TEXT)
            .with("kind", TEXT)
            .with("name", TEXT)
            .with("uid", TEXT)
            .with("controller", FLAG)
            .with("blockOwnerDeletion", FLAG);

    private static final ObjectType MANAGED_FIELDS = ObjectType.closed("an entry of managedFields")
            .with("manager", TEXT)
            .with("operation", TEXT)
            .with("apiVersion", TEXT)
            .with("time", TIME)
            .with("fieldsType", TEXT)
            .with("fieldsV1", ANY)
            .with("subresource", TEXT);

    /** ObjectMeta. */
    static final ObjectType METADATA = ObjectType.closed("metadata")
            .with("name", TEXT)
            .with("generateName", TEXT)
            .with("namespace", TEXT)
            .with("selfLink", TEXT)
            .with("uid", TEXT)
            .with("resourceVersion", TEXT)
            .with("generation", INT64)
            .with("creationTimestamp", TIME)
            .with("deletionTimestamp", TIME)
            .with("deletionGracePeriodSeconds", INT64)
            .with("labels", TEXT_MAP)
            .with("annotations", TEXT_MAP)
            .with("ownerReferences", listOf(OWNER_REFERENCE))
            .with("finalizers", listOf(TEXT))
            .with("managedFields", listOf(MANAGED_FIELDS))
            .with(Widening.OF_METADATA);

    private MetadataTypes() {}
}
