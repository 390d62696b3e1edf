package io.github.netpol.benchmark;

import io.github.netpol.benchmark.workload.Dataset;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Pod;

/** Pods that are not in a data set yet. Not thread-safe. */
final class NewPods {
    private static final int APPS = 400;
    private static final String[] TIERS = {"frontend", "backend", "cache", "db", "job"};

    private final Dataset dataset;
    private final int namespaces;
    private int made;

    NewPods(Dataset dataset) {
        this.dataset = dataset;
        namespaces = dataset.namespaces().size();
    }

    /** Another replica of a pod. */
    Pod replica(int index) {
        Pod pod = dataset.pods().get((int) (index * 7919L % dataset.pods().size()));
        Pod.Builder replica = Pod.builder(pod.namespace(), "replica-" + index)
                .labels(pod.labels())
                .address(address(index));
        pod.ports().forEach(replica::port);
        return replica.build();
    }

    /**
     * The next pod, whose namespace, app and tier no other has; but for few, none of the data set has them either. After two
     * million they come again.
     */
    Pod next() {
        int number = made++;
        String app = "svc-" + number / namespaces % APPS;
        String tier = TIERS[number / namespaces / APPS % TIERS.length];
        return Pod.builder(dataset.namespaces().get(number % namespaces), "new-" + number)
                .labels(Labels.of("app", app, "tier", tier, "release", Integer.toString(number)))
                .address(address(number))
                .build();
    }

    /** An address that no pod of the data set has. */
    private static String address(int number) {
        return "10." + (number >>> 16 & 127) + "." + (number >>> 8 & 255) + "." + (number & 255);
    }
}
