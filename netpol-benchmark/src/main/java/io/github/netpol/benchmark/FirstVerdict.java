package io.github.netpol.benchmark;

import io.github.netpol.engine.PolicySet;
import io.github.netpol.engine.Verdict;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Protocol;
import io.github.netpol.yaml.Manifests;
import java.nio.file.Path;

/** What a short run of the library does: reads manifests, asks one question, and ends. */
public final class FirstVerdict {
    private FirstVerdict() {}

    /** Reads the file that is named, and asks whether its first pod may reach its last. */
    public static void main(String[] arguments) {
        Cluster cluster = Manifests.read(Path.of(arguments[0])).cluster();
        Pod first = cluster.pods().get(0);
        Pod last = cluster.pods().get(cluster.pods().size() - 1);
        Verdict verdict = PolicySet.of(cluster).evaluate(first, last, 8080, Protocol.TCP);
        System.out.println(verdict);
    }
}
