package io.github.netpol.benchmark;

import io.github.netpol.benchmark.workload.Dataset;
import io.github.netpol.benchmark.workload.QueryMix;
import io.github.netpol.benchmark.workload.Shape;
import io.github.netpol.engine.Inventory;
import io.github.netpol.model.Cluster;
import org.openjdk.jol.info.GraphStats;

/**
 * The memory that an inventory needs beside the model objects that it was made of: all that can be reached from both, less
 * all that can be reached from the model. It is taken when every pod has its handle and many questions were asked, so what
 * is only made when it is needed counts too.
 *
 * <p>JOL does the walking, because it knows the layout that the running JVM has chosen; it must be started with
 * {@code -Djol.magicFieldOffset=true}, or it cannot look into records.
 */
public final class TableBytes {
    private TableBytes() {}

    /** Prints the bytes for each pod of the shape that is named. */
    public static void main(String[] arguments) {
        Dataset dataset = Shape.of(arguments[0]).generate();
        Cluster cluster = dataset.cluster();
        Inventory inventory = Inventory.of(cluster);
        int allowed = ask(inventory, ResolvedQuestions.of(dataset, QueryMix.REALISTIC, inventory));
        long model = GraphStats.parseInstance(cluster, dataset).totalSize();
        long all = GraphStats.parseInstance(cluster, dataset, inventory).totalSize();
        System.err.println(inventory + ": " + (all - model) + " bytes beside " + model + " of the model; " + allowed
                + " questions allowed");
        System.out.println((double) (all - model) / dataset.pods().size());
    }

    private static int ask(Inventory inventory, ResolvedQuestions questions) {
        int allowed = 0;
        for (int i = 0; i < ResolvedQuestions.COUNT; i++) {
            if (inventory
                    .policies()
                    .allows(
                            questions.sources[i],
                            questions.destinations[i],
                            questions.ports[i],
                            questions.protocols[i])) {
                allowed++;
            }
        }
        return allowed;
    }
}
