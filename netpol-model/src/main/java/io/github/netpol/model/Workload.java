package io.github.netpol.model;

/**
 * A workload: an object with a template that makes pods.
 *
 * @param kind the kind of object
 * @param pod what the template makes, with the workload's name; its identity is {@link Pod.Identity#REPLICA}
 */
public record Workload(Kind kind, Pod pod) {

    /** The kinds of workload whose templates are read. */
    public enum Kind {
        /** apps/v1 Deployment. */
        DEPLOYMENT("Deployment"),
        /** apps/v1 ReplicaSet. */
        REPLICA_SET("ReplicaSet"),
        /** apps/v1 StatefulSet. */
        STATEFUL_SET("StatefulSet"),
        /** apps/v1 DaemonSet. */
        DAEMON_SET("DaemonSet"),
        /** batch/v1 Job. */
        JOB("Job"),
        /** batch/v1 CronJob. */
        CRON_JOB("CronJob"),
        /** v1 ReplicationController. */
        REPLICATION_CONTROLLER("ReplicationController");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The kind as manifests write it. */
        public String word() {
            return word;
        }
    }

    /**
     * Validates the pod.
     *
     * @throws IllegalArgumentException if the pod stands for a single pod
     */
    public Workload {
        Checks.notNull(kind, "kind");
        if (Checks.notNull(pod, "pod").identity() != Pod.Identity.REPLICA) {
            throw new IllegalArgumentException("the pod of workload `" + pod.displayName()
                    + "` must have the identity REPLICA: it stands for every pod that the template makes");
        }
    }

    /** The workload's namespace and name. */
    public NamespacedName id() {
        return pod.id();
    }
}
