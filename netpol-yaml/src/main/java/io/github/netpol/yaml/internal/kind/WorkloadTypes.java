package io.github.netpol.yaml.internal.kind;

import static io.github.netpol.yaml.internal.structure.FieldType.Simple.ANY;
import static io.github.netpol.yaml.internal.structure.FieldType.Simple.TEXT;
import static io.github.netpol.yaml.internal.structure.FieldType.Simple.TEXT_MAP;

import io.github.netpol.model.Workload;
import io.github.netpol.yaml.internal.structure.FieldType;
import io.github.netpol.yaml.internal.structure.Findings;
import io.github.netpol.yaml.internal.structure.ObjectType;
import io.github.netpol.yaml.internal.structure.Struct;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The tables of the workloads, down to their pod templates. */
final class WorkloadTypes {
    private static final Map<Workload.Kind, ObjectType> TYPES = new EnumMap<>(Workload.Kind.class);

    static {
        for (Workload.Kind kind : Workload.Kind.values()) {
            TYPES.put(kind, type(kind));
        }
    }

    private WorkloadTypes() {}

    /** The table of a kind of workload. */
    static ObjectType of(Workload.Kind kind) {
        return Objects.requireNonNull(TYPES.get(kind));
    }

    /** The kind of workload with that name. */
    static Workload.Kind kind(String word) {
        for (Workload.Kind kind : Workload.Kind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("`" + word + "` is no kind of workload");
    }

    /** Validates the selector of a workload's spec: a label selector, or the labels alone in a ReplicationController. */
    static void checkSelector(Struct spec, Findings findings) {
        if (spec.struct("selector").isPresent()) {
            SelectorRules.check(spec.structOrEmpty("selector"), findings);
        }
        LabelRules.check(spec.entries("selector"), spec.path("selector"), findings);
    }

    private static ObjectType type(Workload.Kind kind) {
        return switch (kind) {
            case DEPLOYMENT ->
                workload(
                        kind,
                        templated("Deployment", SelectorTypes.SELECTOR)
                                .passing(
                                        "minReadySeconds",
                                        "paused",
                                        "progressDeadlineSeconds",
                                        "replicas",
                                        "revisionHistoryLimit",
                                        "strategy"));
            case REPLICA_SET ->
                workload(kind, templated("ReplicaSet", SelectorTypes.SELECTOR).passing("minReadySeconds", "replicas"));
            case STATEFUL_SET ->
                workload(
                        kind,
                        templated("StatefulSet", SelectorTypes.SELECTOR)
                                .passing(
                                        "minReadySeconds",
                                        "ordinals",
                                        "persistentVolumeClaimRetentionPolicy",
                                        "podManagementPolicy",
                                        "replicas",
                                        "revisionHistoryLimit",
                                        "serviceName",
                                        "updateStrategy",
                                        "volumeClaimTemplates"));
            case DAEMON_SET ->
                workload(
                        kind,
                        templated("DaemonSet", SelectorTypes.SELECTOR)
                                .passing("minReadySeconds", "revisionHistoryLimit", "updateStrategy"));
            case JOB -> workload(kind, jobSpec());
            case CRON_JOB ->
                workload(
                        kind,
                        ObjectType.open("the spec of a CronJob")
                                .with("jobTemplate", jobTemplate())
                                .lacking("containers", "labels", "metadata", "spec", "template")
                                .passing(
                                        "concurrencyPolicy",
                                        "failedJobsHistoryLimit",
                                        "schedule",
                                        "startingDeadlineSeconds",
                                        "successfulJobsHistoryLimit",
                                        "suspend",
                                        "timeZone")
                                .with(Widening.OF_WORKLOAD_SPEC));
            case REPLICATION_CONTROLLER ->
                workload(kind, templated("ReplicationController", TEXT_MAP).passing("minReadySeconds", "replicas"));
        };
    }

    private static ObjectType workload(Workload.Kind kind, ObjectType spec) {
        return ObjectType.closed("a " + kind.word())
                .with("apiVersion", TEXT)
                .with("kind", TEXT)
                .with("metadata", MetadataTypes.METADATA.with(Widening.OF_OWN_METADATA))
                .with("spec", spec)
                .with("status", ANY)
                .with(Widening.OF_WORKLOAD);
    }

    private static ObjectType templated(String kind, FieldType selector) {
        return ObjectType.open("the spec of a " + kind)
                .with("selector", selector)
                .with("template", PodTypes.TEMPLATE)
                .lacking("containers", "hostNetwork", "jobTemplate", "labels", "metadata", "spec")
                .with(Widening.OF_WORKLOAD_SPEC);
    }

    private static ObjectType jobTemplate() {
        return ObjectType.closed("a job template")
                .with("metadata", MetadataTypes.METADATA.with(Widening.OF_OWN_METADATA))
                .with("spec", jobSpec())
                .with(Widening.OF_WORKLOAD);
    }

    private static ObjectType jobSpec() {
        return templated("Job", SelectorTypes.SELECTOR)
                .passing(
                        "activeDeadlineSeconds",
                        "backoffLimit",
                        "backoffLimitPerIndex",
                        "completionMode",
                        "completions",
                        "managedBy",
                        "manualSelector",
                        "maxFailedIndexes",
                        "parallelism",
                        "podFailurePolicy",
                        "podReplacementPolicy",
                        "successPolicy",
                        "suspend",
                        "ttlSecondsAfterFinished");
    }
}
