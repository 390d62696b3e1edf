package io.github.netpol.yaml.internal.kind;

import io.github.netpol.model.Workload;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The kinds that are read, and the only group and version in which each is served. */
final class ApiVersions {
    private static final Map<String, String> BY_KIND = byKind();

    private ApiVersions() {}

    private static Map<String, String> byKind() {
        Map<String, String> versions = new HashMap<>();
        versions.put("NetworkPolicy", "networking.k8s.io/v1");
        versions.put("Namespace", "v1");
        versions.put("Pod", "v1");
        versions.put("Service", "v1");
        for (Workload.Kind kind : Workload.Kind.values()) {
            versions.put(kind.word(), of(kind));
        }
        return versions;
    }

    private static String of(Workload.Kind kind) {
        return switch (kind) {
            case JOB, CRON_JOB -> "batch/v1";
            case REPLICATION_CONTROLLER -> "v1";
            case DEPLOYMENT, REPLICA_SET, STATEFUL_SET, DAEMON_SET -> "apps/v1";
        };
    }

    /** The version of a kind, if it is one that is read. */
    static Optional<String> of(String kind) {
        return Optional.ofNullable(BY_KIND.get(kind));
    }

    /** Whether this is a kind that is read, in its version. */
    static boolean isServed(Header header) {
        return header.apiVersion().equals(BY_KIND.get(header.kind()));
    }

    /** All that a manifest's {@code kind} can be, lists among them. */
    static Set<String> kinds() {
        Set<String> kinds = new TreeSet<>();
        kinds.add("List");
        for (String kind : BY_KIND.keySet()) {
            kinds.add(kind);
            kinds.add(kind + "List");
        }
        return kinds;
    }
}
